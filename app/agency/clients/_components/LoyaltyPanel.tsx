import { getTranslations } from "next-intl/server";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import type { Loyalty } from "../loyaltyOf";

/** In three lines: how long, how often, and what was sold beside it. */
export async function LoyaltyPanel({ clientId, loyalty }: { clientId: string; loyalty: Loyalty }) {
  const t = await getTranslations("clientLife");
  const { life, work, upsells } = loyalty;
  return (
    <Panel
      title={t("loyalty")}
      actions={
        <a className="link text-sm" href={`/agency/clients/${clientId}/loyalty`}>
          {t("more")}
        </a>
      }
    >
      <DescriptionList
        items={[
          {
            term: t("lifetime"),
            value: t(life.isLost ? "lifetimeLost" : "lifetimeDays", { days: life.days }),
          },
          {
            term: t("repeat"),
            value:
              work.medianGapDays === undefined
                ? t("jobsCount", { count: work.jobs })
                : t("jobsGap", { count: work.jobs, days: Math.round(work.medianGapDays) }),
          },
          {
            term: t("upsells"),
            value: upsells.answered + upsells.open === 0 ? t("noUpsells") : t("upsellRate", { ...upsells }),
          },
        ]}
      />
    </Panel>
  );
}
