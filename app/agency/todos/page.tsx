import { ListTodo } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { Toolbar } from "@/components/layout/Toolbar";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Tabs } from "@/components/ui/Tabs";
import { isoDay } from "@/domain/dates";
import { agencyMay } from "@/domain/roles";
import { addressOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { NewTodo } from "./_components/NewTodo";
import { TodoTable } from "./_components/TodoTable";
import { listTodos } from "./queries";
import { readFilter } from "./schema";

const PATH = "/agency/todos";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("todos"))("title"),
});

export default async function TodosPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const asked = readFilter(await searchParams);
  // Finance is given nothing to do with clients.
  const filter = { ...asked, view: asked.view ?? (viewer.role === "finance" ? "all" : "mine") } as const;
  const now = new Date();
  const [{ rows, hasMore, doneToday, clients, colleagues }, t] = await Promise.all([
    listTodos(viewer, filter, now),
    getTranslations("todos"),
  ]);
  const { view, state, client, q } = filter;
  const isFiltered = Boolean(client || q);
  const mayWrite = agencyMay(viewer.role, "writeMeeting");
  const table = {
    colleagues,
    today: isoDay(now, viewer.timeZone) ?? "",
    timeZone: viewer.timeZone,
    mayWrite,
  };
  const add =
    mayWrite && clients.length > 0 ? (
      <NewTodo {...{ clients, client, colleagues }} viewerId={viewer.userId} />
    ) : undefined;
  return (
    <>
      <PageHeader title={t("title")} meta={<p>{t("intro")}</p>} actions={add} />
      <div className="mb-3">
        <Tabs
          label={t("views")}
          tabs={(["mine", "all"] as const).map((each) => ({
            href: addressOf(PATH, { view: each, state, client, q }),
            label: t(each),
            current: each === view,
          }))}
        />
      </div>
      <Toolbar
        path={PATH}
        search={{ value: q, placeholder: t("search") }}
        keep={{ view }}
        filters={[
          {
            name: "state",
            label: t("state.open"),
            value: state,
            options: [{ value: "done", label: t("state.done") }],
          },
          {
            name: "client",
            label: t("anyClient"),
            value: client,
            options: clients.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      {rows.length > 0 ? (
        <TodoTable {...table} label={t("title")} rows={rows} />
      ) : (
        <EmptyState
          icon={<ListTodo aria-hidden />}
          title={t(isFiltered ? "empty.titleFiltered" : state ? "empty.titleDone" : "empty.title")}
          action={
            isFiltered ? (
              <LinkButton href={addressOf(PATH, { view, state })}>{t("empty.clear")}</LinkButton>
            ) : view === "mine" ? (
              <LinkButton href={addressOf(PATH, { view: "all", state })}>{t("empty.seeAll")}</LinkButton>
            ) : (
              <LinkButton href="/agency/meetings">{t("empty.meetings")}</LinkButton>
            )
          }
        >
          {t(isFiltered ? "empty.textFiltered" : "empty.text")}
        </EmptyState>
      )}
      <Pager nextHref={hasMore ? addressOf(PATH, { ...filter, after: rows.at(-1)?.id }) : undefined} />
      {doneToday.length > 0 ? (
        <section className="mt-6" aria-labelledby="done-today">
          <h2 id="done-today" className="mb-2 font-semibold">
            {t("doneToday")}
          </h2>
          <TodoTable {...table} label={t("doneToday")} rows={doneToday} />
        </section>
      ) : null}
    </>
  );
}
