import { getFormatter, getTranslations } from "next-intl/server";

type Invitation = { readonly email: string; readonly expiresAt: Date };

/** Whom the link was sent to and how long it is good. */
export async function InvitationLine({
  invitation,
  timeZone,
}: {
  invitation: Invitation | undefined;
  timeZone: string;
}) {
  const [t, format] = await Promise.all([getTranslations("partners"), getFormatter()]);
  if (!invitation) return t("invitationGone");
  const { email, expiresAt } = invitation;
  const date = format.dateTime(expiresAt, { day: "numeric", month: "long", timeZone });
  return expiresAt > new Date() ? t("invitedBy", { email, date }) : t("invitationExpired", { email, date });
}
