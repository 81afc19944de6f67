import { FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";
import { JobStateMark } from "@/app/agency/_components/JobStateMark";
import { ActionForm } from "@/components/forms/ActionForm";
import { RadioCards } from "@/components/forms/RadioCards";
import { Select } from "@/components/forms/Select";
import { Badge } from "@/components/ui/Badge";
import { Dialog } from "@/components/ui/Dialog";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { JobState } from "@/domain/jobs";
import { setJobTrial } from "../actions";

type Related = { readonly id: string; readonly title: string; readonly state: JobState };

type Props = {
  readonly job: {
    readonly id: string;
    readonly isTrial: boolean;
    readonly trialOfId: string | null;
    readonly version: number;
  };
  /** Jobs of the same client that are no trials. */
  readonly siblings: readonly Related[];
  readonly trials: readonly Related[];
  readonly mayWrite: boolean;
};

export function TrialBadge() {
  const t = useTranslations("jobs");
  return (
    <Badge tone="info" icon={<FlaskConical aria-hidden />}>
      {t("trial.mark")}
    </Badge>
  );
}

/** Whether this is a small paid piece before the whole, and of which whole; and the trials that were made for it. */
export function TrialPanel({ job, siblings, trials, mayWrite }: Props) {
  const [t, words] = [useTranslations("jobs"), useTranslations("words")];
  const whole = siblings.find(({ id }) => id === job.trialOfId);
  return (
    <Panel
      title={t("trial.title")}
      actions={
        mayWrite ? (
          <Dialog id="trial" title={t("trial.title")} trigger={{ label: words("edit"), size: "sm" }}>
            <ActionForm action={setJobTrial} version={job.version}>
              <input type="hidden" name="jobId" value={job.id} />
              <RadioCards
                name="trial"
                label={t("trial.question")}
                defaultValue={job.isTrial ? "yes" : "no"}
                choices={[
                  { value: "no", label: t("trial.no") },
                  { value: "yes", label: t("trial.yes"), help: t("trial.yesHelp") },
                ]}
              />
              <Select
                name="trialOfId"
                label={t("trial.of")}
                help={t("trial.ofHelp")}
                optional
                placeholder={t("trial.noWhole")}
                defaultValue={job.trialOfId ?? ""}
                options={siblings.map(({ id, title }) => ({ value: id, label: title }))}
              />
              <div>
                <SubmitButton>{words("save")}</SubmitButton>
              </div>
            </ActionForm>
          </Dialog>
        ) : undefined
      }
    >
      {job.isTrial ? (
        <p>
          {whole ? t("trial.ofJob") : t("trial.alone")}{" "}
          {whole ? (
            <a className="link" href={`/agency/jobs/${whole.id}`}>
              {whole.title}
            </a>
          ) : null}
        </p>
      ) : trials.length === 0 ? (
        <p className="text-ink-2">{t("trial.none")}</p>
      ) : null}
      <ul className="grid gap-1">
        {trials.map((trial) => (
          <li key={trial.id} className="flex flex-wrap items-center gap-2">
            <a className="link min-w-0" href={`/agency/jobs/${trial.id}`}>
              {trial.title}
            </a>
            <JobStateMark state={trial.state} label={words(`jobState.${trial.state}`)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
