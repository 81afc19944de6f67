import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { Callout } from "@/components/ui/Callout";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { PeriodPage } from "@/db/exchange/ratings";
import type { Reader } from "../may";
import { BallotFields } from "./BallotFields";

/** What one person would say, for whoever casts the organisation's ballot. */
export function OpinionForm({ reader, page }: { reader: Reader; page: PeriodPage }) {
  const [t, form] = [useTranslations("ratings.opinion"), useTranslations("ratings.form")];
  const own = page.opinions.find(({ userId }) => userId === reader.userId);
  return (
    <ActionForm
      action={reader.actions.opinion}
      draftKey={`${reader.userId}.opinion.${page.period.id}`}
      label={t("title")}
      className="grid gap-4"
    >
      <input type="hidden" name="periodId" value={page.period.id} />
      <Callout tone={own ? "ok" : "info"}>{t(own ? "saved" : "lead")}</Callout>
      <BallotFields side={reader.side} initial={own?.scores ?? {}} isOpinion />
      {reader.composer({
        name: "comment",
        label: form("comment"),
        optional: true,
        initial: own?.comment ?? "",
        rows: 3,
      })}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <ReadBy reader="own" who={t("readBy")} />
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
