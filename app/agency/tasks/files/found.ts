import { type ShownFinding, showFindings } from "@/app/agency/_components/judged/findings";
import { bySpot } from "@/domain/files/pictures";
import type { AgencyRole } from "@/domain/roles";
import { placeWords } from "../_components/cleaning/place";
import type { BriefFiles, ShownFile } from "./queries";

/** One place of a file that points to a client, and where in the file that is. */
export type FoundInFile = ShownFinding & { readonly where: string };

/** What was found in a file, what blocks first; a spot of a picture once, however often it was read. */
export async function foundIn(
  file: ShownFile,
  { findings, clientNames }: BriefFiles,
  role: AgencyRole,
): Promise<FoundInFile[]> {
  const placeOf = await placeWords();
  const shown = await Promise.all(
    file.parts.map(async ({ field, place, text, words = [] }) => {
      const once = bySpot(words, findings[field] ?? []).flatMap(([first]) => first ?? []);
      const all = await showFindings({ [field]: once }, { [field]: text }, clientNames, role);
      return all.map((each) => ({ ...each, where: placeOf(place) }));
    }),
  );
  return shown.flat().sort((a, b) => Number(b.isBlocking) - Number(a.isBlocking));
}
