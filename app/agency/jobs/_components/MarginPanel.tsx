import { getLocale, getTranslations } from "next-intl/server";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import { formatMoney, isCurrency, margin } from "@/domain/money/money";

type Fees = { readonly currency: string; readonly totalMinor: number; readonly unpriced: number };

type Props = {
  readonly job: { readonly priceMinor: number | null; readonly currency: string };
  /** By currency; what was declined or cancelled is not in it. */
  readonly fees: readonly Fees[];
};

/** What is left of the client's price. Amounts of different currencies are never added up. */
export async function MarginPanel({ job, fees }: Props) {
  const [t, locale] = await Promise.all([getTranslations("jobs"), getLocale()]);
  const unpriced = fees.reduce((sum, each) => sum + each.unpriced, 0);
  return (
    <Panel title={t("margin")} hint={t("marginHint")}>
      <Sums {...{ job, fees, locale, t }} />
      {unpriced > 0 ? <p className="mt-2 text-sm text-ink-2">{t("unpriced", { count: unpriced })}</p> : null}
    </Panel>
  );
}

type SumsProps = Props & {
  readonly locale: string;
  readonly t: Awaited<ReturnType<typeof getTranslations<"jobs">>>;
};

function Sums({ job, fees, locale, t }: SumsProps) {
  const { priceMinor, currency } = job;
  if (priceMinor === null || !isCurrency(currency)) return <p className="text-ink-2">{t("marginNoPrice")}</p>;
  const isMixed = fees.some((each) => each.currency !== currency && each.totalMinor > 0);
  if (isMixed) return <p className="text-ink-2">{t("marginMixed")}</p>;
  const costMinor = fees.reduce((sum, each) => sum + each.totalMinor, 0);
  const left = margin(priceMinor, costMinor);
  const share =
    left.share === null
      ? ""
      : new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(left.share);
  return (
    <DescriptionList
      items={[
        { term: t("price"), value: formatMoney(priceMinor, currency, locale) },
        { term: t("fees"), value: formatMoney(costMinor, currency, locale) },
        {
          term: t("left"),
          value: (
            <span className={left.minor < 0 ? "font-semibold text-danger" : "font-semibold"}>
              {formatMoney(left.minor, currency, locale)} {share ? `· ${share}` : ""}
            </span>
          ),
        },
      ]}
    />
  );
}
