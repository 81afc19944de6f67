import { CircleCheck, Hourglass, MessageSquareWarning, Send } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { Ticks } from "@/components/forms/Ticks";
import { Dialog } from "@/components/ui/Dialog";
import { Markdown } from "@/components/ui/Markdown";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { draftMinutes } from "@/domain/meetings/agenda";
import type { MeetingState } from "@/domain/meetings/state";
import { formatDay, formatMoment } from "@/platform/i18n/when";
import { acknowledgeMinutes, sendMinutes, writeMinutes } from "../actions";
import type { Decision } from "./DecisionsPanel";

type Version = {
  readonly id: string;
  readonly number: number;
  readonly body: string;
  readonly authorName: string;
  readonly createdAt: Date;
};
type Reader = {
  readonly minutesId: string;
  readonly contactId: string;
  readonly name: string;
  readonly email: string;
  readonly sentAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedName: string;
  readonly acknowledgedNote: string;
  /** Said on their own page. */
  readonly isOwnWord: boolean;
  readonly remark: string;
  readonly remarkedAt: Date | null;
};
type Contact = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isDecisionMaker: boolean;
};

type Props = {
  readonly meeting: {
    readonly id: string;
    readonly state: MeetingState;
    readonly agenda: string;
  };
  /** The latest first. */
  readonly minutes: readonly Version[];
  readonly readers: readonly Reader[];
  readonly contacts: readonly Contact[];
  readonly decisions: readonly Decision[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly mayWrite: boolean;
  readonly viewer: { readonly userId: string; readonly timeZone: string };
};

/** What the client reads of the meeting: versions, to whom each was sent, and who has said that it is so. */
export function MinutesPanel(props: Props) {
  const { meeting, minutes, readers, mayWrite, viewer } = props;
  const [t, locale] = [useTranslations("meetings.minutes"), useLocale()];
  const [latest, ...older] = minutes;
  const at = (moment: Date) => formatMoment(moment, locale, viewer.timeZone);
  const by = ({ authorName, createdAt }: Version) => t("by", { name: authorName, at: at(createdAt) });
  const readersOf = (id: string) => readers.filter(({ minutesId }) => minutesId === id);
  return (
    <Panel
      id="minutes"
      title={t("title")}
      hint={t("hint")}
      actions={latest && mayWrite ? <Sending {...props} latest={latest} /> : undefined}
    >
      <div className="grid gap-4">
        {latest ? (
          <>
            <article className="rounded-md border border-line bg-paper p-4">
              <p className="mb-2 text-sm text-ink-3">
                {t("version", { number: latest.number })} · {by(latest)}
              </p>
              <Markdown>{latest.body}</Markdown>
            </article>
            <Readers readers={readersOf(latest.id)} mayWrite={mayWrite} at={at} />
          </>
        ) : (
          <p className="text-ink-2">{t("none")}</p>
        )}
        {mayWrite && meeting.state !== "cancelled" ? <Writing {...props} latest={latest} /> : null}
        {older.length > 0 ? (
          <section aria-label={t("older")} className="grid gap-2">
            {older.map((version) => (
              <details key={version.id} className="rounded-md border border-line px-4 py-2">
                <summary className="cursor-pointer text-sm">
                  {t("version", { number: version.number })} · {by(version)}
                </summary>
                <div className="mt-2">
                  <Markdown>{version.body}</Markdown>
                  <Readers readers={readersOf(version.id)} mayWrite={mayWrite} at={at} />
                </div>
              </details>
            ))}
          </section>
        ) : null}
      </div>
    </Panel>
  );
}

function Writing({ meeting, decisions, today, viewer, latest }: Props & { latest: Version | undefined }) {
  const [t, locale] = [useTranslations("meetings.minutes"), useLocale()];
  const lines = decisions.map(({ what, ownerName, dueOn }) => {
    if (!ownerName) return what;
    return dueOn
      ? t("decisionBy", { what, owner: ownerName, date: formatDay(dueOn, locale, today) })
      : t("decision", { what, owner: ownerName });
  });
  const proposed =
    latest?.body ?? draftMinutes({ spoken: t("spoken"), decided: t("decided") }, meeting.agenda, lines);
  return (
    <details className="group" open={latest === undefined}>
      <summary className="cursor-pointer font-medium">{t(latest ? "rewrite" : "write")}</summary>
      <div className="mt-3">
        <ActionForm
          // Another decision is another proposal. What was typed is a draft, and comes back.
          key={`${latest?.number ?? 0} ${proposed}`}
          action={writeMinutes}
          draftKey={`${viewer.userId}.minutes.${meeting.id}.${latest?.number ?? 0}`}
          label={t(latest ? "rewrite" : "write")}
        >
          <input type="hidden" name="meetingId" value={meeting.id} />
          <input type="hidden" name="number" value={latest?.number ?? 0} />
          <TextArea name="body" label={t("body")} help={t("bodyHelp")} rows={12} defaultValue={proposed} />
          <ReadBy reader="both" who={t("reader")} />
          <div>
            <SubmitButton>{t("save")}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}

function Sending({ contacts, readers, latest }: Props & { latest: Version }) {
  const t = useTranslations("meetings.minutes");
  const got = new Set(
    readers.filter(({ minutesId }) => minutesId === latest.id).map(({ contactId }) => contactId),
  );
  const left = contacts.filter(({ id }) => !got.has(id));
  if (left.length === 0) return null;
  return (
    <Dialog
      id="send-minutes"
      title={t("send")}
      trigger={{ label: t("send"), size: "sm", icon: <Send aria-hidden /> }}
    >
      <ActionForm action={sendMinutes}>
        <input type="hidden" name="minutesId" value={latest.id} />
        <Ticks
          name="contactIds"
          label={t("sendTo")}
          choices={left.map(({ id, name, email, isDecisionMaker }) => ({
            value: id,
            label: (
              <>
                {name} <span className="block text-sm text-ink-3">{email || t("noEmail")}</span>
              </>
            ),
            checked: isDecisionMaker && email !== "",
            disabled: email === "",
          }))}
        />
        <p className="text-sm text-ink-3">{t("sendHint")}</p>
        <div>
          <SubmitButton icon={<Send aria-hidden />}>{t("send")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

type ReadersProps = {
  readonly readers: readonly Reader[];
  readonly mayWrite: boolean;
  readonly at: (moment: Date) => string;
};

function Readers({ readers, mayWrite, at }: ReadersProps) {
  const t = useTranslations("meetings.minutes");
  if (readers.length === 0) return null;
  return (
    <ul aria-label={t("readers")} className="grid gap-2">
      {readers.map((reader) => (
        <li key={reader.contactId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="min-w-0 flex-1 basis-48">
            <span className="font-medium">{reader.name}</span>{" "}
            <span className="text-sm text-ink-3">{t("sent", { at: at(reader.sentAt) })}</span>
            <span className="flex items-center gap-1.5 text-sm [&>svg]:size-3.5 [&>svg]:shrink-0">
              {reader.acknowledgedAt ? (
                <>
                  <CircleCheck aria-hidden className="text-ok" />
                  {reader.isOwnWord
                    ? t("acknowledgedByThem", { at: at(reader.acknowledgedAt) })
                    : t("acknowledged", { at: at(reader.acknowledgedAt), name: reader.acknowledgedName })}
                </>
              ) : reader.remarkedAt ? (
                <>
                  <MessageSquareWarning aria-hidden className="text-warn" />
                  {t("remarked", { at: at(reader.remarkedAt) })}
                </>
              ) : (
                <>
                  <Hourglass aria-hidden className="text-warn" />
                  {t("waits")}
                </>
              )}
            </span>
            {reader.remark ? (
              <span className="block border-l-2 border-warn pl-2 break-words whitespace-pre-wrap">
                {reader.remark}
              </span>
            ) : null}
            {reader.acknowledgedNote ? (
              <span className="block text-sm text-ink-2">{reader.acknowledgedNote}</span>
            ) : null}
          </span>
          {mayWrite && !reader.acknowledgedAt ? (
            <Dialog
              id={`acknowledge-${reader.minutesId}-${reader.contactId}`}
              title={t("acknowledgeOf", { name: reader.name })}
              trigger={{ label: t("acknowledge"), size: "sm" }}
            >
              <ActionForm action={acknowledgeMinutes}>
                <input type="hidden" name="minutesId" value={reader.minutesId} />
                <input type="hidden" name="contactId" value={reader.contactId} />
                <TextArea name="note" label={t("how")} help={t("howHelp")} optional rows={3} />
                <ReadBy reader="own" />
                <div>
                  <SubmitButton>{t("acknowledge")}</SubmitButton>
                </div>
              </ActionForm>
            </Dialog>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
