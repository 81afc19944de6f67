import { useTranslations } from "next-intl";
import { saveRules } from "@/app/agency/approvals/actions";
import { ActionForm } from "@/components/forms/ActionForm";
import { RadioCards } from "@/components/forms/RadioCards";
import { TextInput } from "@/components/forms/TextInput";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { ANSWER_DAYS_BOUNDS } from "@/domain/approvals/approval";
import { START_LOCKS, type StartLock } from "@/domain/approvals/start";

type Props = {
  readonly rules: { readonly startLock: StartLock; readonly answerDays: number; readonly version: number };
  readonly mayEdit: boolean;
};

/** Cost before the start, and how long clients usually have to answer. */
export function ApprovalRulesPanel({ rules, mayEdit }: Props) {
  const [t, words] = [useTranslations("approvals"), useTranslations("words")];
  return (
    <Panel id="approvals" title={t("title")}>
      {mayEdit ? (
        <ActionForm action={saveRules} version={rules.version} label={t("title")}>
          <RadioCards
            name="startLock"
            label={t("lock.label")}
            defaultValue={rules.startLock}
            columns={3}
            choices={START_LOCKS.map((value) => ({
              value,
              label: t(`lock.${value}`),
              help: t(`lock.${value}Help`),
            }))}
          />
          <TextInput
            name="answerDays"
            inputMode="numeric"
            className="max-w-xs"
            label={t("answerDays")}
            help={t("answerDaysHelp", { most: ANSWER_DAYS_BOUNDS.most })}
            defaultValue={String(rules.answerDays)}
          />
          <div>
            <SubmitButton>{words("save")}</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <p>
          {t(`lock.${rules.startLock}`)}: {t(`lock.${rules.startLock}Help`)}
        </p>
      )}
    </Panel>
  );
}
