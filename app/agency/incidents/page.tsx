import { Plus, Siren } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { type Filter, Toolbar } from "@/components/layout/Toolbar";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Tabs } from "@/components/ui/Tabs";
import { isoDay } from "@/domain/dates";
import { SEVERITIES } from "@/domain/incidents/words";
import { agencyMay } from "@/domain/roles";
import { addressOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { IncidentTable } from "./_components/IncidentTable";
import { listIncidents } from "./queries";
import { readFilter } from "./schema";

const PATH = "/agency/incidents";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("incidents"))("title"),
});

export default async function IncidentsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const filter = readFilter(await searchParams);
  const [{ rows, hasMore, clients, takers }, t] = await Promise.all([
    listIncidents(viewer, filter),
    getTranslations("incidents"),
  ]);
  const { view, ...conditions } = filter;
  const isFiltered = Object.values(conditions).some(Boolean);
  const named = (
    name: string,
    label: string,
    value: string | undefined,
    people: typeof clients | typeof takers,
  ): Filter => ({
    name,
    label,
    value,
    options: people.map((each) => ({ value: each.id, label: each.name })),
  });
  const add = agencyMay(viewer.role, "handleIncident") ? (
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
      <PageHeader title={t("title")} meta={<p className="max-w-3xl">{t("intro")}</p>} actions={add} />
      <div className="mb-3">
        <Tabs
          label={t("views")}
          tabs={[
            { href: PATH, label: t("running"), current: !view },
            { href: `${PATH}?view=all`, label: t("all"), current: Boolean(view) },
          ]}
        />
      </div>
      <Toolbar
        path={PATH}
        search={{ value: filter.q, placeholder: t("search") }}
        filters={[
          {
            name: "severity",
            label: t("anySeverity"),
            value: filter.severity,
            options: SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) })),
          },
          named("client", t("anyClient"), filter.client, clients),
          named("owner", t("anyOwner"), filter.owner, takers),
        ]}
        keep={{ view }}
      />
      {rows.length > 0 ? (
        <IncidentTable
          rows={rows}
          today={isoDay(new Date(), viewer.timeZone) ?? ""}
          timeZone={viewer.timeZone}
        />
      ) : isFiltered ? (
        <EmptyState
          icon={<Siren aria-hidden />}
          title={t("empty.titleFiltered")}
          action={<LinkButton href={addressOf(PATH, { view })}>{t("empty.clear")}</LinkButton>}
        >
          {t("empty.textFiltered")}
        </EmptyState>
      ) : (
        <EmptyState icon={<Siren aria-hidden />} title={t("empty.title")} action={add}>
          {t("empty.text")}
        </EmptyState>
      )}
      <Pager nextHref={hasMore ? addressOf(PATH, { ...filter, after: rows.at(-1)?.id }) : undefined} />
    </>
  );
}
