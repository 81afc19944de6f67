import { Stamp } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { type Filter, Toolbar } from "@/components/layout/Toolbar";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Tabs } from "@/components/ui/Tabs";
import { APPROVAL_STATES, MATTERS } from "@/domain/approvals/approval";
import { isoDay } from "@/domain/dates";
import { agencyMay } from "@/domain/roles";
import { addressOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { ApprovalTable } from "./_components/ApprovalTable";
import { listApprovals } from "./queries";
import { readFilter } from "./schema";

const PATH = "/agency/approvals";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("approvals"))("title"),
});

export default async function ApprovalsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const filter = readFilter(await searchParams);
  const [{ rows, hasMore, clients, daysOff }, t] = await Promise.all([
    listApprovals(viewer, filter),
    getTranslations("approvals"),
  ]);
  const { view, ...conditions } = filter;
  const isFiltered = Object.values(conditions).some(Boolean);
  const filters: Filter[] = [
    {
      name: "matter",
      label: t("anyMatter"),
      value: filter.matter,
      options: MATTERS.map((value) => ({ value, label: t(`matter.${value}`) })),
    },
    {
      name: "client",
      label: t("anyClient"),
      value: filter.client,
      options: clients.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
  if (view)
    filters.unshift({
      name: "state",
      label: t("anyState"),
      value: filter.state,
      options: APPROVAL_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
    });
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="mb-3">
        <Tabs
          label={t("views")}
          tabs={[
            { href: PATH, label: t("waiting"), current: !view },
            { href: `${PATH}?view=all`, label: t("all"), current: Boolean(view) },
          ]}
        />
      </div>
      <Toolbar
        path={PATH}
        search={{ value: filter.q, placeholder: t("search") }}
        filters={filters}
        keep={{ view }}
      />
      {rows.length > 0 ? (
        <ApprovalTable
          rows={rows}
          today={isoDay(new Date(), viewer.timeZone) ?? ""}
          daysOff={daysOff}
          timeZone={viewer.timeZone}
          mayRemind={agencyMay(viewer.role, "askApproval")}
        />
      ) : (
        <EmptyState
          icon={<Stamp aria-hidden />}
          title={t(isFiltered ? "empty.titleFiltered" : "empty.title")}
          action={
            isFiltered ? (
              <LinkButton href={`${PATH}?view=all`}>{t("empty.clear")}</LinkButton>
            ) : (
              <LinkButton href="/agency/jobs">{t("empty.jobs")}</LinkButton>
            )
          }
        >
          {t(isFiltered ? "empty.textFiltered" : "empty.text")}
        </EmptyState>
      )}
      <Pager nextHref={hasMore ? addressOf(PATH, { ...filter, after: rows.at(-1)?.id }) : undefined} />
    </>
  );
}
