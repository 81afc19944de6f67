import { getLocale, getTranslations } from "next-intl/server";
import { BarsChart } from "@/components/charts/BarsChart";
import { Callout } from "@/components/ui/Callout";
import { Panel } from "@/components/ui/Panel";
import {
  type Limits,
  LOAD_MEASURES,
  type Load,
  type LoadMeasure,
  overloads,
} from "@/domain/accounts/structure";
import { numberFormat } from "@/domain/formats";

type Props = {
  readonly rows: readonly { readonly id: string; readonly name: string; readonly load: Load }[];
  readonly settings: { readonly limits: Limits };
  readonly voiceless: readonly { readonly id: string; readonly name: string }[];
};

/** What everybody carries, beside the limit; past it the bar, the words and the list say so. */
export async function LoadView({ rows, settings: { limits }, voiceless }: Props) {
  const [t, locale] = await Promise.all([getTranslations("accounts"), getLocale()]);
  if (rows.length === 0) return <p className="text-ink-2">{t("nobodyYet")}</p>;
  const over = rows.flatMap((row) => {
    const measures = overloads(row.load, limits);
    return measures.length > 0 ? [{ ...row, measures }] : [];
  });
  const say = (measure: LoadMeasure, value: number) =>
    measure === "minutes"
      ? numberFormat(locale, { style: "unit", unit: "hour", maximumFractionDigits: 0 }).format(value / 60)
      : numberFormat(locale, {}).format(value);
  return (
    <div className="grid gap-5">
      {voiceless.length > 0 ? (
        <Callout tone="danger" title={t("withoutVoice", { count: voiceless.length })}>
          {t("withoutVoiceText")}{" "}
          {voiceless.slice(0, 10).map(({ id, name }, place) => (
            <span key={id}>
              {place > 0 ? ", " : null}
              <a className="link" href={`/agency/clients/${id}#life`}>
                {name}
              </a>
            </span>
          ))}
        </Callout>
      ) : null}
      <Callout tone={over.length > 0 ? "warn" : "ok"} title={t("overTitle")}>
        {over.length === 0 ? (
          t("overNothing")
        ) : (
          <ul>
            {over.map(({ id, name, load, measures }) => (
              <li key={id}>
                {t("overLine", {
                  name,
                  what: measures
                    .map(
                      (measure) =>
                        `${t(`measure.${measure}`).toLowerCase()} ${say(measure, load[measure])} / ${say(measure, limits[measure])}`,
                    )
                    .join(", "),
                })}
              </li>
            ))}
          </ul>
        )}
      </Callout>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {LOAD_MEASURES.map((measure) => {
          const limit = say(measure, limits[measure]);
          return (
            <Panel key={measure} title={t(`measure.${measure}`)}>
              <BarsChart
                title={t("loadOf", { measure: t(`measure.${measure}`) })}
                summary={t("loadSummary", {
                  people: rows.length,
                  over: rows.filter(({ load }) => load[measure] > limits[measure]).length,
                  limit,
                })}
                numbers={t("numbers")}
                head={[t("person"), t(`measure.${measure}`), t("limit")]}
                bars={rows.map(({ name, load }) => ({
                  label: name,
                  value: load[measure],
                  text: say(measure, load[measure]),
                  mark: limits[measure],
                  isOver: load[measure] > limits[measure],
                  cells: [name, say(measure, load[measure]), limit],
                }))}
              />
            </Panel>
          );
        })}
      </div>
    </div>
  );
}
