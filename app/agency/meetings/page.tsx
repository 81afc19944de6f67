import { CalendarDays, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { Toolbar } from "@/components/layout/Toolbar";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Tabs } from "@/components/ui/Tabs";
import { agencyMay } from "@/domain/roles";
import { addressOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { MeetingTable } from "./_components/MeetingTable";
import { listMeetings } from "./queries";
import { readFilter } from "./schema";

const PATH = "/agency/meetings";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("meetings"))("title"),
});

export default async function MeetingsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const filter = readFilter(await searchParams);
  const [{ rows, hasMore, clients }, t] = await Promise.all([
    listMeetings(viewer, filter, new Date()),
    getTranslations("meetings"),
  ]);
  const view = filter.view ?? "coming";
  const add = agencyMay(viewer.role, "writeMeeting") ? (
    <LinkButton
      variant="primary"
      href={addressOf(`${PATH}/new`, { client: filter.client })}
      icon={<Plus aria-hidden />}
      data-shortcut="create"
    >
      {t("new")}
    </LinkButton>
  ) : undefined;
  const isFiltered = Boolean(filter.client || filter.who);
  return (
    <>
      <PageHeader title={t("title")} actions={add} />
      <div className="mb-3">
        <Tabs
          label={t("views")}
          tabs={(["coming", "past"] as const).map((each) => ({
            href: addressOf(PATH, { view: each, client: filter.client, who: filter.who }),
            label: t(each),
            current: each === view,
          }))}
        />
      </div>
      <Toolbar
        path={PATH}
        keep={{ view }}
        filters={[
          {
            name: "who",
            label: t("anyone"),
            value: filter.who,
            options: [{ value: "mine", label: t("mine") }],
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
        <MeetingTable rows={rows} timeZone={viewer.timeZone} />
      ) : (
        <EmptyState
          icon={<CalendarDays aria-hidden />}
          title={t(isFiltered ? "empty.titleFiltered" : "empty.title")}
          action={isFiltered ? <LinkButton href={PATH}>{t("empty.clear")}</LinkButton> : add}
        >
          {t(isFiltered ? "empty.textFiltered" : "empty.text")}
        </EmptyState>
      )}
      <Pager nextHref={hasMore ? addressOf(PATH, { ...filter, after: rows.at(-1)?.id }) : undefined} />
    </>
  );
}
