import { CalendarClock, MessageSquareText, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { type Filter, Toolbar } from "@/components/layout/Toolbar";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Tabs } from "@/components/ui/Tabs";
import { REQUEST_STATES } from "@/domain/requests";
import { agencyMay } from "@/domain/roles";
import { addressOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { RequestTable } from "./_components/RequestTable";
import { listRequests } from "./queries";
import { readFilter } from "./schema";

const PATH = "/agency/requests";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("requests"))("title"),
});

export default async function RequestsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const filter = readFilter(await searchParams);
  const now = new Date();
  const [{ rows, hasMore, clients, managers }, t, words] = await Promise.all([
    listRequests(viewer, filter, now),
    getTranslations("requests"),
    getTranslations("words"),
  ]);
  const { view, ...conditions } = filter;
  const isFiltered = Object.values(conditions).some(Boolean);
  const ofState: Filter = {
    name: "state",
    label: t("anyState"),
    value: filter.state,
    options: REQUEST_STATES.map((value) => ({ value, label: words(`requestState.${value}`) })),
  };
  const ofClient: Filter = {
    name: "client",
    label: t("anyClient"),
    value: filter.client,
    options: clients.map(({ id, name }) => ({ value: id, label: name })),
  };
  const ofManager: Filter = {
    name: "manager",
    label: t("anyManager"),
    value: filter.manager,
    options: [
      { value: "mine", label: t("mine") },
      ...managers.map(({ id, name }) => ({ value: id, label: name })),
    ],
  };
  const ofLateness: Filter = {
    name: "late",
    label: t("anyLateness"),
    value: filter.late,
    options: [{ value: "1", label: t("late") }],
  };
  const add = agencyMay(viewer.role, "writeRequest") ? (
    <LinkButton
      variant="primary"
      href={addressOf(`${PATH}/new`, { client: filter.client })}
      icon={<Plus aria-hidden />}
    >
      {t("new")}
    </LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="mb-3">
        <Tabs
          label={t("views")}
          tabs={[
            { href: PATH, label: t("waiting"), current: !view },
            { href: `${PATH}?view=postponed`, label: t("postponed"), current: view === "postponed" },
            { href: `${PATH}?view=all`, label: t("all"), current: view === "all" },
          ]}
        />
      </div>
      <Toolbar
        path={PATH}
        search={{ value: filter.q, placeholder: t("search") }}
        filters={[...(view === "all" ? [ofState] : view ? [] : [ofLateness]), ofClient, ofManager]}
        keep={{ view }}
      />
      {rows.length > 0 ? (
        <RequestTable
          rows={rows}
          now={now}
          timeZone={viewer.timeZone}
          mayMakeJob={agencyMay(viewer.role, "writeJob")}
        />
      ) : isFiltered ? (
        <EmptyState
          icon={<MessageSquareText aria-hidden />}
          title={t("empty.titleFiltered")}
          action={<LinkButton href={`${PATH}?view=all`}>{t("empty.clear")}</LinkButton>}
        >
          {t("empty.textFiltered")}
        </EmptyState>
      ) : view === "postponed" ? (
        <EmptyState
          icon={<CalendarClock aria-hidden />}
          title={t("empty.titlePostponed")}
          action={<LinkButton href={PATH}>{t("empty.clearWaiting")}</LinkButton>}
        >
          {t("empty.textPostponed")}
        </EmptyState>
      ) : (
        <EmptyState icon={<MessageSquareText aria-hidden />} title={t("empty.title")} action={add}>
          {t("empty.text")}
        </EmptyState>
      )}
      <Pager nextHref={hasMore ? addressOf(PATH, { ...filter, after: rows.at(-1)?.id }) : undefined} />
    </>
  );
}
