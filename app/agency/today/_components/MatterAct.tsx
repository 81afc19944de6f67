import { Check, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { AnswerDialog } from "@/app/agency/_components/AnswerDialog";
import { PromiseEnd } from "@/app/agency/_components/PromiseEnd";
import { Remind } from "@/app/agency/_components/Remind";
import { QuickTouch } from "@/app/agency/_components/TouchForm";
import { recordCheck } from "@/app/agency/incidents/ends/actions";
import { markMilestone } from "@/app/agency/jobs/milestones/actions";
import { moveMeeting } from "@/app/agency/meetings/actions";
import { answerEstimate } from "@/app/agency/tasks/actions";
import { markTodo } from "@/app/agency/todos/actions";
import { ActionForm } from "@/components/forms/ActionForm";
import type { FormAction } from "@/components/forms/state";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { TodayMatter } from "../matters";

type Props = { readonly matter: TodayMatter; readonly viewerId: string };

/** The one thing to do about a matter, done from the list; where it needs more room, the word for opening it. */
export function MatterAct({ matter, viewerId }: Props) {
  const { act, title } = matter;
  const [t, meetings, jobs] = [
    useTranslations("agencyToday"),
    useTranslations("meetings"),
    useTranslations("jobs.milestones"),
  ];
  // The row's link covers the row, so this is a picture of it and no second stop of the keyboard.
  if (act.do === "open")
    return (
      <span aria-hidden className="inline-flex items-center gap-0.5 text-sm text-accent max-sm:hidden">
        {t(`act.${act.word}`)}
        <ChevronRight className="size-3.5" />
      </span>
    );
  return (
    <div className="relative z-1">
      {act.do === "answer" ? (
        <AnswerDialog request={act.request} viewerId={viewerId} isSmall />
      ) : act.do === "remind" ? (
        <Remind voiceId={act.voiceId} name={act.name} way="letter" />
      ) : act.do === "touch" ? (
        <QuickTouch clientId={act.clientId} clientName={title} />
      ) : act.do === "settle" ? (
        <PromiseEnd promiseId={act.promiseId} body={title} />
      ) : act.do === "check" ? (
        <CheckEnd incidentId={act.incidentId} version={act.version} title={title} />
      ) : act.do === "hold" ? (
        <OnePress
          action={moveMeeting}
          version={act.version}
          fields={{ meetingId: act.meetingId, verb: "hold" }}
          label={t("heldOf", { title })}
        >
          {meetings("verb.hold")}
        </OnePress>
      ) : act.do === "takeEstimate" ? (
        <OnePress
          action={answerEstimate}
          fields={{ estimateId: act.estimateId, answer: "accepted" }}
          label={t("takeEstimateOf", { title })}
        >
          {t("takeEstimate")}
        </OnePress>
      ) : act.what === "todo" ? (
        <OnePress
          action={markTodo}
          version={act.version}
          fields={{ todoId: act.id, mark: "done" }}
          label={meetings("doneOf", { what: title })}
        >
          {meetings("done")}
        </OnePress>
      ) : (
        <OnePress
          action={markMilestone}
          version={act.version}
          fields={{ milestoneId: act.id, mark: "done" }}
          label={jobs("reachOf", { name: title })}
        >
          {jobs("reach")}
        </OnePress>
      )}
    </div>
  );
}

type OnePressProps = {
  readonly action: FormAction;
  readonly version?: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
  readonly children: string;
};

function OnePress({ action, version, fields, label, children }: OnePressProps) {
  return (
    <ActionForm action={action} version={version} className="grid justify-items-start gap-1" label={label}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton size="sm" variant="secondary" icon={<Check aria-hidden />} aria-label={label}>
        {children}
      </SubmitButton>
    </ActionForm>
  );
}

type CheckEndProps = { readonly incidentId: string; readonly version: number; readonly title: string };

/** Calm or worse in one press; "not yet" needs a day, so it is said on the situation's page. */
function CheckEnd({ incidentId, version, title }: CheckEndProps) {
  const t = useTranslations("incidents");
  return (
    <ActionForm
      action={recordCheck}
      version={version}
      label={t("today.askOf", { title })}
      className="flex flex-wrap gap-1"
    >
      <input type="hidden" name="incidentId" value={incidentId} />
      <SubmitButton name="outcome" value="calm" size="sm" variant="secondary">
        {t("outcome.calm")}
      </SubmitButton>
      <SubmitButton name="outcome" value="worse" size="sm" variant="quiet">
        {t("outcome.worse")}
      </SubmitButton>
    </ActionForm>
  );
}
