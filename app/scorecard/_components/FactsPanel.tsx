import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Panel } from "@/components/ui/Panel";
import type { sharedIncidents } from "@/domain/ratings/incidents";
import type { AgencyFacts, Part, PartnerFacts, Typical } from "@/domain/ratings/work";
import { scoreWords } from "./words";

type Fact = { term: string; value: ReactNode; beside?: string | undefined; sample?: string | undefined };

type Props = {
  facts: PartnerFacts | AgencyFacts;
  incidents?: ReturnType<typeof sharedIncidents> | undefined;
  base: number;
};

/** What was measured, each with what it must not be read without, and with how many cases it rests on. */
export async function FactsPanel({ facts, incidents, base }: Props) {
  const t = await getTranslations("scorecard.facts");
  const list =
    "onTime" in facts
      ? [...(await partnerList(facts)), await sharedFact(incidents)]
      : await agencyList(facts);
  return (
    <Panel title={t("heading")} hint={t("hint")}>
      <dl className="grid gap-3.5">
        {list.map(({ term, value, beside, sample }) => (
          <div key={term}>
            <dt className="text-sm text-ink-3">{term}</dt>
            <dd>
              <span className="font-medium">{value}</span>
              {sample ? <span className="text-sm text-ink-3"> · {sample}</span> : null}
              {beside ? <span className="block text-sm text-ink-2">{beside}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-ink-3">{t("base", { count: base })}</p>
    </Panel>
  );
}

async function partnerList(facts: PartnerFacts): Promise<Fact[]> {
  const [t, words] = await Promise.all([getTranslations("scorecard.facts"), scoreWords()]);
  const { onTime, estimates, returns, firstResponse } = facts;
  const none = t("noData");
  const returned = returns
    ? t("beside.returns", { share: words.share(returns.share) })
    : t("beside.noReturns");
  const off = estimates ? Math.exp(estimates.deviation) - 1 : 0;
  const padded = estimates ? Math.exp(estimates.padding) - 1 : 0;
  return [
    {
      term: t("firstResponse"),
      ...duration(firstResponse, (time) => t("hours", { time: words.time(time) }), none),
      beside: returned,
      sample: firstResponse ? t("sample.offers", { count: firstResponse.sample }) : undefined,
    },
    {
      term: t("onTime"),
      value:
        onTime.sample > 0
          ? t("onTimeValue", { share: words.share(onTime.mean), sd: words.share(onTime.sd) })
          : none,
      beside: onTime.sample > 0 ? returned : undefined,
      sample: onTime.sample > 0 ? t("sample.dated", { count: onTime.sample }) : undefined,
    },
    {
      term: t("estimates"),
      value: estimates ? t("off", { share: words.share(off) }) : none,
      beside: estimates
        ? t("beside.padding", {
            share: Math.abs(padded) < 0.005 ? "none" : words.share(Math.abs(padded)),
            side: padded > 0 ? "more" : "less",
          })
        : undefined,
      sample: estimates ? t("sample.done", { count: estimates.sample }) : undefined,
    },
    {
      term: t("returns"),
      ...share(returns, words.share, none),
      beside: onTime.sample > 0 ? t("beside.onTime", { share: words.share(onTime.mean) }) : undefined,
      sample: returns ? t("sample.delivered", { count: returns.sample }) : undefined,
    },
  ];
}

/** Never without the deliveries that it stands beside: a bare number of troubles says nothing of a team's work. */
async function sharedFact(incidents: Props["incidents"]): Promise<Fact> {
  const t = await getTranslations("scorecard.facts");
  return {
    term: t("incidents"),
    value: incidents ? t("incidentsValue", { count: incidents.shared }) : t("noData"),
    sample: incidents ? t("sample.quarters", { count: incidents.sample }) : undefined,
    beside: t("beside.quarters"),
  };
}

async function agencyList(facts: AgencyFacts): Promise<Fact[]> {
  const [t, words] = await Promise.all([getTranslations("scorecard.facts"), scoreWords()]);
  const { answers, unanswered, acceptance, returns } = facts;
  const none = t("noData");
  const hours = (time: number) => t("hours", { time: words.time(time) });
  return [
    {
      term: t("answers"),
      ...duration(answers, hours, none),
      beside: unanswered ? t("beside.unanswered", { share: words.share(unanswered.share) }) : undefined,
      sample: answers ? t("sample.questions", { count: answers.sample }) : undefined,
    },
    {
      term: t("acceptance"),
      ...duration(acceptance, hours, none),
      beside: returns ? t("beside.refused", { share: words.share(returns.share) }) : undefined,
      sample: acceptance ? t("sample.deliveries", { count: acceptance.sample }) : undefined,
    },
    { term: t("payment"), value: none, beside: t("noInvoices") },
  ];
}

const duration = (typical: Typical, format: (minutes: number) => string, none: string) => ({
  value: typical ? format(typical.value) : none,
});

const share = (part: Part, format: (share: number) => string, none: string) => ({
  value: part ? format(part.share) : none,
});
