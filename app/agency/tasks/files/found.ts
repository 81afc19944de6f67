import { getTranslations } from "next-intl/server";
import { sayings } from "@/app/agency/_components/judged/findings";
import type { CheckedFinding } from "@/db/agency/leaks";
import { type Answer, answersFor } from "@/domain/leaks/decision";
import type { AgencyRole } from "@/domain/roles";
import { placeWords } from "../../_components/cleaning/place";
import type { DraftFiles, ShownFile } from "./queries";

/** One place of a file that points to a client, in words. */
export type FoundInFile = {
  readonly field: string;
  readonly text: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly isBlocking: boolean;
  readonly place: string;
  /** Why this person may let it stand; none of what does not block. */
  readonly answers: readonly Answer[];
  /** What was decided about it before; empty when nothing was. */
  readonly said: string;
  readonly tone: "danger" | "warn" | "info" | "ok";
  /** What it is, whose, and where in the file. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
};

const CONTEXT = 32;

/** What was found in a file, what blocks first. */
export async function foundIn(
  file: ShownFile,
  { findings, texts, clientNames }: DraftFiles,
  role: AgencyRole,
): Promise<FoundInFile[]> {
  const [t, words, placeOf, sayingOf] = await Promise.all([
    getTranslations("draftFiles"),
    getTranslations("words"),
    placeWords(),
    sayings(),
  ]);
  const all = file.parts
    .flatMap(({ field, place }) => {
      const text = texts[field] ?? "";
      return (findings[field] ?? []).map((each): FoundInFile => {
        const clientName = clientNames.get(each.clientId) ?? "?";
        return {
          field,
          text: each.text.replace(/\s+/g, " "),
          clientId: each.clientId,
          clientName,
          isBlocking: each.isBlocking,
          place: each.place,
          answers: each.isBlocking ? answersFor(each, role) : [],
          said: sayingOf(each) ?? "",
          tone: toneOf(each),
          what: t("finding", {
            kind: words(`findingKind.${each.kind}`),
            client: clientName,
            place: placeOf(place),
          }),
          before: text.slice(Math.max(0, each.start - CONTEXT), each.start).replace(/\s+/g, " "),
          after: text.slice(each.end, each.end + CONTEXT).replace(/\s+/g, " "),
        };
      });
    })
    .sort((a, b) => Number(b.isBlocking) - Number(a.isBlocking));
  // A picture is read more than once, so that one reading finds what another misses: said once.
  const keyOf = (each: FoundInFile) => `${each.text.toLowerCase()} ${each.what}`;
  return [...new Map(all.toReversed().map((each) => [keyOf(each), each])).values()].toReversed();
}

export function toneOf({
  isBlocking,
  tier,
}: Pick<CheckedFinding, "isBlocking" | "tier">): FoundInFile["tone"] {
  if (isBlocking) return tier === "mask" ? "danger" : "warn";
  return tier === "low" ? "info" : "ok";
}
