import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { writeToAgency } from "../actions";
import type { At } from "./AskedCard";

/** Anything else: it becomes a request in the agency's list, so that its clock runs. */
export function WriteToUs({ at }: { at: At }) {
  const t = useTranslations("share");
  return (
    <section aria-labelledby="write" className="grid gap-3">
      <h2 id="write" className="text-lg font-semibold">
        {t("write")}
      </h2>
      <ActionForm action={writeToAgency} resetOnOk label={t("write")} className="grid gap-3">
        <input type="hidden" name="token" value={at.token} />
        <TextArea
          name="words"
          label={t("words")}
          help={t("wordsHelp", { agency: at.agency })}
          rows={3}
          maxLength={20000}
        />
        <div>
          <SubmitButton variant="secondary">{t("send")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
