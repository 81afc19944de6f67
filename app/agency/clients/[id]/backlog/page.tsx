import { ListOrdered, Plus } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { isoDay } from "@/domain/dates";
import { formatMinutes } from "@/domain/duration";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { holes } from "@/platform/i18n/holes";
import { formatDay } from "@/platform/i18n/when";
import { AgreementPanel } from "../../_components/backlog/AgreementPanel";
import { BacklogList } from "../../_components/backlog/BacklogList";
import { moveInBacklog } from "./actions";
import { getBacklog } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("backlog"))("title"),
});

export default async function BacklogPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getBacklog(viewer, id));
  if (!found) notFound();
  const { client, jobs, version, standing, agreements, people } = found;
  const [t, clients, words, locale] = await Promise.all([
    getTranslations("backlog"),
    getTranslations("clients"),
    getTranslations("words"),
    getLocale(),
  ]);
  const today = isoDay(new Date(), viewer.timeZone) ?? "";
  const mayWrite = agencyMay(viewer.role, "writeJob");
  const marked = new Set([...(standing?.moved ?? []), ...(standing?.slippedIn ?? [])]);
  return (
    <>
      <PageHeader
        title={t("title")}
        crumbs={[
          { href: "/agency/clients", label: clients("title") },
          { href: `/agency/clients/${client.id}`, label: client.name },
        ]}
        crumbsLabel={clients("path")}
        meta={<p className="max-w-3xl">{t("intro")}</p>}
      />
      {jobs.length === 0 ? (
        <EmptyState
          icon={<ListOrdered aria-hidden />}
          title={t("empty")}
          action={
            mayWrite ? (
              <LinkButton
                variant="primary"
                href={`/agency/jobs/new?client=${client.id}`}
                icon={<Plus aria-hidden />}
              >
                {t("newJob")}
              </LinkButton>
            ) : undefined
          }
        />
      ) : (
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <BacklogList
            clientId={client.id}
            version={version}
            action={mayWrite ? moveInBacklog : undefined}
            items={jobs.map((job) => ({
              id: job.id,
              href: `/agency/jobs/${job.id}`,
              title: job.title,
              about: [
                words(`jobState.${job.state}`),
                job.estimateMinutes ? formatMinutes(job.estimateMinutes, locale) : "",
                job.deadlineOn ? t("until", { date: formatDay(job.deadlineOn, locale, today) }) : "",
              ]
                .filter(Boolean)
                .join(" · "),
              isMarked: marked.has(job.id),
            }))}
            texts={{
              list: t("list"),
              drag: t("drag", holes("title")),
              up: t("up", holes("title")),
              down: t("down", holes("title")),
              first: t("first"),
              last: t("last"),
              menu: t("menu", holes("title")),
              moved: t("moved", holes("title", "place")),
              changed: t("changedMark"),
              failed: t("failed"),
            }}
          />
          <AgreementPanel
            {...{ client, people, version, standing, agreements, today, mayWrite }}
            viewerId={viewer.userId}
          />
        </div>
      )}
    </>
  );
}
