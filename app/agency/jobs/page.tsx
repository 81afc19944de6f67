import { FileUp, Hammer, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { Toolbar } from "@/components/layout/Toolbar";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { isoDay } from "@/domain/dates";
import { JOB_KINDS, JOB_STATES } from "@/domain/jobs";
import { agencyMay } from "@/domain/roles";
import { addressOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { JobTable } from "./_components/JobTable";
import { listJobs } from "./queries";
import { readFilter } from "./schema";

const PATH = "/agency/jobs";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("jobs"))("title"),
});

export default async function JobsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const filter = readFilter(await searchParams);
  const [{ rows, hasMore, clients, templates }, t, words, specs] = await Promise.all([
    listJobs(viewer, filter),
    getTranslations("jobs"),
    getTranslations("words"),
    getTranslations("specs"),
  ]);
  const isFiltered = Object.values(filter).some(Boolean);
  const add = agencyMay(viewer.role, "writeJob") ? (
    <LinkButton
      variant="primary"
      href={addressOf(`${PATH}/new`, { client: filter.client })}
      icon={<Plus aria-hidden />}
      data-shortcut="create"
    >
      {t("new")}
    </LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            {agencyMay(viewer.role, "importBoard") ? (
              <LinkButton variant="quiet" href="/agency/imports" icon={<FileUp aria-hidden />}>
                {t("import")}
              </LinkButton>
            ) : null}
            {add}
          </>
        }
      />
      <Toolbar
        path={PATH}
        search={{ value: filter.q, placeholder: t("search") }}
        filters={[
          {
            name: "state",
            label: t("anyState"),
            value: filter.state,
            options: JOB_STATES.map((value) => ({ value, label: words(`jobState.${value}`) })),
          },
          {
            name: "kind",
            label: t("anyKind"),
            value: filter.kind,
            options: JOB_KINDS.map((value) => ({ value, label: specs(`kind.${value}`) })),
          },
          {
            name: "client",
            label: t("anyClient"),
            value: filter.client,
            options: clients.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      {rows.length > 0 ? (
        <JobTable
          rows={rows}
          templates={templates}
          today={isoDay(new Date(), viewer.timeZone) ?? ""}
          showsPrice={agencyMay(viewer.role, "readClientMoney")}
          mayCut={agencyMay(viewer.role, "publishTask")}
        />
      ) : isFiltered ? (
        <EmptyState
          icon={<Hammer aria-hidden />}
          title={t("empty.titleFiltered")}
          action={<LinkButton href={PATH}>{t("empty.clear")}</LinkButton>}
        >
          {t("empty.textFiltered")}
        </EmptyState>
      ) : (
        <EmptyState icon={<Hammer aria-hidden />} title={t("empty.title")} action={add}>
          {t("empty.text")}
        </EmptyState>
      )}
      <Pager nextHref={hasMore ? addressOf(PATH, { ...filter, after: rows.at(-1)?.id }) : undefined} />
    </>
  );
}
