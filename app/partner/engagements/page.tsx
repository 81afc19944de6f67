import { Handshake } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { Toolbar } from "@/components/layout/Toolbar";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { addressOf, type Query } from "@/platform/address";
import { requirePartner } from "@/platform/partner/gate";
import { EngagementPanel } from "./_components/EngagementPanel";
import { listEngagements, PAGE_SIZE } from "./queries";
import { ENGAGEMENT_STATES, readQuery } from "./schema";

const PATH = "/partner/engagements";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("engagements"))("title"),
});

export default async function EngagementsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requirePartner();
  const query = readQuery(await searchParams);
  const [found, t, words] = await Promise.all([
    listEngagements(viewer, query),
    getTranslations("engagements"),
    getTranslations("words"),
  ]);
  const engagements = found.slice(0, PAGE_SIZE);
  const last = engagements.at(-1);
  return (
    <div className="max-w-4xl">
      <PageHeader title={t("title")} meta={<span>{t("lead")}</span>} />
      <Toolbar
        path={PATH}
        filters={[
          {
            name: "state",
            label: t("anyState"),
            value: query.state,
            options: ENGAGEMENT_STATES.map((state) => ({
              value: state,
              label: words(`engagementState.${state}`),
            })),
          },
        ]}
      />
      {engagements.length === 0 ? (
        <Empty isFiltered={query.state !== undefined} />
      ) : (
        <div className="grid gap-4">
          {engagements.map((engagement) => (
            <EngagementPanel key={engagement.id} engagement={engagement} timeZone={viewer.timeZone} />
          ))}
        </div>
      )}
      <Pager
        previousHref={query.after ? addressOf(PATH, { state: query.state }) : undefined}
        nextHref={
          found.length > PAGE_SIZE ? addressOf(PATH, { state: query.state, after: last?.id }) : undefined
        }
      />
    </div>
  );
}

async function Empty({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations("engagements");
  if (!isFiltered)
    return (
      <EmptyState icon={<Handshake aria-hidden />} title={t("emptyTitle")}>
        {t("empty")}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<Handshake aria-hidden />}
      title={t("noneTitle")}
      action={<LinkButton href={PATH}>{t("clear")}</LinkButton>}
    >
      {t("none")}
    </EmptyState>
  );
}
