import { Briefcase, Check, Pencil, Undo2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { TodoFields } from "@/app/agency/_components/TodoFields";
import { ActionForm } from "@/components/forms/ActionForm";
import { Dialog } from "@/components/ui/Dialog";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { formatDay } from "@/platform/i18n/when";
import { createTodo, makeJobOfTodo, markTodo, saveTodo } from "../../todos/actions";

export type Decision = {
  readonly id: string;
  readonly what: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly dueOn: string | null;
  readonly jobId: string | null;
  readonly doneAt: Date | null;
  readonly doneName: string;
  readonly version: number;
};
type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly meeting: { readonly id: string; readonly clientId: string };
  readonly decisions: readonly Decision[];
  readonly colleagues: readonly Named[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly viewerId: string;
  readonly mayWrite: boolean;
  readonly mayWriteJob: boolean;
};

/** What was decided: with somebody to do it a to-do, with nobody a word on record. */
export function DecisionsPanel(props: Props) {
  const { meeting, decisions, colleagues, viewerId, mayWrite } = props;
  const t = useTranslations("meetings");
  return (
    <Panel flush id="decisions" title={t("decisions")} hint={t("decisionsHint")}>
      {decisions.length === 0 ? <p className="px-4 py-3 text-ink-2">{t("noDecisions")}</p> : null}
      <ul className="divide-y divide-line">
        {decisions.map((decision) => (
          <Line key={decision.id} decision={decision} {...props} />
        ))}
      </ul>
      {mayWrite ? (
        <div className="border-t border-line p-4">
          <ActionForm
            action={createTodo}
            resetOnOk
            draftKey={`${viewerId}.todo.${meeting.id}`}
            label={t("addDecision")}
          >
            <input type="hidden" name="clientId" value={meeting.clientId} />
            <input type="hidden" name="meetingId" value={meeting.id} />
            <TodoFields colleagues={colleagues} />
            <ReadBy reader="own" />
            <div>
              <SubmitButton variant="secondary">{t("addDecision")}</SubmitButton>
            </div>
          </ActionForm>
        </div>
      ) : null}
    </Panel>
  );
}

function Line({ decision, colleagues, today, mayWrite, mayWriteJob }: Props & { decision: Decision }) {
  const [t, words, locale] = [useTranslations("meetings"), useTranslations("words"), useLocale()];
  const { id, what, ownerId, ownerName, dueOn, jobId, doneAt, doneName, version } = decision;
  const hidden = <input type="hidden" name="todoId" value={id} />;
  const about = [
    ownerName ?? t("recorded"),
    dueOn ? t("byDate", { date: formatDay(dueOn, locale, today) }) : "",
    doneAt ? t("doneBy", { name: doneName }) : "",
  ];
  const isLate = !doneAt && dueOn !== null && dueOn < today;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <span className="min-w-0 flex-1 basis-56">
        <span className={`break-words ${doneAt ? "text-ink-3 line-through" : "font-medium"}`}>{what}</span>
        <span className={`block text-sm ${isLate ? "text-danger" : "text-ink-2"}`}>
          {about.filter(Boolean).join(" · ")}
        </span>
      </span>
      {jobId ? (
        <a className="link text-sm" href={`/agency/jobs/${jobId}`}>
          {t("openJob")}
        </a>
      ) : null}
      {mayWrite ? (
        <span className="flex flex-wrap gap-1">
          {ownerId ? (
            <ActionForm
              action={markTodo}
              version={version}
              className="contents"
              label={t("doneOf", { what })}
            >
              {hidden}
              <input type="hidden" name="mark" value={doneAt ? "open" : "done"} />
              <SubmitButton
                size="sm"
                variant="secondary"
                icon={doneAt ? <Undo2 aria-hidden /> : <Check aria-hidden />}
                aria-label={t(doneAt ? "reopenOf" : "doneOf", { what })}
              >
                {t(doneAt ? "reopen" : "done")}
              </SubmitButton>
            </ActionForm>
          ) : null}
          {mayWriteJob && !jobId && !doneAt ? (
            <ActionForm
              action={makeJobOfTodo}
              version={version}
              className="contents"
              label={t("makeJobOf", { what })}
            >
              {hidden}
              <SubmitButton
                size="sm"
                variant="quiet"
                icon={<Briefcase aria-hidden />}
                aria-label={t("makeJobOf", { what })}
              >
                {t("makeJob")}
              </SubmitButton>
            </ActionForm>
          ) : null}
          <Dialog
            id={`todo-${id}`}
            title={t("decisions")}
            trigger={{
              label: <span className="sr-only">{t("editOf", { what })}</span>,
              size: "sm",
              variant: "quiet",
              icon: <Pencil aria-hidden />,
            }}
          >
            <ActionForm action={saveTodo} version={version}>
              {hidden}
              <TodoFields colleagues={colleagues} todo={decision} />
              <div>
                <SubmitButton>{words("save")}</SubmitButton>
              </div>
            </ActionForm>
          </Dialog>
        </span>
      ) : null}
    </li>
  );
}
