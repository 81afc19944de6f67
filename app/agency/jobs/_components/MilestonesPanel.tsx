import { Check, Flag, Pencil, Trash2, Undo2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { DateInput } from "@/components/forms/inputs";
import { TextInput } from "@/components/forms/TextInput";
import { Badge } from "@/components/ui/Badge";
import { Dialog } from "@/components/ui/Dialog";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { formatDay } from "@/platform/i18n/when";
import { createMilestone, markMilestone, removeMilestone, saveMilestone } from "../milestones/actions";

type Milestone = {
  readonly id: string;
  readonly name: string;
  readonly dueOn: string;
  readonly doneAt: Date | null;
  readonly doneName: string;
  readonly version: number;
};

type Props = {
  readonly jobId: string;
  readonly milestones: readonly Milestone[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly mayWrite: boolean;
};

/** Interim dates on the way to the deadline, each marked in one gesture. */
export function MilestonesPanel({ jobId, milestones, today, mayWrite }: Props) {
  const [t, words] = [useTranslations("jobs"), useTranslations("words")];
  return (
    <Panel
      flush
      id="milestones"
      title={t("milestones.title")}
      actions={
        mayWrite ? (
          <Dialog
            id="new-milestone"
            title={t("milestones.new")}
            trigger={{ label: t("milestones.add"), size: "sm" }}
          >
            <ActionForm action={createMilestone} resetOnOk>
              <input type="hidden" name="jobId" value={jobId} />
              <Fields />
              <div>
                <SubmitButton>{words("create")}</SubmitButton>
              </div>
            </ActionForm>
          </Dialog>
        ) : undefined
      }
    >
      {milestones.length === 0 ? (
        <p className="p-4 text-ink-2">{t("milestones.none")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {milestones.map((milestone) => (
            <Line key={milestone.id} {...{ milestone, today, mayWrite }} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Line({ milestone, today, mayWrite }: { milestone: Milestone } & Pick<Props, "today" | "mayWrite">) {
  const [t, words, locale] = [useTranslations("jobs"), useTranslations("words"), useLocale()];
  const { id, name, dueOn, doneAt, doneName, version } = milestone;
  const isLate = !doneAt && dueOn < today;
  const hidden = <input type="hidden" name="milestoneId" value={id} />;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <span className="min-w-0 flex-1 basis-40">
        <span className={doneAt ? "text-ink-3 line-through" : "font-medium"}>{name}</span>
        <span className="block text-sm text-ink-2">
          {doneAt ? (
            t("milestones.doneBy", { name: doneName })
          ) : (
            <time dateTime={dueOn}>{formatDay(dueOn, locale, today)}</time>
          )}
        </span>
      </span>
      {isLate ? (
        <Badge tone="danger" icon={<Flag aria-hidden />}>
          {t("milestones.late")}
        </Badge>
      ) : null}
      {mayWrite ? (
        <span className="flex gap-1">
          <ActionForm
            action={markMilestone}
            version={version}
            className="contents"
            label={t("milestones.markOf", { name })}
          >
            {hidden}
            <input type="hidden" name="mark" value={doneAt ? "open" : "done"} />
            <SubmitButton
              size="sm"
              variant="secondary"
              icon={doneAt ? <Undo2 aria-hidden /> : <Check aria-hidden />}
              aria-label={t(doneAt ? "milestones.reopenOf" : "milestones.reachOf", { name })}
            >
              {t(doneAt ? "milestones.reopen" : "milestones.reach")}
            </SubmitButton>
          </ActionForm>
          <Dialog
            id={`milestone-${id}`}
            title={name}
            trigger={{
              label: <span className="sr-only">{t("milestones.editOf", { name })}</span>,
              size: "sm",
              variant: "quiet",
              icon: <Pencil aria-hidden />,
            }}
          >
            <ActionForm action={saveMilestone} version={version}>
              {hidden}
              <Fields milestone={milestone} />
              <div>
                <SubmitButton>{words("save")}</SubmitButton>
              </div>
            </ActionForm>
            <ActionForm action={removeMilestone} version={version} className="mt-3 border-t border-line pt-3">
              {hidden}
              <SubmitButton size="sm" variant="danger" icon={<Trash2 aria-hidden />}>
                {t("milestones.remove")}
              </SubmitButton>
            </ActionForm>
          </Dialog>
        </span>
      ) : null}
    </li>
  );
}

function Fields({ milestone }: { milestone?: Pick<Milestone, "name" | "dueOn"> }) {
  const t = useTranslations("jobs");
  return (
    <>
      <TextInput
        name="name"
        label={t("milestones.name")}
        help={t("milestones.nameHelp")}
        defaultValue={milestone?.name}
        maxLength={200}
        autoComplete="off"
      />
      <DateInput name="dueOn" label={t("milestones.dueOn")} defaultValue={milestone?.dueOn} />
    </>
  );
}
