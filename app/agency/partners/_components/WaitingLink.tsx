import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { ShownOnce } from "@/components/forms/ShownOnce";
import { TextInput } from "@/components/forms/TextInput";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { AgencyViewer } from "@/db/agency/access";
import { agencyMay } from "@/domain/roles";
import { inviteAgain } from "../actions";
import type { EngagementPage } from "../queries";
import { InvitationLine } from "./InvitationLine";

/** The team has not come yet: whom the link was sent to, and another one for whoever lost it. */
export async function WaitingLink({
  viewer,
  page: { engagement, invitation },
}: {
  viewer: AgencyViewer;
  page: EngagementPage;
}) {
  const t = await getTranslations("partners");
  return (
    <Panel
      title={t("page.invitation")}
      hint={<InvitationLine invitation={invitation} timeZone={viewer.timeZone} />}
    >
      {agencyMay(viewer.role, "invitePartner") ? (
        <ActionForm action={inviteAgain}>
          <input type="hidden" name="engagementId" value={engagement.id} />
          <ShownOnce name="link" label={t("form.link")} help={t("form.linkHelp")} />
          <TextInput
            name="email"
            type="email"
            label={t("form.email")}
            help={t("page.againHelp")}
            defaultValue={invitation?.email}
            autoComplete="off"
          />
          <div>
            <SubmitButton variant="secondary">{t("page.again")}</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <p className="text-ink-2">{t("page.againWho")}</p>
      )}
    </Panel>
  );
}
