import { z } from "zod";
import { CADENCE_BOUNDS } from "@/domain/cadence/silence";
import { CLIENT_STAGES, CLIENT_TIERS, type ClientStage, type ClientTier } from "@/domain/clients/stage";
import { DOSSIER_KINDS, type DossierKind } from "@/domain/dossier";
import { idIn, oneOf, type Query, wordsIn } from "@/platform/address";
import {
  choice,
  line,
  lines,
  optionalProse,
  optionalUuid,
  uuid,
  version,
  wholeNumber,
} from "@/platform/forms/fields";

const card = {
  name: line(200),
  tier: choice(CLIENT_TIERS),
  notes: optionalProse(20_000),
};

/** A new client with the few values of its dossier that people know at once. */
export const newClient = z.object({
  ...card,
  stage: choice(CLIENT_STAGES),
  managerId: optionalUuid(),
  aliases: lines(),
  domains: lines(),
  people: lines(),
});
/** The stage moves and the manager changes by acts of their own, which stay on record. */
export const clientEdit = z.object({
  clientId: uuid(),
  version: version(),
  ...card,
  idealDays: wholeNumber(CADENCE_BOUNDS.least, CADENCE_BOUNDS.most),
  mostDays: wholeNumber(CADENCE_BOUNDS.least, CADENCE_BOUNDS.most),
});

const everyKind = Object.fromEntries(DOSSIER_KINDS.map((kind) => [kind, lines()])) as Record<
  DossierKind,
  ReturnType<typeof lines>
>;
export const dossierEdit = z.object({ clientId: uuid(), version: version(), ...everyKind });

/** Filters of the list, as they stand in the URL. `after` is the last client of the page before. */
export type ClientFilter = {
  readonly q?: string | undefined;
  readonly stage?: ClientStage | undefined;
  readonly tier?: ClientTier | undefined;
  readonly manager?: string | undefined;
  readonly after?: string | undefined;
};

export const readFilter = (query: Query): ClientFilter => ({
  q: wordsIn(query.q),
  stage: oneOf(CLIENT_STAGES, query.stage),
  tier: oneOf(CLIENT_TIERS, query.tier),
  manager: idIn(query.manager),
  after: idIn(query.after),
});
