import type { Finding, FindingKind } from "../anonymiser/types";
import { type AgencyRole, agencyMay } from "../roles";

/**
 * What a person said of one place. `masked`, `reworded`: it stands there no longer; the others let it stand:
 * `not_client`: somebody or something else of that name; `client_allows`: the client does not mind; `generic_word`: an
 * ordinary word here; `override`: a lead lets it through all the same, with a written reason.
 */
export const VERDICTS = [
  "masked",
  "reworded",
  "not_client",
  "client_allows",
  "generic_word",
  "override",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Verdicts that let what was found stand. */
export const ANSWERS = ["not_client", "client_allows", "generic_word", "override"] as const;
export type Answer = (typeof ANSWERS)[number];

export const isAnswer = (verdict: string): verdict is Answer =>
  (ANSWERS as readonly string[]).includes(verdict);

/** Own client: whose text it is. Undefined for a text that belongs to no client, such as an engagement's terms. */
type OwnClient = string | undefined;
type Found = Pick<Finding, "tier" | "clientId" | "rule">;

/**
 * Must this finding be resolved before the text may go out? The own client's at every tier; another client's when it is
 * certain, while a doubtful one only warns. A text of no client has nobody to be careful for but the others, so there a
 * doubtful one stops it, too. So it is with a link or a number that stands in no dossier.
 */
export function stops({ tier, clientId, rule }: Found, own: OwnClient): boolean {
  if (own === undefined || rule === "unknown") return tier !== "low";
  return clientId === own || tier === "mask";
}

/** Worth a look, although it does not stop the text. */
export const warns = (finding: Found, own: OwnClient): boolean =>
  !stops(finding, own) && finding.tier === "review";

/** Numbers and addresses belong to one holder: a certain one is neither an ordinary word nor somebody else's. */
const IDENTIFIERS = new Set<FindingKind>(["domain", "url", "email", "phone", "taxId", "handle", "contract"]);

/** Which answers somebody of this role may give to a finding. Masking and rewording are open to whoever may write. */
export function answersFor(
  { kind, tier }: Pick<Finding, "kind" | "tier">,
  role: AgencyRole,
): readonly Answer[] {
  if (!agencyMay(role, "publishTask")) return [];
  const isCertainNumber = IDENTIFIERS.has(kind) && tier === "mask";
  return ANSWERS.filter((answer) => {
    if (answer === "override") return agencyMay(role, "overrideLeak");
    return answer === "client_allows" || !isCertainNumber;
  });
}

/** An override without a reason is none. */
export const needsReason = (verdict: Verdict): boolean => verdict === "override";

export type Decision = {
  readonly clientId: string;
  /** As `placeOf` says it; null for one of the time before places were kept, which holds wherever `found` stands. */
  readonly place: string | null;
  /** As `foldFound` says it. */
  readonly found: string;
  readonly verdict: Verdict;
  /** Of the client's dossier when it was decided. */
  readonly dossierVersion: number;
  readonly actorName: string;
};

type Place = { readonly clientId: string; readonly place: string; readonly found: string };

/**
 * What was decided about a place. `standing` holds now; `lapsed` was said before the dossier changed, so it is asked
 * again and the earlier answer is only shown.
 * @param decisions of the same job, the latest first
 * @param dossierVersion of the client whom the place points to, now
 */
export function decisionOn(
  at: Place,
  dossierVersion: number,
  decisions: readonly Decision[],
): { readonly standing?: Decision; readonly lapsed?: Decision } {
  const ofPlace = decisions.filter(
    (each) =>
      each.clientId === at.clientId &&
      isAnswer(each.verdict) &&
      (each.place === null ? each.found === at.found : each.place === at.place),
  );
  const standing = ofPlace.find((each) => each.dossierVersion === dossierVersion);
  if (standing) return { standing };
  const [lapsed] = ofPlace;
  return lapsed ? { lapsed } : {};
}
