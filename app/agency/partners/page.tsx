import { Handshake, MailPlus, Scale } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Tabs } from "@/components/ui/Tabs";
import { isoDay } from "@/domain/dates";
import { agencyMay } from "@/domain/roles";
import { addressOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { cursorOf, timeCursorIn } from "@/platform/cursor";
import { EngagementTable } from "./_components/EngagementTable";
import { listEngagements } from "./queries";

export async function generateMetadata() {
  return { title: (await getTranslations("partners"))("title") };
}

const PATH = "/agency/partners";

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const query = await searchParams;
  const isEnded = query.view === "ended";
  const today = isoDay(new Date(), viewer.timeZone) ?? "";
  const [t, cards, { rows, hasMore }] = await Promise.all([
    getTranslations("partners"),
    getTranslations("scorecard.link"),
    listEngagements(viewer, { isEnded, today }, timeCursorIn(query.after)),
  ]);
  const asked = { view: isEnded ? "ended" : undefined };
  const last = rows.at(-1);
  const compare = agencyMay(viewer.role, "comparePartners") ? (
    <LinkButton href="/agency/ratings/partners" icon={<Scale aria-hidden />}>
      {cards("compare")}
    </LinkButton>
  ) : null;
  const invite = agencyMay(viewer.role, "invitePartner") ? (
    <LinkButton variant="primary" href={`${PATH}/new`} icon={<MailPlus aria-hidden />} data-shortcut="create">
      {t("invite")}
    </LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeader
        title={t("title")}
        meta={t("intro")}
        actions={
          <>
            {compare}
            {invite}
          </>
        }
      />
      <Tabs
        label={t("tabs.label")}
        tabs={[
          { href: PATH, label: t("tabs.now"), current: !isEnded },
          { href: `${PATH}?view=ended`, label: t("tabs.ended"), current: isEnded },
        ]}
      />
      <div className="mt-3">
        {rows.length > 0 ? (
          <EngagementTable viewer={viewer} rows={rows} />
        ) : (
          <EmptyState
            icon={<Handshake aria-hidden />}
            title={t(isEnded ? "emptyEnded.title" : "empty.title")}
            action={isEnded ? undefined : invite}
          >
            {t(isEnded ? "emptyEnded.text" : "empty.text")}
          </EmptyState>
        )}
      </div>
      <Pager
        previousHref={query.after ? addressOf(PATH, asked) : undefined}
        nextHref={
          hasMore && last
            ? addressOf(PATH, { ...asked, after: cursorOf({ key: last.createdKey, id: last.id }) })
            : undefined
        }
      />
    </>
  );
}
