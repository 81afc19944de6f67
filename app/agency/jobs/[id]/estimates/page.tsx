import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Panel } from "@/components/ui/Panel";
import { agencyMay } from "@/domain/roles";
import { idIn, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { CompareForm } from "../../_components/CompareForm";
import { EstimateForm } from "../../_components/EstimateForm";
import { Changes, VersionPanel } from "../../_components/EstimateVersions";
import { getEstimates } from "../../estimates/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("jobs.estimates"))("title"),
});

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function EstimatesPage({ params, searchParams }: Props) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getEstimates(viewer, id));
  if (!found) notFound();
  const { job, versions } = found;
  const [t, jobs, query] = await Promise.all([
    getTranslations("jobs.estimates"),
    getTranslations("jobs"),
    searchParams,
  ]);
  const path = `/agency/jobs/${job.id}/estimates`;
  const hasMoney = agencyMay(viewer.role, "readClientMoney");
  const current = versions.find(({ isCurrent }) => isCurrent);
  const numbered = (value: unknown) => versions.find(({ number }) => String(number) === value);
  const to = numbered(query.to) ?? versions[0];
  const from = numbered(query.from) ?? versions.find(({ number }) => number < (to?.number ?? 0));
  const choices = versions.map(({ number }) => ({ value: String(number), label: t("version", { number }) }));
  return (
    <>
      <PageHeader
        title={t("title")}
        crumbs={[
          { href: "/agency/jobs", label: jobs("title") },
          { href: `/agency/jobs/${job.id}`, label: job.title },
        ]}
        crumbsLabel={jobs("path")}
      />
      <div className="grid max-w-5xl grid-cols-[minmax(0,1fr)] items-start gap-5">
        {agencyMay(viewer.role, "writeJob") ? (
          <Panel title={t("new")} hint={t("newHint")}>
            <EstimateForm
              // A saved version begins the next form anew.
              key={job.version}
              viewerId={viewer.userId}
              job={job}
              lines={current?.lines ?? []}
              hasMoney={hasMoney && agencyMay(viewer.role, "editPrice")}
            />
          </Panel>
        ) : null}
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
          {from && to && from !== to ? (
            <Panel flush title={t("compare")}>
              <div className="px-4 pt-3">
                <CompareForm path={path} choices={choices} from={from.number} to={to.number} />
              </div>
              <Changes from={from} to={to} hasMoney={hasMoney} />
            </Panel>
          ) : null}
          {versions.length === 0 ? (
            <Panel title={t("versions")}>
              <p className="text-ink-2">{t("none")}</p>
            </Panel>
          ) : null}
          {versions.map((version) => (
            <VersionPanel
              key={version.id}
              version={version}
              job={job}
              mayChoose={agencyMay(viewer.role, "editPrice")}
              hasMoney={hasMoney}
              timeZone={viewer.timeZone}
            />
          ))}
        </div>
      </div>
    </>
  );
}
