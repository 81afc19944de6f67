import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import type { FormAction } from "@/components/forms/state";
import { Section } from "@/components/layout/Section";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Row, Table, Td, Th } from "@/components/ui/Table";
import type { listOpenInvitations } from "@/platform/auth/invitations";
import type { RoleChoice } from "./TeamView";

export type OpenInvitation = Awaited<ReturnType<typeof listOpenInvitations>>[number];

type Props = {
  invitations: readonly OpenInvitation[];
  roles: readonly RoleChoice[];
  revoke: FormAction;
  timeZone: string;
};

export function OpenInvitations({ invitations, roles, revoke, timeZone }: Props) {
  const [t, format] = [useTranslations("team"), useFormatter()];
  if (invitations.length === 0)
    return (
      <Panel title={t("open.title")}>
        <p className="text-ink-2">{t("open.none")}</p>
      </Panel>
    );
  return (
    <div>
      <Section title={t("open.title")} hint={t("open.hint")}>
        <Table
          label={t("open.title")}
          head={
            <>
              <Th>{t("invite.email")}</Th>
              <Th>{t("role")}</Th>
              <Th>{t("open.until")}</Th>
              <Th hidden>{t("open.revoke")}</Th>
            </>
          }
        >
          {invitations.map((invitation) => (
            <Row key={invitation.id}>
              <Td lead>
                <div className="min-w-0">
                  <span className="break-all">{invitation.email}</span>
                  <span className="block text-sm font-normal text-ink-3">
                    {t("open.by")}: {invitation.inviterName}
                  </span>
                </div>
              </Td>
              <Td label={t("role")}>{roles.find(({ value }) => value === invitation.role)?.label}</Td>
              <Td label={t("open.until")}>
                <time dateTime={invitation.expiresAt.toISOString()}>
                  {format.dateTime(invitation.expiresAt, { day: "numeric", month: "short", timeZone })}
                </time>
              </Td>
              <Td actions>
                <ActionForm action={revoke} className="contents">
                  <input type="hidden" name="invitationId" value={invitation.id} />
                  <SubmitButton
                    variant="quiet"
                    size="sm"
                    aria-label={t("open.revokeFor", { email: invitation.email })}
                  >
                    {t("open.revoke")}
                  </SubmitButton>
                </ActionForm>
              </Td>
            </Row>
          ))}
        </Table>
      </Section>
    </div>
  );
}
