import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { formatMoment } from "@/platform/i18n/when";
import { ClientStageMark } from "../../_components/ClientStageMark";
import { ClientTabs } from "../../_components/ClientTabs";
import { loyaltyOf } from "../../loyaltyOf";
import { UpsellPanel } from "./_components/UpsellPanel";
import { getLoyalty } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("clientLife"))("loyalty"),
});

export default async function LoyaltyPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getLoyalty(viewer, id));
  if (!found) notFound();
  const { client, moves, proposals } = found;
  const [t, clients, words, locale] = await Promise.all([
    getTranslations("clientLife"),
    getTranslations("clients"),
    getTranslations("words"),
    getLocale(),
  ]);
  const { life, work, upsells } = loyaltyOf(client.createdAt, found, viewer.timeZone, new Date());
  const losses = moves.filter(({ to }) => to === "lost");
  return (
    <>
      <PageHeader
        title={client.name}
        crumbs={[{ href: "/agency/clients", label: clients("title") }]}
        crumbsLabel={clients("path")}
        mark={<ClientStageMark stage={client.stage} label={words(`clientStage.${client.stage}`)} />}
      />
      <ClientTabs clientId={client.id} current="loyalty" />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <UpsellPanel
          clientId={client.id}
          rows={proposals}
          viewer={viewer}
          may={{
            write: agencyMay(viewer.role, "touchClient"),
            money: agencyMay(viewer.role, "readClientMoney"),
          }}
        />
        <div className="grid min-w-0 content-start gap-5">
          <Panel title={t("loyalty")}>
            <DescriptionList
              items={[
                {
                  term: t("lifetime"),
                  value: t(life.isLost ? "lifetimeLost" : "lifetimeDays", { days: life.days }),
                },
                { term: t("jobs"), value: t("jobsCount", { count: work.jobs }) },
                {
                  term: t("gap"),
                  value:
                    work.medianGapDays === undefined
                      ? t("noGap")
                      : t("days", { days: Math.round(work.medianGapDays) }),
                },
                { term: t("upsells"), value: t("upsellRate", { ...upsells }) },
              ]}
            />
          </Panel>
          <Panel title={t("losses")}>
            {losses.length === 0 ? (
              <p className="text-ink-2">{t("noLosses")}</p>
            ) : (
              <ul className="grid gap-3">
                {losses.map((loss) => (
                  <li key={loss.id}>
                    <p className="font-medium">{loss.cause ? t(`cause.${loss.cause}`) : null}</p>
                    {loss.note ? <p className="break-words whitespace-pre-wrap">{loss.note}</p> : null}
                    <p className="text-sm text-ink-3">
                      {loss.actorName}, {formatMoment(loss.at, locale, viewer.timeZone)}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}
