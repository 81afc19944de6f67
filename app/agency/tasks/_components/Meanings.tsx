import { useTranslations } from "next-intl";
import { meaningId } from "../preview";
import type { Redaction } from "../redact";

/** What the pills of a preview open: one popover for each replaced word. Never on the partner's side. */
export function Meanings({ redactions }: { redactions: readonly Redaction[] }) {
  const t = useTranslations("drafts");
  return redactions.map(({ shown, meanings }, place) => (
    <div key={shown} id={meaningId(place)} popover="auto" className="pop px-3.5 py-2.5">
      <p className="text-sm text-ink-3">{t("meaningTitle")}</p>
      <p className="font-medium">{meanings.join(", ")}</p>
      <p className="mt-1 text-sm text-ink-3">{t("meaningNote")}</p>
    </div>
  ));
}
