import { useTranslations } from "next-intl";
import { MOST_VOICES } from "@/domain/approvals/approval";
import { VoiceFields } from "./VoiceFields";

type Props = { readonly people: Parameters<typeof VoiceFields>[0]["people"] };

/** The sentences of `VoiceFields`, so that no dictionary travels to the browser. */
export function VoiceChoices({ people }: Props) {
  const t = useTranslations("approvals");
  const places = Math.min(people.length, MOST_VOICES);
  return (
    <VoiceFields
      people={people}
      words={{
        legend: t("voices"),
        help: t("voicesHelp"),
        notAsked: t("notAsked"),
        places: Array.from({ length: places }, (_, at) => t("place", { place: at + 1 })),
        noEmail: t("noEmail"),
      }}
    />
  );
}
