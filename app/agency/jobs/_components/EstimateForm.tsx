import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { typedMinutes } from "@/domain/duration";
import type { EstimateLine } from "@/domain/estimates";
import { isCurrency, typedMoney } from "@/domain/money/money";
import { holes } from "@/platform/i18n/holes";
import { createEstimate } from "../estimates/actions";
import { MOST_LINES } from "../estimates/schema";
import { EstimateLines } from "./EstimateLines";

type Props = {
  readonly viewerId: string;
  readonly job: { readonly id: string; readonly version: number; readonly currency: string };
  /** What the version that stands says: the next one begins with it. */
  readonly lines: readonly EstimateLine[];
  readonly hasMoney: boolean;
};

/** The next version of an estimate, begun with the lines of the one that stands. */
export function EstimateForm({ viewerId, job, lines, hasMoney }: Props) {
  const t = useTranslations("jobs.estimates");
  const money = (minor: number | null) =>
    minor !== null && isCurrency(job.currency) ? typedMoney(minor, job.currency) : "";
  const isByRate = (line: EstimateLine) =>
    line.rateMinor !== null && line.priceMinor === Math.round(((line.minutes ?? 0) * line.rateMinor) / 60);
  return (
    <ActionForm action={createEstimate} version={job.version} draftKey={`${viewerId}.estimate.${job.id}`}>
      <input type="hidden" name="jobId" value={job.id} />
      <EstimateLines
        texts={{
          line: t("line", holes("number")),
          what: t("what"),
          minutes: t("time"),
          rate: t("rate"),
          price: t("price"),
          add: t("addLine"),
        }}
        lines={lines.map((line) => ({
          what: line.what,
          minutes: line.minutes === null ? "" : typedMinutes(line.minutes),
          rate: money(line.rateMinor),
          // What a rate comes to is reckoned anew, so that a changed time changes it.
          price: isByRate(line) ? "" : money(line.priceMinor),
        }))}
        most={MOST_LINES}
        currency={job.currency}
        hasMoney={hasMoney}
      />
      <p className="text-sm text-ink-3">
        {t("blank")} {hasMoney ? t("priceHint") : t("pricesKept")}
      </p>
      <TextArea name="note" label={t("note")} help={t("noteHelp")} optional rows={2} />
      <ReadBy reader="own" />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
