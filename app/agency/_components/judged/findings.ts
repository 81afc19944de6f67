import { getTranslations } from "next-intl/server";
import type { Mark } from "@/components/ui/marks";
import type { CheckedFinding } from "@/db/agency/leaks";
import { type Answer, answersFor, isAnswer } from "@/domain/leaks/decision";
import { excerptOf } from "@/domain/leaks/excerpt";
import type { AgencyRole } from "@/domain/roles";

/** One place that points to a client, in words, ready for the browser: no dictionary travels with it. */
export type ShownFinding = Mark & {
  /** The form's field that it stands in. */
  readonly field: string;
  readonly text: string;
  readonly isBlocking: boolean;
  readonly isWarning: boolean;
  /** What it is and whose, such as "name · Ромашка". */
  readonly what: string;
  /** Why it was found, by which rule. */
  readonly why: string;
  /** What was decided, by whom; or what had been before the dossier changed. */
  readonly said?: string;
  /** A little of the text on either side. */
  readonly before: string;
  readonly after: string;
  readonly clientId: string;
  /** What a decision about it is kept by. */
  readonly place: string;
  /** What this person may say of it. */
  readonly answers: readonly Answer[];
  /** What the wording would put here. */
  readonly replacement?: string;
};

/** What is found in texts that are being written. Translated. */
export type Verdict = {
  /** Blocking ones first. */
  readonly findings: readonly ShownFinding[];
  /** "3 places give a client away", or that there are none. */
  readonly summary: string;
  /** What still blocks, for the button that would send it; empty when nothing does. */
  readonly left: string;
  /** How the body will read, as safe HTML with codename pills; only where it was asked for. */
  readonly html?: string;
  /** A dossier has changed meanwhile and its names are not looked for yet: ask again. */
  readonly isStale?: boolean;
  /** From what a reader could guess the client though nothing names it. Warnings; they never stop anything. */
  readonly hints?: readonly { readonly text: string; readonly why: string }[];
};

/**
 * @param findings field → what was found in it
 * @param texts field → the text that was looked through
 * @param clientNames id → name
 */
export async function showFindings(
  findings: Readonly<Record<string, readonly CheckedFinding[]>>,
  texts: Readonly<Record<string, string>>,
  clientNames: ReadonlyMap<string, string>,
  role: AgencyRole,
): Promise<ShownFinding[]> {
  const [t, words, sayingOf] = await Promise.all([
    getTranslations("drafts"),
    getTranslations("words"),
    sayings(),
  ]);
  return Object.entries(findings).flatMap(([field, found]) =>
    found.map((each) => {
      const what = `${words(`findingKind.${each.kind}`)} · ${clientNames.get(each.clientId) ?? "?"}`;
      const why = t(`rule.${each.rule}`);
      const said = sayingOf(each);
      return {
        field,
        start: each.start,
        end: each.end,
        text: each.text,
        tone: toneOf(each),
        label: [what, why, said].filter(Boolean).join(", "),
        isBlocking: each.isBlocking,
        isWarning: each.isWarning,
        what,
        why,
        ...(said ? { said } : {}),
        ...excerptOf(texts[field] ?? "", each),
        clientId: each.clientId,
        place: each.place,
        answers: each.isBlocking || each.isWarning ? answersFor(each, role) : [],
      };
    }),
  );
}

/** What was decided about a place, or had been before the dossier changed, in words; undefined when nothing was. */
async function sayings(): Promise<(finding: CheckedFinding) => string | undefined> {
  const t = await getTranslations("drafts");
  return ({ decided, lapsed }) => {
    const said = decided ?? lapsed;
    if (!said || !isAnswer(said.verdict)) return undefined;
    const verdict = t(`verdict.${said.verdict}`);
    return t(decided ? "decidedBy" : "lapsedBy", { verdict, who: said.actorName });
  };
}

/** Those whom a set of findings points to. */
export const clientIdsOf = (findings: Readonly<Record<string, readonly CheckedFinding[]>>): string[] => [
  ...new Set(
    Object.values(findings)
      .flat()
      .map((each) => each.clientId),
  ),
];

export function toneOf({ isBlocking, decided, tier }: CheckedFinding): Mark["tone"] {
  if (decided) return "ok";
  if (!isBlocking) return "info";
  return tier === "mask" ? "danger" : "warn";
}
