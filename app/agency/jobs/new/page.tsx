import { Building2 } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Panel } from "@/components/ui/Panel";
import { agencyMay } from "@/domain/roles";
import { idIn, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { NewJobForm } from "../_components/NewJobForm";
import { getNewJob } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("jobs"))("new"),
});

export default async function NewJobPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const query = await searchParams;
  const [{ clients, request, templates }, t] = await Promise.all([
    getNewJob(viewer, idIn(query.request)),
    getTranslations("jobs"),
  ]);
  const crumbs = [{ href: "/agency/jobs", label: t("title") }];
  const header = <PageHeader title={t("new")} crumbs={crumbs} crumbsLabel={t("path")} />;
  if (!agencyMay(viewer.role, "writeJob"))
    return (
      <div className="max-w-3xl">
        {header}
        <NotYours />
      </div>
    );
  if (clients.length === 0)
    return (
      <>
        {header}
        <EmptyState
          icon={<Building2 aria-hidden />}
          title={t("noClients")}
          action={
            <LinkButton variant="primary" href="/agency/clients/new">
              {t("newClient")}
            </LinkButton>
          }
        />
      </>
    );
  const form = (
    <Panel>
      <NewJobForm {...{ viewer, clients, request, templates }} clientId={idIn(query.client)} />
    </Panel>
  );
  return (
    <>
      {header}
      {request ? (
        <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          {form}
          <div className="lg:sticky lg:top-16 lg:self-start">
            <Panel title={t("fromRequest")} hint={t("fromRequestHint")}>
              <p className="max-h-[60vh] overflow-y-auto break-words whitespace-pre-wrap">{request.body}</p>
              <p className="mt-3">
                <a className="link" href={`/agency/requests/${request.id}`}>
                  {t("openRequest")}
                </a>
              </p>
            </Panel>
          </div>
        </div>
      ) : (
        <div className="max-w-3xl">{form}</div>
      )}
    </>
  );
}
