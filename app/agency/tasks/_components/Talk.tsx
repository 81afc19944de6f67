import { CircleQuestionMark } from "lucide-react";
import { useTranslations } from "next-intl";
import { JudgedText } from "@/app/agency/_components/judged/JudgedText";
import { judgedTextsOf } from "@/app/agency/_components/judged/textsOf";
import { ActionForm } from "@/components/forms/ActionForm";
import { Avatar } from "@/components/ui/Avatar";
import { Badge } from "@/components/ui/Badge";
import { Markdown } from "@/components/ui/Markdown";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { AgencyViewer } from "@/db/agency/access";
import { agencyMay } from "@/domain/roles";
import type { TaskPage } from "../[id]/queries";
import { sendMessage } from "../actions";
import { Moment } from "./Moment";

/** What both sides say to each other. An answer passes the leak check; what it found stands beside the text. */
export function Talk({ viewer, page: { task, messages } }: { viewer: AgencyViewer; page: TaskPage }) {
  const [t, drafts] = [useTranslations("agencyTasks.talk"), useTranslations("drafts")];
  const partner = task.partnerName;
  return (
    <Panel title={t("title")} hint={t("hint")} id="talk">
      {messages.length === 0 ? (
        <p className="text-ink-3">{t("empty")}</p>
      ) : (
        <ol className="grid gap-3">
          {messages.map((message) => (
            <Message key={message.id} message={message} timeZone={viewer.timeZone} />
          ))}
        </ol>
      )}
      {agencyMay(viewer.role, "message") ? (
        <div className="mt-4 border-t border-line pt-4">
          <ActionForm
            action={sendMessage}
            resetOnOk
            draftKey={`${viewer.userId}.message.${task.id}`}
            className="grid gap-2"
          >
            <input type="hidden" name="taskId" value={task.id} />
            <JudgedText
              texts={judgedTextsOf(drafts)}
              name="body"
              surface="message"
              taskId={task.id}
              label={t("composer")}
              labelHidden
              rows={3}
              placeholder={t("placeholder", { partner })}
            />
            <div className="flex flex-wrap items-center justify-between gap-2">
              <ReadBy reader="both" who={t("readBy", { partner })} />
              <SubmitButton>{t("send")}</SubmitButton>
            </div>
          </ActionForm>
        </div>
      ) : null}
    </Panel>
  );
}

function Message({ message, timeZone }: { message: TaskPage["messages"][number]; timeZone: string }) {
  const t = useTranslations("agencyTasks.talk");
  const isOurs = message.authorSide === "agency";
  const isOpen = message.kind === "question" && message.answeredAt === null;
  return (
    <li data-side={message.authorSide} className="flex gap-2.5">
      <Avatar name={message.authorName} />
      <div
        className={`min-w-0 flex-1 rounded-md border px-3 py-2 ${isOpen ? "border-warn/40 bg-warn-soft" : isOurs ? "border-line bg-surface" : "border-line bg-accent-soft/50"}`}
      >
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-3">
          <span className="font-medium text-ink">{message.authorName}</span>
          {isOurs ? <span>{t("you")}</span> : null}
          <Moment at={message.at} timeZone={timeZone} />
          {message.kind === "question" ? (
            <Badge tone={isOpen ? "warn" : "neutral"} icon={<CircleQuestionMark aria-hidden />}>
              {isOpen ? t("open") : t("question")}
            </Badge>
          ) : null}
        </p>
        <div className="mt-0.5">
          <Markdown>{message.body}</Markdown>
        </div>
      </div>
    </li>
  );
}
