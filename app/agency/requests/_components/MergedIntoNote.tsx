import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/Callout";
import type { Move } from "./HistoryPanel";

/** Where the matter of a merged request goes on. @param moves newest first */
export function MergedIntoNote({ moves }: { moves: readonly Move[] }) {
  const t = useTranslations("requests");
  const into = moves.find(({ verb }) => verb === "merge");
  if (!into?.intoId) return null;
  return (
    <Callout tone="info">
      <a className="link" href={`/agency/requests/${into.intoId}`}>
        {t("mergedInto", { request: into.intoExcerpt.split("\n", 1)[0] || t("withoutWords") })}
      </a>
    </Callout>
  );
}
