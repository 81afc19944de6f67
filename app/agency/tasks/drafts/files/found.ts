import { getTranslations } from "next-intl/server";
import type { CheckedFinding } from "@/db/agency/leaks";
import { placeWords } from "../../_components/cleaning/place";
import type { DraftFiles, ShownFile } from "./queries";

/** One place of a file that points to a client, in words. */
export type FoundInFile = {
  readonly field: string;
  readonly text: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly isBlocking: boolean;
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
): Promise<FoundInFile[]> {
  const [t, words, placeOf] = await Promise.all([
    getTranslations("draftFiles"),
    getTranslations("words"),
    placeWords(),
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
  const sayingOf = (each: FoundInFile) => `${each.text.toLowerCase()} ${each.what}`;
  return [...new Map(all.toReversed().map((each) => [sayingOf(each), each])).values()].toReversed();
}

export function toneOf({
  isBlocking,
  tier,
}: Pick<CheckedFinding, "isBlocking" | "tier">): FoundInFile["tone"] {
  if (tier === "low") return "info";
  if (!isBlocking) return "ok";
  return tier === "mask" ? "danger" : "warn";
}
