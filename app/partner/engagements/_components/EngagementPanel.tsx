import { CircleCheck, CirclePause, CircleStop, Clock, Mail } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { Badge, StatusPill } from "@/components/ui/Badge";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Markdown } from "@/components/ui/Markdown";
import { Panel } from "@/components/ui/Panel";
import type { Engagement } from "../queries";

const LOOK = {
  invited: { tone: "info", Icon: Mail },
  active: { tone: "ok", Icon: CircleCheck },
  paused: { tone: "warn", Icon: CirclePause },
  ended: { tone: "neutral", Icon: CircleStop },
} as const;

/** One agency and what was agreed with it. */
export async function EngagementPanel({
  engagement,
  timeZone,
}: {
  engagement: Engagement;
  timeZone: string;
}) {
  const [t, rules, cards, words, format] = await Promise.all([
    getTranslations("engagements"),
    getTranslations("regulation"),
    getTranslations("scorecard.link"),
    getTranslations("words"),
    getFormatter(),
  ]);
  const { tone, Icon } = LOOK[engagement.state];
  const { acceptedAt } = engagement;
  return (
    <Panel
      title={engagement.agencyName}
      actions={
        <>
          <a href={`/partner/ratings/agencies/${engagement.id}`} className="link">
            {cards("card")}
          </a>
          <StatusPill tone={tone} icon={<Icon aria-hidden />}>
            {words(`engagementState.${engagement.state}`)}
          </StatusPill>
        </>
      }
    >
      <DescriptionList
        items={[
          {
            term: t("mode"),
            value: (
              <>
                {words(`engagementMode.${engagement.mode}`)}
                <span className="block text-sm text-ink-3">
                  {words(`engagementModeHelp.${engagement.mode}`)}
                </span>
              </>
            ),
          },
          { term: t("currency"), value: engagement.currency },
          {
            term: t("since"),
            value: acceptedAt ? (
              <time dateTime={acceptedAt.toISOString()}>
                {format.dateTime(acceptedAt, { dateStyle: "long", timeZone })}
              </time>
            ) : null,
          },
          {
            term: rules("title"),
            value: engagement.regulation ? (
              <span className="flex flex-wrap items-center gap-2">
                <a className="link" href={`/partner/engagements/${engagement.id}/regulation`}>
                  {rules("version", { number: engagement.regulation })}
                </a>
                {engagement.isHeld ? (
                  <Badge tone="warn" icon={<Clock aria-hidden />}>
                    {rules("partner.waits")}
                  </Badge>
                ) : null}
              </span>
            ) : null,
          },
          {
            term: t("terms"),
            value: engagement.terms ? (
              <Markdown>{engagement.terms}</Markdown>
            ) : (
              <span className="text-ink-2">{t("noTerms")}</span>
            ),
          },
        ]}
      />
    </Panel>
  );
}
