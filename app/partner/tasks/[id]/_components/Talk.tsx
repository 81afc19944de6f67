import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { renderMarkdown } from "@/components/ui/markdown";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { partnerMay } from "@/domain/roles";
import { sendMessage } from "../../actions";
import { Messages, type MessageView } from "./Messages";
import type { Part } from "./part";
import { useTimes } from "./times";

type Message = Part["detail"]["messages"][number];
const SHOWN = 100;

/** Questions and messages, read by both sides. */
export function Talk({ viewer, detail: { task, messages } }: Part) {
  const [t, reader] = [useTranslations("partnerTasks.talk"), useTranslations("partnerTasks.task")];
  const said = useMessages(messages, viewer.timeZone);
  const agency = task.agencyName;
  return (
    <Panel id="talk" title={t("title")}>
      {messages.length === SHOWN ? <p className="mb-3 text-sm text-ink-3">{t("older")}</p> : null}
      {messages.length > 0 ? (
        <Messages messages={said} />
      ) : (
        <p className="text-ink-2">{t("empty", { agency })}</p>
      )}
      {partnerMay(viewer.role, "message") ? (
        <ActionForm
          action={sendMessage}
          draftKey={`${viewer.userId}.message.${task.id}`}
          resetOnOk
          className="mt-4 grid gap-2.5 border-t border-line pt-4"
        >
          <input type="hidden" name="taskId" value={task.id} />
          <TextArea
            name="body"
            label={t("message")}
            labelHidden
            placeholder={t("placeholder", { agency })}
            rows={3}
          />
          <ReadBy reader="both" who={reader("reader", { agency })} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{t("send")}</SubmitButton>
            <SubmitButton variant="secondary" name="kind" value="question">
              {t("ask")}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </Panel>
  );
}

/** The Markdown is rendered here: its parser is too heavy for a browser. */
function useMessages(messages: readonly Message[], timeZone: string): MessageView[] {
  const [t, words, times] = [
    useTranslations("partnerTasks.talk"),
    useTranslations("words"),
    useTimes(timeZone),
  ];
  return messages.map(({ id, kind, body, authorName, authorSide, at, answeredAt }) => ({
    id,
    name: authorName,
    side: authorSide === "agency" ? words("side.agency") : "",
    iso: at.toISOString(),
    at: times.instant(at),
    question: kind === "question" ? `${t("question")}: ${t(answeredAt ? "answered" : "open")}` : "",
    isAnswered: answeredAt !== null,
    html: renderMarkdown(body),
  }));
}
