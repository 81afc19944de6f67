import { CircleCheck, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { Avatar } from "@/components/ui/Avatar";
import { Badge } from "@/components/ui/Badge";
import { Markdown } from "@/components/ui/Markdown";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { partnerMay } from "@/domain/roles";
import { sendMessage } from "../../actions";
import type { Part } from "./part";
import { useTimes } from "./times";

type Message = Part["detail"]["messages"][number];
const SHOWN = 100;

/** Questions and messages, read by both sides. */
export function Talk({ viewer, detail: { task, messages } }: Part) {
  const [t, reader] = [useTranslations("partnerTasks.talk"), useTranslations("partnerTasks.task")];
  const agency = task.agencyName;
  return (
    <Panel id="talk" title={t("title")}>
      {messages.length === SHOWN ? <p className="mb-3 text-sm text-ink-3">{t("older")}</p> : null}
      {messages.length > 0 ? (
        <ol className="grid gap-4">
          {messages.map((message) => (
            <Said key={message.id} message={message} timeZone={viewer.timeZone} />
          ))}
        </ol>
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

function Said({ message, timeZone }: { message: Message; timeZone: string }) {
  const [t, words, times] = [
    useTranslations("partnerTasks.talk"),
    useTranslations("words"),
    useTimes(timeZone),
  ];
  const isQuestion = message.kind === "question";
  return (
    <li className="flex gap-2.5">
      <Avatar name={message.authorName} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
          <span className="font-medium text-ink">{message.authorName}</span>
          {message.authorSide === "agency" ? <span>{words("side.agency")}</span> : null}
          <time dateTime={message.at.toISOString()}>{times.instant(message.at)}</time>
          {isQuestion ? (
            <Badge
              tone={message.answeredAt ? "ok" : "info"}
              icon={message.answeredAt ? <CircleCheck aria-hidden /> : <Hourglass aria-hidden />}
            >
              {t("question")}: {message.answeredAt ? t("answered") : t("open")}
            </Badge>
          ) : null}
        </p>
        <Markdown>{message.body}</Markdown>
      </div>
    </li>
  );
}
