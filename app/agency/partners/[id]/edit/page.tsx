import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { EngagementFields } from "../../_components/EngagementFields";
import { editEngagement } from "../../actions";
import { getEngagement } from "../../queries";

export async function generateMetadata() {
  return { title: (await getTranslations("partners.page"))("editTitle") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const page = id && agencyMay(viewer.role, "editEngagement") ? await getEngagement(viewer, id) : undefined;
  if (!page) notFound();
  const { engagement } = page;
  const t = await getTranslations("partners");
  const href = `/agency/partners/${engagement.id}`;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("page.editTitle")}
        crumbsLabel={t("crumbs")}
        crumbs={[
          { href: "/agency/partners", label: t("title") },
          { href, label: engagement.name },
        ]}
      />
      <Panel>
        <ActionForm
          action={editEngagement}
          version={engagement.version}
          draftKey={`${viewer.userId}.partner.${engagement.id}`}
        >
          <input type="hidden" name="engagementId" value={engagement.id} />
          <EngagementFields
            initial={{
              ...engagement,
              name: engagement.invitedName,
              skills: engagement.skills?.join(", ") ?? "",
            }}
            isCurrencyFixed={engagement.hasTasks}
            partner={engagement.name}
          />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{t("form.save")}</SubmitButton>
            <LinkButton variant="quiet" href={href}>
              {t("form.back")}
            </LinkButton>
          </div>
        </ActionForm>
      </Panel>
    </div>
  );
}
