import { getTranslations } from "next-intl/server";
import { CLEAN_REFUSALS } from "@/platform/files/clean/types";

/** Why a file was refused, as a sentence. */
export async function refusalWords(): Promise<(reason: string) => string> {
  const t = await getTranslations("draftFiles.reason");
  return (reason) => t(CLEAN_REFUSALS.find((known) => known === reason) ?? "broken");
}

/** A process may have ended in the middle: without a sign of life for so long, the cleaning is cut off. */
const SILENCE_MS = 60_000;

export const isCutOff = (file: { readonly state: string; readonly workedAt: Date }): boolean =>
  file.state === "cleaning" && Date.now() - file.workedAt.getTime() > SILENCE_MS;
