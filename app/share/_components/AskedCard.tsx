import { Check, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { isoDay } from "@/domain/dates";
import { formatDay } from "@/platform/i18n/when";
import { answerApproval, askAboutApproval } from "../actions";
import type { Asked } from "../queries";
import { Talk } from "./Talk";
import { Terms } from "./Terms";

/** Where and when the page is read, and by which link. */
export type At = {
  readonly timeZone: string;
  readonly today: string;
  readonly token: string;
  readonly agency: string;
};

/** One thing to decide: what it is, and the answer in two taps. */
export function AskedCard({ asked, at }: { asked: Asked; at: At }) {
  const [t, locale] = [useTranslations("share"), useLocale()];
  const askedOn = asked.askedAt && isoDay(asked.askedAt, at.timeZone);
  const hidden = (
    <>
      <input type="hidden" name="token" value={at.token} />
      <input type="hidden" name="approvalId" value={asked.id} />
    </>
  );
  return (
    <article className="grid gap-4 rounded-lg border border-line bg-surface p-4" aria-label={asked.title}>
      <div>
        <p className="text-sm font-medium text-accent">{t(`matter.${asked.matter}`)}</p>
        <h3 className="text-lg font-semibold break-words">{asked.title}</h3>
        {askedOn ? (
          <p className="text-sm text-ink-3">{t("askedOn", { date: formatDay(askedOn, locale, at.today) })}</p>
        ) : null}
      </div>
      <Terms asked={asked} today={at.today} />
      <Talk words={asked.words} at={at} />
      <ActionForm
        action={answerApproval}
        label={t("answerTo", { title: asked.title })}
        className="grid gap-3"
      >
        {hidden}
        <SubmitButton
          name="verb"
          value="approve"
          icon={<Check aria-hidden />}
          className="w-full justify-center pointer-coarse:min-h-12"
        >
          {t("approve")}
        </SubmitButton>
      </ActionForm>
      <div className="grid gap-2 sm:grid-cols-2">
        <details className="rounded-md border border-line px-3 py-2">
          <summary className="cursor-pointer font-medium pointer-coarse:min-h-9">{t("refuse")}</summary>
          <ActionForm
            action={answerApproval}
            label={t("refuseOf", { title: asked.title })}
            className="mt-3 grid gap-3"
          >
            {hidden}
            <TextArea name="reason" label={t("reason")} help={t("reasonHelp")} rows={3} maxLength={5000} />
            <SubmitButton name="verb" value="refuse" variant="danger" icon={<X aria-hidden />}>
              {t("sendRefusal")}
            </SubmitButton>
          </ActionForm>
        </details>
        <details className="rounded-md border border-line px-3 py-2">
          <summary className="cursor-pointer font-medium pointer-coarse:min-h-9">{t("ask")}</summary>
          <ActionForm
            action={askAboutApproval}
            resetOnOk
            label={t("askAbout", { title: asked.title })}
            className="mt-3 grid gap-3"
          >
            {hidden}
            <TextArea name="question" label={t("question")} rows={3} maxLength={5000} />
            <SubmitButton variant="secondary">{t("sendQuestion")}</SubmitButton>
          </ActionForm>
        </details>
      </div>
    </article>
  );
}
