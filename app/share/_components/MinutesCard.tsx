import { Check, MessageSquareWarning } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { Markdown } from "@/components/ui/Markdown";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { answerMinutes } from "../minutes/actions";
import type { SentMinutes } from "../queries";
import type { At } from "./AskedCard";
import { useMinutesName } from "./minutesName";

/** Minutes that wait for their reader's word: right as they are, or what is not. */
export function MinutesCard({ minutes, at }: { minutes: SentMinutes; at: At }) {
  const [t, name] = [useTranslations("share"), useMinutesName(at)];
  const { title, held } = name(minutes);
  const hidden = (
    <>
      <input type="hidden" name="token" value={at.token} />
      <input type="hidden" name="minutesId" value={minutes.id} />
    </>
  );
  return (
    <article className="grid gap-4 rounded-lg border border-line bg-surface p-4" aria-label={title}>
      <div>
        <p className="text-sm font-medium text-accent">{t("minutes.what", { number: minutes.number })}</p>
        <h3 className="text-lg font-semibold break-words">{title}</h3>
        {held ? <p className="text-sm text-ink-3">{held}</p> : null}
      </div>
      <Markdown>{minutes.body}</Markdown>
      <ActionForm action={answerMinutes} label={t("minutes.acknowledgeOf", { title })} className="grid gap-3">
        {hidden}
        <SubmitButton
          name="verb"
          value="acknowledge"
          icon={<Check aria-hidden />}
          className="w-full justify-center pointer-coarse:min-h-12"
        >
          {t("minutes.acknowledge")}
        </SubmitButton>
      </ActionForm>
      <details className="rounded-md border border-line px-3 py-2">
        <summary className="cursor-pointer font-medium pointer-coarse:min-h-9">{t("minutes.remark")}</summary>
        <ActionForm
          action={answerMinutes}
          label={t("minutes.remarkOn", { title })}
          className="mt-3 grid gap-3"
        >
          {hidden}
          <TextArea
            name="remark"
            label={t("minutes.whatIsWrong")}
            help={t("minutes.whatIsWrongHelp")}
            rows={3}
            maxLength={5000}
          />
          <SubmitButton
            name="verb"
            value="remark"
            variant="secondary"
            icon={<MessageSquareWarning aria-hidden />}
          >
            {t("minutes.sendRemark")}
          </SubmitButton>
        </ActionForm>
      </details>
    </article>
  );
}
