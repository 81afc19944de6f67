import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { ShownOnce } from "@/components/forms/ShownOnce";
import { TextInput } from "@/components/forms/TextInput";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { EngagementFields } from "../_components/EngagementFields";
import { invitePartner } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("partners"))("invite") };
}

/** Invites a team: what is agreed with it, and a link for its lead. */
export default async function Page() {
  const viewer = await requireAgency();
  if (!agencyMay(viewer.role, "invitePartner")) notFound();
  const [t, locale] = await Promise.all([getTranslations("partners"), getLocale()]);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("form.title")}
        meta={<p>{t("form.intro")}</p>}
        crumbsLabel={t("crumbs")}
        crumbs={[{ href: "/agency/partners", label: t("title") }]}
      />
      <Panel>
        <ActionForm action={invitePartner} draftKey={`${viewer.userId}.partner.new`} resetOnOk>
          <ShownOnce name="link" label={t("form.link")} help={t("form.linkHelp")} />
          <TextInput
            name="email"
            type="email"
            label={t("form.email")}
            help={t("form.emailHelp")}
            autoComplete="off"
          />
          <EngagementFields initial={{ mode: "mixed", currency: viewer.currency, codenameScheme: locale }} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{t("form.submit")}</SubmitButton>
            <LinkButton variant="quiet" href="/agency/partners">
              {t("form.back")}
            </LinkButton>
          </div>
        </ActionForm>
      </Panel>
    </div>
  );
}
