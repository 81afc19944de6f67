import { Check, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BlockerMark } from "@/app/agency/_components/BlockerMark";
import { Remind } from "@/app/agency/_components/Remind";
import { ActionForm } from "@/components/forms/ActionForm";
import { RadioCards } from "@/components/forms/RadioCards";
import { TextArea } from "@/components/forms/TextArea";
import { Badge } from "@/components/ui/Badge";
import { Dialog } from "@/components/ui/Dialog";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { ANSWERS } from "@/domain/approvals/approval";
import type { Holidays } from "@/domain/cadence/calendar";
import { formatMoment } from "@/platform/i18n/when";
import { answerQuestion, noteAnswer } from "../actions";
import type { VoiceRow, WordRow } from "../queries";

type Props = {
  readonly approval: { readonly id: string; readonly isOpen: boolean; readonly answerDays: number };
  readonly voice: VoiceRow;
  readonly words: readonly WordRow[];
  readonly today: string;
  readonly daysOff: Holidays;
  readonly timeZone: string;
  readonly may: {
    readonly ask: boolean;
    /** Give out the link by which the decision maker comes in. */
    readonly share: boolean;
    /** Say what they said. */
    readonly note: boolean;
  };
};

/** One decision maker: where they stand, what they asked, and what the agency can do about it. */
export function VoicePanel({ approval, voice, words, today, daysOff, timeZone, may }: Props) {
  const [t, locale] = [useTranslations("approvals"), useLocale()];
  const at = (moment: Date) => formatMoment(moment, locale, timeZone);
  const isWaiting = approval.isOpen && voice.askedAt !== null && voice.answer === null;
  const lines: ReactNode[] = [
    voice.askedAt ? t("askedAt", { at: at(voice.askedAt) }) : t("notYetAsked"),
    voice.remindedAt ? t("remindedAt", { at: at(voice.remindedAt), count: voice.reminders }) : null,
    voice.answeredAt
      ? voice.notedByName
        ? t("notedBy", { at: at(voice.answeredAt), person: voice.notedByName })
        : t("answeredAt", { at: at(voice.answeredAt) })
      : null,
  ];
  return (
    <Panel
      title={voice.name}
      actions={
        voice.answer === "approve" ? (
          <Badge tone="ok" icon={<Check aria-hidden />}>
            {t("answer.approve")}
          </Badge>
        ) : voice.answer === "refuse" ? (
          <Badge tone="danger" icon={<X aria-hidden />}>
            {t("answer.refuse")}
          </Badge>
        ) : isWaiting && voice.askedAt ? (
          <BlockerMark
            blocker={{ name: voice.name, askedAt: voice.askedAt }}
            isNamed
            answerDays={approval.answerDays}
            {...{ today, daysOff, timeZone }}
          />
        ) : undefined
      }
    >
      <div className="grid gap-3">
        <p className="text-sm text-ink-2">{lines.filter(Boolean).join(" · ")}</p>
        {voice.reason ? <p className="break-words whitespace-pre-wrap">{voice.reason}</p> : null}
        {words.length > 0 ? (
          <ul className="grid gap-2">
            {words.map((each) => (
              <li
                key={each.id}
                className={`rounded-md px-3 py-2 ${each.authorName ? "bg-accent-soft" : "bg-sunken"}`}
              >
                <p className="text-sm text-ink-2">
                  <span className="font-medium">{each.authorName || voice.name}</span> {at(each.at)}
                </p>
                <p className="break-words whitespace-pre-wrap">{each.body}</p>
              </li>
            ))}
          </ul>
        ) : null}
        {may.ask && isWaiting && !voice.leftAt ? (
          <div className="flex flex-wrap items-start gap-2">
            {voice.email ? <Remind voiceId={voice.id} name={voice.name} way="letter" /> : null}
            {may.share ? <Remind voiceId={voice.id} name={voice.name} way="text" /> : null}
            {may.note ? <NoteAnswer voice={voice} /> : null}
          </div>
        ) : null}
        {may.ask && voice.askedAt ? (
          <details open={words.length > 0 && !words.at(-1)?.authorName}>
            <summary className="link cursor-pointer">{t("writeAnswer")}</summary>
            <ActionForm
              action={answerQuestion}
              resetOnOk
              className="mt-2 grid gap-3"
              label={t("writeAnswerTo", { name: voice.name })}
            >
              <input type="hidden" name="approvalId" value={approval.id} />
              <input type="hidden" name="contactId" value={voice.contactId} />
              <TextArea name="body" label={t("words")} help={t("clientReads")} rows={3} maxLength={5000} />
              <div>
                <SubmitButton size="sm">{t("send")}</SubmitButton>
              </div>
            </ActionForm>
          </details>
        ) : null}
      </div>
    </Panel>
  );
}

function NoteAnswer({ voice }: { voice: VoiceRow }) {
  const t = useTranslations("approvals");
  return (
    <Dialog
      id={`note-${voice.id}`}
      title={t("noteTitle", { name: voice.name })}
      trigger={{ label: t("note"), size: "sm", variant: "quiet" }}
    >
      <ActionForm action={noteAnswer} label={t("note")}>
        <input type="hidden" name="voiceId" value={voice.id} />
        <p className="text-ink-2">{t("noteHelp")}</p>
        <RadioCards
          name="verb"
          label={t("whatTheySaid")}
          choices={ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
        />
        <TextArea
          name="reason"
          label={t("reason")}
          help={`${t("reasonHelp")} ${t("clientReads")}`}
          optional
          rows={3}
          maxLength={5000}
        />
        <div>
          <SubmitButton>{t("noteSave")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
