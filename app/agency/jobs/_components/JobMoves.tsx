import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/ActionForm";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { closesDialog } from "@/components/ui/opens";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { allowedJobVerbs, type JobState, type JobVerb } from "@/domain/jobs";
import { moveJob } from "../actions";

type Props = {
  readonly job: { readonly id: string; readonly state: JobState; readonly version: number };
  /** Tasks that partners are still at: an end of the job asks about them first. */
  readonly openTasks: number;
};

/** The ways that lead on from the job's state; an end that leaves something behind is asked about. */
export function JobMoves({ job, openTasks }: Props) {
  const t = useTranslations("jobs");
  return allowedJobVerbs(job.state).map((verb) => {
    const move = <Move key={verb} job={job} verb={verb} label={t(`verb.${verb}`)} />;
    if (verb === "cancel")
      return (
        <Ask key={verb} verb={verb} title={t("sure.cancelTitle")} label={t("verb.cancel")} move={move}>
          <p>{t("sure.cancelText")}</p>
          {openTasks > 0 ? <p className="mt-2">{t("sure.cancelTasks", { count: openTasks })}</p> : null}
        </Ask>
      );
    if (verb === "finish" && openTasks > 0)
      return (
        <Ask key={verb} verb={verb} title={t("sure.finishTitle")} label={t("verb.finish")} move={move}>
          <p>{t("sure.finishText", { count: openTasks })}</p>
        </Ask>
      );
    return move;
  });
}

function Move({ job, verb, label }: { job: Props["job"]; verb: JobVerb; label: string }) {
  return (
    <ActionForm action={moveJob} version={job.version} className="contents">
      <input type="hidden" name="jobId" value={job.id} />
      <input type="hidden" name="verb" value={verb} />
      <SubmitButton variant={verb === "cancel" ? "danger" : "secondary"}>{label}</SubmitButton>
    </ActionForm>
  );
}

type AskProps = {
  readonly verb: JobVerb;
  readonly title: string;
  readonly label: string;
  readonly move: ReactNode;
  readonly children: ReactNode;
};

function Ask({ verb, title, label, move, children }: AskProps) {
  const t = useTranslations("jobs");
  const id = `ask-${verb}`;
  return (
    <Dialog id={id} title={title} trigger={{ label, variant: verb === "cancel" ? "quiet" : "secondary" }}>
      {children}
      <div className="mt-4 flex flex-wrap gap-2">
        {move}
        <Button variant="quiet" {...closesDialog(id)}>
          {t("sure.back")}
        </Button>
      </div>
    </Dialog>
  );
}
