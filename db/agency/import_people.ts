import { and, eq, inArray } from "drizzle-orm";
import { DOSSIER_KINDS, type DossierValues, gainsValue, withOwnName, withPerson } from "@/domain/dossier";
import {
  type FoundClient,
  type KnownClient,
  type KnownPerson,
  type Matched,
  nameKey,
} from "@/domain/import/people/match";
import { clients } from "../schema/agency/clients";
import { contacts } from "../schema/agency/contacts";
import { dossiers } from "../schema/agency/dossiers";
import type { AgencyTx, AgencyViewer } from "./access";
import { openScan } from "./rescan";

const MOST_CLIENTS = 20_000;

/** What the agency knows already, to hold a file against. */
export async function selectKnown(
  tx: AgencyTx,
  viewer: AgencyViewer,
): Promise<{ readonly known: KnownClient[]; readonly people: KnownPerson[] }> {
  const [known, people] = await Promise.all([
    tx
      .select({
        id: clients.id,
        name: clients.name,
        names: dossiers.names,
        domains: dossiers.domains,
        emails: dossiers.emails,
      })
      .from(clients)
      .innerJoin(dossiers, eq(dossiers.clientId, clients.id))
      .where(eq(clients.orgId, viewer.orgId))
      .limit(MOST_CLIENTS),
    tx
      .select({ clientId: contacts.clientId, name: contacts.name, email: contacts.email })
      .from(contacts)
      .where(eq(contacts.orgId, viewer.orgId))
      .limit(MOST_CLIENTS * 4),
  ]);
  return { known, people };
}

/** What became of a file, kept with it. */
export type PeopleReport = {
  readonly added: number;
  /** Known clients that gained something, a person or a value of the dossier. */
  readonly merged: number;
  readonly people: number;
  /** Known clients of which nothing was new. */
  readonly known: number;
  readonly skipped: number;
};

/** What the preview let the person choose, by the row where a client first stands. */
export type Choices = { readonly skip: ReadonlySet<number>; readonly apart: ReadonlySet<number> };

/** Writes what a file brings, all or nothing in the caller's transaction. What is known already stays as it is. */
export async function importPeople(
  tx: AgencyTx,
  viewer: AgencyViewer,
  matches: readonly Matched[],
  { skip, apart }: Choices,
): Promise<PeopleReport> {
  const wanted = matches.filter(({ found }) => !skip.has(found.row));
  // A name cannot belong to two clients, so only what was matched otherwise can stand apart.
  const isNew = ({ found, known }: Matched) => !known || (known.by !== "name" && apart.has(found.row));
  const fresh = wanted.filter(isNew);
  const people = await addClients(tx, viewer, fresh);
  const merges = await mergeClients(
    tx,
    viewer,
    wanted.filter((one) => !isNew(one)),
  );
  return {
    added: fresh.length,
    merged: merges.merged,
    people: people + merges.people,
    known: merges.known,
    skipped: matches.length - wanted.length,
  };
}

type Person = { readonly clientId: string; readonly person: FoundClient["people"][number] };

async function addClients(tx: AgencyTx, viewer: AgencyViewer, matches: readonly Matched[]): Promise<number> {
  if (matches.length === 0) return 0;
  const { orgId, userId: managerId } = viewer;
  const made = matches.map(({ found }) => ({ id: crypto.randomUUID(), found }));
  await tx.insert(clients).values(
    made.map(({ id, found: { name, stage = "new", notes } }) => ({
      id,
      orgId,
      name,
      stage,
      notes,
      managerId,
    })),
  );
  await tx
    .insert(dossiers)
    .values(
      made.map(({ id, found }) => ({ clientId: id, orgId, ...mutable(dossierOf(found, EMPTY, found.name)) })),
    );
  for (const { id } of made) await openScan(tx, viewer, id, 1);
  return addPeople(
    tx,
    viewer,
    made.flatMap(({ id, found }) => found.people.map((person) => ({ clientId: id, person }))),
  );
}

async function mergeClients(tx: AgencyTx, viewer: AgencyViewer, matches: readonly Matched[]) {
  const ids = [...new Set(matches.flatMap(({ known }) => known?.id ?? []))];
  if (ids.length === 0) return { merged: 0, people: 0, known: 0 };
  const rows = await tx
    .select({ ...kindColumns, clientId: dossiers.clientId, version: dossiers.version, name: clients.name })
    .from(dossiers)
    .innerJoin(clients, eq(clients.id, dossiers.clientId))
    .where(and(inArray(dossiers.clientId, ids), eq(dossiers.orgId, viewer.orgId)))
    .for("update");
  const rowOf = new Map(rows.map((row) => [row.clientId, row]));
  const added: Person[] = [];
  let merged = 0;
  for (const { found, known, fresh } of matches) {
    const row = known && rowOf.get(known.id);
    if (!row) continue;
    const next = dossierOf({ ...found, people: fresh }, row, row.name);
    const gains = gainsValue(row, next);
    if (gains) {
      const version = row.version + 1;
      rowOf.set(row.clientId, { ...row, ...mutable(next), version });
      await tx
        .update(dossiers)
        .set({ ...mutable(next), version, updatedAt: new Date() })
        .where(and(eq(dossiers.clientId, row.clientId), eq(dossiers.orgId, viewer.orgId)));
      await openScan(tx, viewer, row.clientId, version);
    }
    added.push(...fresh.map((person) => ({ clientId: row.clientId, person })));
    if (gains || fresh.length > 0) merged++;
  }
  return { merged, people: await addPeople(tx, viewer, added), known: matches.length - merged };
}

async function addPeople(tx: AgencyTx, viewer: AgencyViewer, people: readonly Person[]): Promise<number> {
  if (people.length > 0)
    await tx.insert(contacts).values(
      people.map(({ clientId, person }) => ({
        id: crypto.randomUUID(),
        orgId: viewer.orgId,
        clientId,
        ...person,
        // Nobody's list says who decides; whoever knows says so on the contact's page.
        isDecisionMaker: false,
      })),
    );
  return people.length;
}

/** A dossier with what a file knows; another name of a known client is a nickname. */
function dossierOf(found: FoundClient, earlier: DossierValues, ownName: string): DossierValues {
  const isKnownName = [ownName, ...earlier.names, ...earlier.aliases].some(
    (name) => nameKey(name) === nameKey(found.name),
  );
  const values: Record<string, readonly string[]> = {
    ...found.values,
    names: found.name === ownName ? [ownName] : [],
    aliases: [...found.values.aliases, ...(isKnownName ? [] : [found.name])],
  };
  const next = Object.fromEntries(
    DOSSIER_KINDS.map((kind) => [kind, joined(earlier[kind], values[kind] ?? [])]),
  ) as unknown as DossierValues;
  const own = { ...next, names: withOwnName(next.names, ownName) };
  return found.people.reduce((dossier, person) => withPerson(dossier, person), own);
}

const joined = (earlier: readonly string[], values: readonly string[]): string[] => [
  ...earlier,
  ...values.filter((value) => !earlier.some((one) => one.toLowerCase() === value.toLowerCase())),
];

const EMPTY = Object.fromEntries(DOSSIER_KINDS.map((kind) => [kind, []])) as unknown as DossierValues;

const kindColumns = Object.fromEntries(DOSSIER_KINDS.map((kind) => [kind, dossiers[kind]])) as {
  [K in (typeof DOSSIER_KINDS)[number]]: (typeof dossiers)[K];
};

const mutable = (values: DossierValues) =>
  Object.fromEntries(DOSSIER_KINDS.map((kind) => [kind, [...values[kind]]])) as Record<
    (typeof DOSSIER_KINDS)[number],
    string[]
  >;
