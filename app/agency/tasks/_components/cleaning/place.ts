import { getTranslations } from "next-intl/server";
import { stepsOf } from "@/platform/files/clean/place";

/** Where in a file a text stood, in words: "file 2 in the archive, page 3". */
export async function placeWords(): Promise<(place: string) => string> {
  const t = await getTranslations("draftFiles.place");
  return (place) =>
    stepsOf(place)
      .map(({ kind, number }) => t(kind, { number: number ?? 0 }))
      .join(", ");
}
