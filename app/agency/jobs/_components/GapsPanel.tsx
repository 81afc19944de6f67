import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/Panel";
import type { SpecGap } from "@/domain/specs/check";
import { gapText } from "./gapText";

/** What the spec lacks, said and not insisted on; nothing where nothing is missing. */
export function GapsPanel({ gaps }: { gaps: readonly SpecGap[] }) {
  const t = useTranslations("specs");
  if (gaps.length === 0) return null;
  return (
    <Panel title={t("gaps.title")}>
      <ul className="grid gap-1 text-sm">
        {gaps.map((gap) => (
          <li key={gap.kind === "part" ? gap.title : gap.kind} className="flex items-start gap-1.5">
            <CircleAlert aria-hidden className="mt-[0.2em] size-3.5 shrink-0 text-warn" />
            {gapText(gap, t)}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-3">{t("gaps.hint")}</p>
    </Panel>
  );
}
