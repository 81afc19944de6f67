import { getTranslations } from "next-intl/server";
import type { Mark } from "@/components/ui/marks";
import type { CheckedFinding } from "@/db/agency/leaks";

/** One place that points to a client, in words, ready for the browser: no dictionary travels with it. */
export type ShownFinding = Mark & {
  /** The form's field that it stands in. */
  readonly field: string;
  readonly text: string;
  readonly isBlocking: boolean;
  /** What it is and whose, such as "name · Ромашка". */
  readonly what: string;
  /** Why it was found. */
  readonly why: string;
  /** A little of the text on either side. */
  readonly before: string;
  readonly after: string;
  /** The same for every place of one trace of one client. */
  readonly trace: string;
  readonly clientId: string;
  /** What the wording would put here; only for the own client, whose traces have a replacement. */
  readonly replacement?: string;
};

const CONTEXT = 32;

/**
 * @param findings field → what was found in it
 * @param texts field → the text that was looked through
 * @param clientNames id → name
 */
export async function showFindings(
  findings: Readonly<Record<string, readonly CheckedFinding[]>>,
  texts: Readonly<Record<string, string>>,
  clientNames: ReadonlyMap<string, string>,
): Promise<ShownFinding[]> {
  const [t, words] = await Promise.all([getTranslations("drafts"), getTranslations("words")]);
  return Object.entries(findings).flatMap(([field, found]) =>
    found.map((each) => {
      const what = `${words(`findingKind.${each.kind}`)} · ${clientNames.get(each.clientId) ?? "?"}`;
      const text = texts[field] ?? "";
      return {
        field,
        start: each.start,
        end: each.end,
        text: each.text,
        tone: toneOf(each),
        label: what,
        isBlocking: each.isBlocking,
        what,
        why: each.isBlocking || each.tier === "low" ? t(`rule.${each.rule}`) : t("letThroughMark"),
        before: before(text, each.start),
        after: after(text, each.end),
        trace: traceOf(each.clientId, each.text),
        clientId: each.clientId,
      };
    }),
  );
}

/** The last words before a place, and the first ones after it; cut between words. */
function before(text: string, at: number): string {
  const piece = text.slice(Math.max(0, at - CONTEXT), at).replace(/\s+/g, " ");
  return at > CONTEXT ? `…${piece.replace(/^\S*\s?/, "")}` : piece;
}

function after(text: string, at: number): string {
  const piece = text.slice(at, at + CONTEXT).replace(/\s+/g, " ");
  return at + CONTEXT < text.length ? `${piece.replace(/\s?\S*$/, "")}…` : piece;
}

const traceOf = (clientId: string, text: string): string =>
  `${clientId} ${text.toLowerCase().replace(/\s+/g, " ")}`;

/** Those whom a set of findings points to. */
export const clientIdsOf = (findings: Readonly<Record<string, readonly CheckedFinding[]>>): string[] => [
  ...new Set(
    Object.values(findings)
      .flat()
      .map((each) => each.clientId),
  ),
];

function toneOf({ isBlocking, tier }: CheckedFinding): Mark["tone"] {
  if (tier === "low") return "info";
  if (!isBlocking) return "ok";
  return tier === "mask" ? "danger" : "warn";
}
