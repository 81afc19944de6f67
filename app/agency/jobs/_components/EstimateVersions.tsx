import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { Badge } from "@/components/ui/Badge";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Row, Table, Td, Th } from "@/components/ui/Table";
import { formatMinutes } from "@/domain/duration";
import { compareLines, type EstimateLine, type LineChange } from "@/domain/estimates";
import { formatMoney, isCurrency } from "@/domain/money/money";
import { formatMoment } from "@/platform/i18n/when";
import { chooseEstimate } from "../estimates/actions";
import type { EstimateVersion } from "../estimates/queries";

type Sight = { readonly hasMoney: boolean; readonly timeZone: string };

/** One version as it was written, with whoever wrote it and why. */
export function VersionPanel({
  version,
  job,
  mayChoose,
  ...sight
}: {
  readonly version: EstimateVersion;
  readonly job: { readonly id: string; readonly version: number };
  readonly mayChoose: boolean;
} & Sight) {
  const [t, locale] = [useTranslations("jobs.estimates"), useLocale()];
  const { number, isCurrent } = version;
  return (
    <Panel
      flush
      title={t("version", { number })}
      hint={t("by", {
        name: version.authorName,
        at: formatMoment(version.createdAt, locale, sight.timeZone),
      })}
      actions={
        isCurrent ? (
          <Badge tone="ok" icon={<Check aria-hidden />}>
            {t("current")}
          </Badge>
        ) : mayChoose ? (
          <ActionForm
            action={chooseEstimate}
            version={job.version}
            className="contents"
            label={t("chooseOf", { number })}
          >
            <input type="hidden" name="jobId" value={job.id} />
            <input type="hidden" name="number" value={number} />
            <SubmitButton size="sm" variant="secondary" aria-label={t("chooseOf", { number })}>
              {t("choose")}
            </SubmitButton>
          </ActionForm>
        ) : undefined
      }
    >
      {version.note ? (
        <p className="px-4 py-2 break-words whitespace-pre-wrap text-ink-2">{version.note}</p>
      ) : null}
      <LineTable
        label={t("version", { number })}
        currency={version.currency}
        rows={version.lines.map((line) => ({ what: line.what, kind: "same", before: line, after: line }))}
        total={version}
        hasMoney={sight.hasMoney}
      />
    </Panel>
  );
}

/** What changed between two versions, line by line. */
export function Changes({
  from,
  to,
  hasMoney,
}: {
  from: EstimateVersion;
  to: EstimateVersion;
  hasMoney: boolean;
}) {
  const t = useTranslations("jobs.estimates");
  return (
    <LineTable
      label={t("compare")}
      currency={to.currency}
      rows={compareLines(from.lines, to.lines)}
      total={to}
      was={from}
      hasMoney={hasMoney}
      isCompared
    />
  );
}

type Sum = { readonly minutes: number | null; readonly priceMinor: number | null };

type LineTableProps = {
  readonly label: string;
  readonly currency: string;
  readonly rows: readonly LineChange[];
  readonly total: Sum;
  readonly was?: Sum;
  readonly hasMoney: boolean;
  readonly isCompared?: boolean;
};

const TONES = { added: "ok", removed: "danger", changed: "warn", same: "neutral" } as const;

function LineTable({ label, currency, rows, total, was, hasMoney, isCompared }: LineTableProps) {
  const [t, locale] = [useTranslations("jobs.estimates"), useLocale()];
  const time = (minutes: number | null | undefined) => (minutes ? formatMinutes(minutes, locale) : "");
  const money = (minor: number | null | undefined) =>
    minor !== null && minor !== undefined && isCurrency(currency) ? formatMoney(minor, currency, locale) : "";
  const cell = (now: string, before: string | undefined) => (
    <>
      {now}
      {isCompared && before !== undefined && before !== now ? (
        <span className="block text-sm text-ink-3">{t("before", { before: before || "–" })}</span>
      ) : null}
    </>
  );
  const lineOf = ({ before, after }: LineChange): EstimateLine | undefined => after ?? before;
  return (
    <Table
      label={label}
      head={
        <>
          <Th>{t("what")}</Th>
          <Th num>{t("time")}</Th>
          {hasMoney ? (
            <>
              <Th num low>
                {t("rate")}
              </Th>
              <Th num>{t("price")}</Th>
            </>
          ) : null}
        </>
      }
    >
      {rows.map((row, at) => {
        const line = lineOf(row);
        const old = row.kind === "changed" ? row.before : undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may have the same words; their order is fixed
          <Row key={at}>
            <Td lead>
              <span className={row.kind === "removed" ? "line-through" : ""}>{row.what}</span>{" "}
              {isCompared ? <Badge tone={TONES[row.kind]}>{t(row.kind)}</Badge> : null}
            </Td>
            <Td num label={t("time")}>
              {cell(time(line?.minutes), old && time(old.minutes))}
            </Td>
            {hasMoney ? (
              <>
                <Td num low label={t("rate")}>
                  {cell(money(line?.rateMinor), old && money(old.rateMinor))}
                </Td>
                <Td num label={t("price")}>
                  {cell(money(line?.priceMinor), old && money(old.priceMinor))}
                </Td>
              </>
            ) : null}
          </Row>
        );
      })}
      <Row>
        <Td lead>{t("total")}</Td>
        <Td num label={t("time")}>
          <strong>{cell(time(total.minutes), was && time(was.minutes))}</strong>
        </Td>
        {hasMoney ? (
          <>
            <Td num low />
            <Td num label={t("price")}>
              <strong>{cell(money(total.priceMinor), was && money(was.priceMinor))}</strong>
            </Td>
          </>
        ) : null}
      </Row>
    </Table>
  );
}
