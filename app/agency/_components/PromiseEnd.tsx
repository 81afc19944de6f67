import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { settlePromise } from "../incidents/promises/actions";

/** A promise whose day has come, said to be kept or broken in one press. */
export function PromiseEnd({ promiseId, body }: { promiseId: string; body: string }) {
  const t = useTranslations("incidents.promise");
  return (
    <ActionForm action={settlePromise} label={t("endOf", { body })} className="flex flex-wrap gap-1">
      <input type="hidden" name="promiseId" value={promiseId} />
      <SubmitButton name="outcome" value="kept" size="sm" variant="secondary" icon={<Check aria-hidden />}>
        {t("kept")}
      </SubmitButton>
      <SubmitButton name="outcome" value="broken" size="sm" variant="quiet" icon={<X aria-hidden />}>
        {t("broken")}
      </SubmitButton>
    </ActionForm>
  );
}
