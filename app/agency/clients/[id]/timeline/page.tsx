import { History } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { Toolbar } from "@/components/layout/Toolbar";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Panel } from "@/components/ui/Panel";
import { EVENT_KINDS } from "@/domain/clients/timeline";
import { addressOf, idIn, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { cursorOf } from "@/platform/cursor";
import { ClientStageMark } from "../../_components/ClientStageMark";
import { ClientTabs } from "../../_components/ClientTabs";
import { EventList } from "./_components/EventList";
import { getTimeline } from "./queries";
import { readFilter } from "./schema";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("clientLife"))("view.timeline"),
});

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function TimelinePage({ params, searchParams }: Props) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const filter = readFilter(await searchParams);
  const found = id && (await getTimeline(viewer, id, filter));
  if (!found) notFound();
  const { client, events, next } = found;
  const [t, clients, words] = await Promise.all([
    getTranslations("clientLife"),
    getTranslations("clients"),
    getTranslations("words"),
  ]);
  const path = `/agency/clients/${client.id}/timeline`;
  return (
    <>
      <PageHeader
        title={client.name}
        crumbs={[{ href: "/agency/clients", label: clients("title") }]}
        crumbsLabel={clients("path")}
        mark={<ClientStageMark stage={client.stage} label={words(`clientStage.${client.stage}`)} />}
      />
      <ClientTabs clientId={client.id} current="timeline" />
      <Toolbar
        path={path}
        filters={[
          {
            name: "kind",
            label: t("anyKind"),
            value: filter.kind,
            options: EVENT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          },
        ]}
      />
      {events.length > 0 ? (
        <Panel>
          <EventList events={events} timeZone={viewer.timeZone} />
        </Panel>
      ) : (
        <EmptyState
          icon={<History aria-hidden />}
          title={t("noEvents")}
          action={
            filter.kind || filter.after ? (
              <LinkButton href={path}>{t("allEvents")}</LinkButton>
            ) : (
              <LinkButton href={`/agency/clients/${client.id}#touches`}>{t("noteTouch")}</LinkButton>
            )
          }
        >
          {t("noEventsText")}
        </EmptyState>
      )}
      <Pager
        previousHref={filter.after ? addressOf(path, { kind: filter.kind }) : undefined}
        nextHref={next ? addressOf(path, { kind: filter.kind, after: cursorOf(next) }) : undefined}
      />
    </>
  );
}
