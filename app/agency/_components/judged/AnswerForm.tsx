import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import type { FormAction } from "@/components/forms/state";
import { TextArea } from "@/components/forms/TextArea";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { Answer } from "@/domain/leaks/decision";

type Props = {
  action: FormAction;
  /** Which place it is, as hidden fields. */
  place: Readonly<Record<string, string>>;
  answers: readonly Answer[];
};

/** Why a place may stand. A lead's own decision needs its reason; the others may have one. */
export function AnswerForm({ action, place, answers }: Props) {
  const [t, drafts] = [useTranslations("leaks"), useTranslations("drafts")];
  return (
    <details className="min-w-0 flex-auto open:basis-full">
      <summary className="inline-flex min-h-7 cursor-pointer items-center rounded-md px-2.5 text-sm font-medium text-ink-2 hover:bg-sunken hover:text-ink pointer-coarse:min-h-11">
        {drafts("check.mayStand")}
      </summary>
      <ActionForm action={action} label={drafts("check.mayStand")} className="mt-1.5 grid max-w-2xl gap-2.5">
        {Object.entries(place).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextArea
          name="reason"
          label={drafts("check.reason")}
          help={t(answers.includes("override") ? "reasonOfLead" : "reasonHelp")}
          rows={2}
          optional
        />
        <div className="flex flex-wrap gap-1.5">
          {answers.map((answer) => (
            <SubmitButton
              key={answer}
              size="sm"
              variant={answer === "override" ? "danger" : "secondary"}
              name="answer"
              value={answer}
            >
              {drafts(`answer.${answer}`)}
            </SubmitButton>
          ))}
        </div>
      </ActionForm>
    </details>
  );
}
