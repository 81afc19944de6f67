import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { ActionForm } from "@/components/forms/ActionForm";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { IncidentFields } from "../../_components/IncidentFields";
import { saveIncident } from "../../actions";
import { getForm } from "../../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("incidents"))("edit"),
});

export default async function EditIncidentPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const form = id ? await getForm(viewer, { incident: id }) : undefined;
  const incident = form?.incident;
  if (!form || !incident) notFound();
  const [t, words] = await Promise.all([getTranslations("incidents"), getTranslations("words")]);
  const back = `/agency/incidents/${incident.id}`;
  const crumbs = [
    { href: "/agency/incidents", label: t("title") },
    { href: back, label: incident.title },
  ];
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("edit")} crumbs={crumbs} crumbsLabel={t("crumbs")} />
      {agencyMay(viewer.role, "handleIncident") ? (
        <Panel>
          <ActionForm
            action={saveIncident}
            version={incident.version}
            draftKey={`${viewer.userId}.incident.${incident.id}`}
          >
            <input type="hidden" name="incidentId" value={incident.id} />
            <IncidentFields told={incident} takers={form.takers} managerId={incident.managerId} />
            <div className="flex flex-wrap gap-2">
              <SubmitButton>{words("save")}</SubmitButton>
              <LinkButton variant="quiet" href={back}>
                {words("cancelEdit")}
              </LinkButton>
            </div>
          </ActionForm>
        </Panel>
      ) : (
        <NotYours />
      )}
    </div>
  );
}
