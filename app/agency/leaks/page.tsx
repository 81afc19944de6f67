import { ClipboardCheck, Search, ShieldCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DecisionLine } from "@/app/agency/_components/DecisionLine";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { type Filter, Toolbar } from "@/components/layout/Toolbar";
import { Count } from "@/components/ui/Badge";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Tabs } from "@/components/ui/Tabs";
import type { AgencyViewer } from "@/db/agency/access";
import { VERDICTS } from "@/domain/leaks/decision";
import { addressOf, idIn, oneOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { rescanAfterwards } from "@/platform/agency/rescan";
import { cursorOf, timeCursorIn } from "@/platform/cursor";
import { HitList } from "./_components/HitList";
import { Scans } from "./_components/Scans";
import { listDecisions, listHits } from "./queries";
import type { LeakFilter } from "./schema";

export async function generateMetadata() {
  return { title: (await getTranslations("leaks"))("title") };
}

const PATH = "/agency/leaks";
const VIEWS = ["open", "answered", "decisions"] as const;
type View = (typeof VIEWS)[number];

/** Published texts that point to a client since a dossier has changed, and everything that was decided about places. */
export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const query = await searchParams;
  const t = await getTranslations("leaks");
  const view = oneOf(VIEWS, query.view) ?? "open";
  const filter = {
    client: idIn(query.client),
    verdict: view === "decisions" ? oneOf(VERDICTS, query.verdict) : undefined,
  };
  const after = timeCursorIn(query.after);
  const { list, around, next } =
    view === "decisions"
      ? await showDecisions(viewer, filter, after)
      : await showHits(viewer, view, filter, after);
  // Its process ended on the way: whoever looks goes on with it.
  if (around.isStalled) rescanAfterwards(viewer);
  const asked = { view: view === "open" ? undefined : view, ...filter };
  return (
    <>
      <PageHeader title={t("title")} meta={<p className="max-w-3xl">{t("intro")}</p>} />
      <Scans scans={around.scans} />
      <Tabs
        label={t("tabs.label")}
        tabs={VIEWS.map((each) => ({
          href: addressOf(PATH, { view: each === "open" ? undefined : each, client: filter.client }),
          label:
            each === "open" ? (
              <>
                {t("tabs.open")} <Count value={around.openCount} />
              </>
            ) : (
              t(`tabs.${each}`)
            ),
          current: each === view,
        }))}
      />
      <div className="mt-3">
        <Toolbar
          path={PATH}
          keep={{ view: asked.view }}
          filters={await filtersOf(view, filter, around.clients)}
        />
        {list ?? <Nothing view={view} isFiltered={Boolean(filter.client || filter.verdict || after)} />}
        <Pager
          previousHref={after ? addressOf(PATH, asked) : undefined}
          nextHref={next ? addressOf(PATH, { ...asked, after: cursorOf(next) }) : undefined}
        />
      </div>
    </>
  );
}

type After = Parameters<typeof listDecisions>[2];

async function showHits(viewer: AgencyViewer, view: "open" | "answered", filter: LeakFilter, after: After) {
  const { rows, hasMore, ...around } = await listHits(viewer, view, filter, after);
  const list = rows.length > 0 ? <HitList rows={rows} timeZone={viewer.timeZone} /> : undefined;
  return { list, around, next: nextOf(rows, hasMore) };
}

async function showDecisions(viewer: AgencyViewer, filter: LeakFilter, after: After) {
  const { rows, hasMore, ...around } = await listDecisions(viewer, filter, after);
  const list: ReactNode =
    rows.length > 0 ? (
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {rows.map((row) => (
          <li key={row.id} data-row="" className="grid gap-0.5 px-4 py-2.5">
            <DecisionLine decision={{ ...row, at: new Date(row.at) }} timeZone={viewer.timeZone} />
            <p className="text-sm">
              <a
                className="link break-words"
                href={row.taskId ? `/agency/tasks/${row.taskId}` : `/agency/jobs/${row.jobId}`}
              >
                {row.jobTitle}
              </a>
            </p>
          </li>
        ))}
      </ul>
    ) : undefined;
  return { list, around, next: nextOf(rows, hasMore) };
}

function nextOf(rows: readonly { readonly atKey: string; readonly id: string }[], hasMore: boolean) {
  const last = rows.at(-1);
  return hasMore && last ? { key: last.atKey, id: last.id } : undefined;
}

async function filtersOf(
  view: View,
  filter: LeakFilter,
  clients: readonly { readonly id: string; readonly name: string }[],
): Promise<Filter[]> {
  const [t, drafts] = await Promise.all([getTranslations("leaks"), getTranslations("drafts.verdict")]);
  const ofClient = {
    name: "client",
    label: t("anyClient"),
    value: filter.client,
    options: clients.map(({ id, name }) => ({ value: id, label: name })),
  };
  if (view !== "decisions") return [ofClient];
  const options = VERDICTS.map((value) => ({ value, label: drafts(value) }));
  return [ofClient, { name: "verdict", label: t("anyVerdict"), value: filter.verdict, options }];
}

async function Nothing({ view, isFiltered }: { view: View; isFiltered: boolean }) {
  const t = await getTranslations("leaks");
  if (isFiltered)
    return (
      <EmptyState
        icon={<Search aria-hidden />}
        title={t("emptyFiltered.title")}
        action={
          <LinkButton href={addressOf(PATH, { view: view === "open" ? undefined : view })}>
            {t("emptyFiltered.action")}
          </LinkButton>
        }
      />
    );
  return (
    <EmptyState
      icon={view === "decisions" ? <ClipboardCheck aria-hidden /> : <ShieldCheck aria-hidden />}
      title={t(`empty.${view}`)}
      action={
        <LinkButton href={view === "decisions" ? "/agency/tasks?view=drafts" : "/agency/clients"}>
          {t(view === "decisions" ? "empty.toDrafts" : "empty.toClients")}
        </LinkButton>
      }
    >
      {t(`empty.${view}Text`)}
    </EmptyState>
  );
}
