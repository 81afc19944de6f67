import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { ActionForm } from "@/components/forms/ActionForm";
import { Select } from "@/components/forms/Select";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { rankTakers } from "@/domain/incidents/incident";
import { agencyMay } from "@/domain/roles";
import { idIn, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { IncidentFields } from "../_components/IncidentFields";
import { openIncident } from "../actions";
import { getForm } from "../queries";

const PATH = "/agency/incidents";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("incidents"))("new"),
});

/** Opened from a client, from a request that is a complaint, or from a job whose deadline broke. */
export default async function NewIncidentPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const query = await searchParams;
  const [form, t, words] = await Promise.all([
    getForm(viewer, { request: idIn(query.request), job: idIn(query.job) }),
    getTranslations("incidents"),
    getTranslations("words"),
  ]);
  const { request, job, clients, takers } = form;
  const clientId = request?.clientId ?? job?.clientId ?? idIn(query.client) ?? "";
  const client = clients.find(({ id }) => id === clientId);
  const managerId = client?.managerId ?? null;
  const [senior] = rankTakers(takers, "serious", managerId);
  const told = {
    title: job ? t("form.titleOfJob", { job: job.title }) : "",
    severity: "serious",
    ownerId: senior?.id ?? null,
    clientWords: request?.body ?? "",
    plan: "",
  } as const;
  const origin = request ? `request.${request.id}` : job ? `job.${job.id}` : `client.${clientId}`;
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("new")} crumbs={[{ href: PATH, label: t("title") }]} crumbsLabel={t("crumbs")} />
      {agencyMay(viewer.role, "handleIncident") ? (
        <Panel>
          <ActionForm action={openIncident} draftKey={`${viewer.userId}.incident.${origin}`}>
            {request ? <input type="hidden" name="requestId" value={request.id} /> : null}
            {job ? <input type="hidden" name="jobId" value={job.id} /> : null}
            {client && (request || job) ? (
              <p>
                {words("client")}: <strong>{client.name}</strong>
                <input type="hidden" name="clientId" value={client.id} />
              </p>
            ) : (
              <Select
                name="clientId"
                label={words("client")}
                placeholder={t("form.chooseClient")}
                defaultValue={client?.id ?? ""}
                options={clients.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <IncidentFields told={told} takers={takers} managerId={managerId} />
            <div className="flex flex-wrap gap-2">
              <SubmitButton>{t("form.open")}</SubmitButton>
              <LinkButton variant="quiet" href={PATH}>
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
