import { FilePen, ListTodo, Search } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { type Filter, Toolbar } from "@/components/layout/Toolbar";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Tabs } from "@/components/ui/Tabs";
import type { AgencyViewer } from "@/db/agency/access";
import { isoDay } from "@/domain/dates";
import { TASK_STATES } from "@/domain/tasks/states";
import { addressOf, idIn, oneOf, type Query, wordsIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { cursorOf, dueCursorIn, timeCursorIn } from "@/platform/cursor";
import { DraftTable } from "./_components/DraftTable";
import { TaskTable } from "./_components/TaskTable";
import { listDrafts, listTasks } from "./queries";
import type { TaskFilter } from "./schema";

export async function generateMetadata() {
  return { title: (await getTranslations("agencyTasks"))("title") };
}

const PATH = "/agency/tasks";

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const query = await searchParams;
  const t = await getTranslations("agencyTasks");
  const view = oneOf(["open", "all", "drafts"], query.view) ?? "open";
  const shared = { client: idIn(query.client), partner: idIn(query.partner) };
  return (
    <>
      <PageHeader title={t("title")} meta={t("intro")} />
      <Tabs
        label={t("tabs.label")}
        tabs={(["open", "all", "drafts"] as const).map((each) => ({
          href: addressOf(PATH, { view: each === "open" ? undefined : each, ...shared }),
          label: t(`tabs.${each}`),
          current: each === view,
        }))}
      />
      <div className="mt-3">
        {view === "drafts" ? (
          <Drafts viewer={viewer} filter={shared} after={query.after} />
        ) : (
          <Tasks
            viewer={viewer}
            filter={{ view, ...shared, state: oneOf(TASK_STATES, query.state), q: wordsIn(query.q) }}
            after={query.after}
          />
        )}
      </div>
    </>
  );
}

async function Tasks({
  viewer,
  filter,
  after,
}: {
  viewer: AgencyViewer;
  filter: TaskFilter;
  after: unknown;
}) {
  const [t, words, { rows, hasMore, clients, partners }] = await Promise.all([
    getTranslations("agencyTasks"),
    getTranslations("words"),
    listTasks(viewer, filter, dueCursorIn(after)),
  ]);
  const { q, state, client, partner } = filter;
  const asked = { view: filter.view === "all" ? "all" : undefined, state, client, partner, q };
  const last = rows.at(-1);
  const states = TASK_STATES.map((value) => ({ value, label: words(`taskState.${value}`) }));
  return (
    <>
      <Toolbar
        path={PATH}
        search={{ value: q, placeholder: t("searchPlaceholder") }}
        keep={{ view: asked.view }}
        filters={[
          { name: "state", label: t("anyState"), value: state, options: states },
          ...choices(t, { clients, partners }, filter),
        ]}
      />
      {rows.length > 0 ? (
        <TaskTable rows={rows} today={isoDay(new Date(), viewer.timeZone) ?? ""} />
      ) : q || state || client || partner || after ? (
        <EmptyState
          icon={<Search aria-hidden />}
          title={t("emptyFiltered.title")}
          action={<LinkButton href={`${PATH}?view=all`}>{t("emptyFiltered.action")}</LinkButton>}
        >
          {t("emptyFiltered.text")}
        </EmptyState>
      ) : (
        <EmptyState
          icon={<ListTodo aria-hidden />}
          title={t("empty.title")}
          action={<LinkButton href="/agency/jobs">{t("empty.action")}</LinkButton>}
        >
          {t("empty.text")}
        </EmptyState>
      )}
      <Pager
        previousHref={after ? addressOf(PATH, asked) : undefined}
        nextHref={
          hasMore && last
            ? addressOf(PATH, { ...asked, after: cursorOf({ key: last.dueSort, id: last.id }) })
            : undefined
        }
      />
    </>
  );
}

async function Drafts({
  viewer,
  filter,
  after,
}: {
  viewer: AgencyViewer;
  filter: Pick<TaskFilter, "client" | "partner">;
  after: unknown;
}) {
  const [t, { rows, hasMore, clients, partners }] = await Promise.all([
    getTranslations("agencyTasks"),
    listDrafts(viewer, filter, timeCursorIn(after)),
  ]);
  const asked = { view: "drafts", ...filter };
  const last = rows.at(-1);
  return (
    <>
      <Toolbar path={PATH} keep={{ view: "drafts" }} filters={choices(t, { clients, partners }, filter)} />
      {rows.length > 0 ? (
        <DraftTable rows={rows} />
      ) : (
        <EmptyState
          icon={<FilePen aria-hidden />}
          title={t("emptyDrafts.title")}
          action={<LinkButton href="/agency/jobs">{t("emptyDrafts.action")}</LinkButton>}
        >
          {t("emptyDrafts.text")}
        </EmptyState>
      )}
      <Pager
        previousHref={after ? addressOf(PATH, asked) : undefined}
        nextHref={
          hasMore && last
            ? addressOf(PATH, { ...asked, after: cursorOf({ key: last.createdKey, id: last.id }) })
            : undefined
        }
      />
    </>
  );
}

type Named = { readonly id: string; readonly name: string };

function choices(
  t: Awaited<ReturnType<typeof getTranslations<"agencyTasks">>>,
  of: { readonly clients: readonly Named[]; readonly partners: readonly Named[] },
  filter: Pick<TaskFilter, "client" | "partner">,
): Filter[] {
  const options = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { name: "client", label: t("anyClient"), value: filter.client, options: options(of.clients) },
    { name: "partner", label: t("anyPartner"), value: filter.partner, options: options(of.partners) },
  ];
}
