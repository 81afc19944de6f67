import { Ban, Check, CircleX, CornerDownLeft, Pencil, Play, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { JudgedText } from "@/app/agency/_components/judged/JudgedText";
import type { JudgedTexts } from "@/app/agency/_components/judged/texts";
import { judgedTextsOf } from "@/app/agency/_components/judged/textsOf";
import { ActionForm } from "@/components/forms/ActionForm";
import { LinkButton } from "@/components/ui/Button";
import type { ButtonVariant } from "@/components/ui/buttonLook";
import { Dialog } from "@/components/ui/Dialog";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { AgencyViewer } from "@/db/agency/access";
import { agencyMay } from "@/domain/roles";
import { allowedVerbs } from "@/domain/tasks/move";
import { isEditable } from "@/domain/tasks/states";
import {
  acceptDelivery,
  blockTask,
  cancelTask,
  offerTaskAgain,
  returnDelivery,
  unblockTask,
} from "../actions";
import { ABILITY_OF, type AgencyVerb, isAgencyVerb, isReasoned, type ReasonedVerb } from "./verbs";

type Task = Parameters<typeof allowedVerbs>[0] & {
  readonly id: string;
  readonly version: number;
  readonly partnerName: string;
};

/** What this person may do to the task as it stands: nothing else is offered. */
export function TaskMoves({ viewer, task }: { viewer: AgencyViewer; task: Task }) {
  const t = useTranslations("agencyTasks");
  const texts = judgedTextsOf(useTranslations("drafts"));
  const verbs = allowedVerbs(task, "agency")
    .filter(isAgencyVerb)
    .filter((verb) => agencyMay(viewer.role, ABILITY_OF[verb]));
  return (
    <>
      {verbs.map((verb) =>
        isReasoned(verb) ? (
          <ReasonedMove key={verb} verb={verb} task={task} texts={texts} />
        ) : (
          <PlainMove key={verb} verb={verb} task={task} />
        ),
      )}
      {agencyMay(viewer.role, "publishTask") && isEditable(task.state) ? (
        <LinkButton
          href={`/agency/tasks/${task.id}/edit`}
          variant="quiet"
          icon={<Pencil aria-hidden />}
          data-shortcut="edit"
        >
          {t("edit")}
        </LinkButton>
      ) : null}
    </>
  );
}

type Plain = Exclude<AgencyVerb, ReasonedVerb>;

const ACTIONS = {
  acceptDelivery,
  return: returnDelivery,
  unblock: unblockTask,
  block: blockTask,
  offerAgain: offerTaskAgain,
  cancel: cancelTask,
} as const;

const LOOK: Readonly<Record<AgencyVerb, { readonly icon: ReactNode; readonly variant: ButtonVariant }>> = {
  acceptDelivery: { icon: <Check aria-hidden />, variant: "primary" },
  return: { icon: <CornerDownLeft aria-hidden />, variant: "secondary" },
  unblock: { icon: <Play aria-hidden />, variant: "secondary" },
  block: { icon: <Ban aria-hidden />, variant: "quiet" },
  offerAgain: { icon: <Send aria-hidden />, variant: "primary" },
  cancel: { icon: <CircleX aria-hidden />, variant: "quiet" },
};

function PlainMove({ verb, task }: { verb: Plain; task: Task }) {
  const words = useTranslations("words.taskVerb");
  return (
    <ActionForm action={ACTIONS[verb]} version={task.version} className="contents">
      <input type="hidden" name="taskId" value={task.id} />
      <SubmitButton variant={LOOK[verb].variant} icon={LOOK[verb].icon}>
        {words(verb)}
      </SubmitButton>
    </ActionForm>
  );
}

type Reasoned = { verb: ReasonedVerb; task: Task; texts: JudgedTexts };

function ReasonedMove({ verb, task, texts }: Reasoned) {
  const [t, words] = [useTranslations("agencyTasks.move"), useTranslations("words.taskVerb")];
  return (
    <Dialog id={`move-${verb}`} title={t(`${verb}Title`)} trigger={{ label: words(verb), ...LOOK[verb] }}>
      <ActionForm action={ACTIONS[verb]} version={task.version}>
        <p className="text-ink-2">{t(`${verb}Help`)}</p>
        <input type="hidden" name="taskId" value={task.id} />
        <JudgedText name="reason" taskId={task.id} label={t("reason")} rows={4} texts={texts} />
        <ReadBy reader="both" who={t("reasonHelp", { partner: task.partnerName })} />
        <div>
          <SubmitButton variant={verb === "cancel" ? "danger" : "primary"}>{words(verb)}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
