import { Radar } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { type Filter, Toolbar } from "@/components/layout/Toolbar";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Tabs } from "@/components/ui/Tabs";
import { SILENCES } from "@/domain/cadence/silence";
import { isoDay } from "@/domain/dates";
import { agencyMay } from "@/domain/roles";
import { addressOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { RadarTable } from "./_components/RadarTable";
import { getRadar } from "./queries";
import { readFilter } from "./schema";

const PATH = "/agency/radar";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("radar"))("title"),
});

export default async function RadarPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const asked = readFilter(await searchParams);
  const filter = { ...asked, view: asked.view ?? (viewer.role === "manager" ? "mine" : "all") } as const;
  const now = new Date();
  const [{ rows, hasMore, managers }, t] = await Promise.all([
    getRadar(viewer, filter, now),
    getTranslations("radar"),
  ]);
  const ofSilence: Filter = {
    name: "silence",
    label: t("anySilence"),
    value: filter.silence,
    options: SILENCES.map((value) => ({ value, label: t(`state.${value}`) })),
  };
  const ofManager: Filter = {
    name: "manager",
    label: t("anyManager"),
    value: filter.manager,
    options: managers.map(({ id, name }) => ({ value: id, label: name })),
  };
  const isFiltered = Boolean(filter.silence || filter.manager || filter.q);
  return (
    <>
      <PageHeader title={t("title")} meta={<p className="max-w-3xl">{t("intro")}</p>} />
      <div className="mb-3">
        <Tabs
          label={t("views")}
          tabs={(["mine", "all"] as const).map((view) => ({
            href: addressOf(PATH, { view }),
            label: t(view),
            current: filter.view === view,
          }))}
        />
      </div>
      <Toolbar
        path={PATH}
        search={{ value: filter.q, placeholder: t("search") }}
        filters={filter.view === "all" ? [ofSilence, ofManager] : [ofSilence]}
        keep={{ view: filter.view }}
      />
      {rows.length > 0 ? (
        <RadarTable
          rows={rows}
          today={isoDay(now, viewer.timeZone) ?? ""}
          timeZone={viewer.timeZone}
          mayTouch={agencyMay(viewer.role, "touchClient")}
        />
      ) : (
        <EmptyState
          icon={<Radar aria-hidden />}
          title={t(isFiltered ? "empty.titleFiltered" : "empty.title")}
          action={
            isFiltered ? (
              <LinkButton href={addressOf(PATH, { view: filter.view })}>{t("empty.clear")}</LinkButton>
            ) : filter.view === "mine" ? (
              <LinkButton href={addressOf(PATH, { view: "all" })}>{t("empty.seeAll")}</LinkButton>
            ) : (
              <LinkButton href="/agency/clients">{t("empty.clients")}</LinkButton>
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
