import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/Button";
import { EntryPage } from "../../_components/EntryPage";

/** A link that opens nothing any more, or never did: why, and what to do. */
export function ClosedInvitation({ why }: { why: "used" | "revoked" | "expired" | "unknown" }) {
  const t = useTranslations("entry.invite");
  return (
    <EntryPage title={t(`closed.${why}Title`)} intro={t(`closed.${why}`)}>
      <LinkButton href="/login">{t("toLogin")}</LinkButton>
    </EntryPage>
  );
}
