import { getTranslations } from "next-intl/server";
import { meaningId } from "../preview";
import type { Redaction } from "../redact";

/** What the pills of a preview open: one popover for each replaced word. Never on the partner's side. */
export async function Meanings({ redactions }: { redactions: readonly Redaction[] }) {
  const t = await getTranslations("drafts");
  return redactions.map(({ shown, meanings }, place) => (
    <div key={shown} id={meaningId(place)} popover="auto" className="pop px-3.5 py-2.5">
      <p className="text-sm text-ink-3">{t("meaningTitle")}</p>
      <p className="font-medium">{meanings.join(", ")}</p>
      <p className="mt-1 text-sm text-ink-3">{t("meaningNote")}</p>
    </div>
  ));
}
