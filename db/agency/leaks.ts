import { scan } from "@/domain/anonymiser/scan";
import type { Finding } from "@/domain/anonymiser/types";
import { type Decision, decisionOn, stops, type Verdict, warns } from "@/domain/leaks/decision";
import { foldFound, placeOf } from "@/domain/leaks/span";
import type { AgencyTx } from "./access";
import { decisionsOfJob } from "./decisions";
import { freshIndex, type Index } from "./matcher";

/** Whose words they are: the client that they must not name, and the job whose decisions hold for them. */
export type Origin = { readonly clientId: string; readonly jobId: string };

export type CheckedFinding = Finding & {
  /** Must be resolved before the text may go out. */
  readonly isBlocking: boolean;
  /** Another client's doubtful trace: worth a look. */
  readonly isWarning: boolean;
  /** `placeOf` of domain/leaks/span: what a decision about it is kept by. */
  readonly place: string;
  readonly dossierVersion: number;
  /** Let stand, by whom. */
  readonly decided?: Said;
  /** Let stand before the dossier changed; asked again. */
  readonly lapsed?: Said;
};

type Said = { readonly verdict: Verdict; readonly actorName: string };

export type LeakCheck = {
  /** Field name → everything found in it. */
  readonly findings: Readonly<Record<string, readonly CheckedFinding[]>>;
  /** Field name → the texts that block; empty when nothing does. What was decided to stand is not among them. */
  readonly blocking: Readonly<Record<string, readonly string[]>>;
};

type Texts = Readonly<Record<string, string>>;

/**
 * The gate that every text passes on its way to a partner: dossiers of all the agency's clients as they stand now, less
 * what was decided to stand. Throws when it cannot scan, so that nothing passes unscanned.
 * @param of whose the texts are; undefined for what belongs to no job, such as an engagement's terms
 */
export async function checkLeaks(
  tx: AgencyTx,
  orgId: string,
  of: Origin | undefined,
  texts: Texts,
): Promise<LeakCheck> {
  const [index, decisions] = await Promise.all([
    freshIndex(tx, orgId),
    of ? decisionsOfJob(tx, orgId, of.jobId) : [],
  ]);
  return lookThrough(index, of?.clientId, decisions, texts);
}

/** The same look with an index and decisions at hand. */
export function lookThrough(
  { matcher, versions }: Index,
  own: string | undefined,
  decisions: readonly Decision[],
  texts: Texts,
): LeakCheck {
  const findings: Record<string, readonly CheckedFinding[]> = {};
  const blocking: Record<string, readonly string[]> = {};
  for (const [field, text] of Object.entries(texts)) {
    const found = scan(matcher, text, { clientId: own, format: "markdown" }).map((each) =>
      judge(each, text, own, versions, decisions),
    );
    findings[field] = found;
    const stopped = found.filter((each) => each.isBlocking);
    if (stopped.length) blocking[field] = [...new Set(stopped.map((each) => each.text))];
  }
  return { findings, blocking };
}

function judge(
  finding: Finding,
  text: string,
  own: string | undefined,
  versions: Index["versions"],
  decisions: readonly Decision[],
): CheckedFinding {
  const place = placeOf(text, finding);
  const dossierVersion = versions.get(finding.clientId) ?? 0;
  const at = { clientId: finding.clientId, place, found: foldFound(finding.text) };
  const { standing, lapsed } = decisionOn(at, dossierVersion, decisions);
  return {
    ...finding,
    place,
    dossierVersion,
    isBlocking: !standing && stops(finding, own),
    isWarning: !standing && warns(finding, own),
    ...(standing ? { decided: said(standing) } : {}),
    ...(lapsed ? { lapsed: said(lapsed) } : {}),
  };
}

const said = ({ verdict, actorName }: Decision): Said => ({ verdict, actorName });

export const isLeak = (check: LeakCheck): boolean => Object.keys(check.blocking).length > 0;
