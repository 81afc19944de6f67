import { Copy, Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { ShownOnce } from "@/components/forms/ShownOnce";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { remindVoice } from "../approvals/actions";

type Props = { readonly voiceId: string; readonly name: string; readonly way: "letter" | "text" };

/** One press: a letter with the decision maker's own link, or words with it to send by another way. */
export function Remind({ voiceId, name, way }: Props) {
  const t = useTranslations("approvals");
  return (
    <ActionForm
      action={remindVoice}
      className="grid justify-items-start gap-2"
      label={t("remindOf", { name })}
    >
      <input type="hidden" name="voiceId" value={voiceId} />
      <input type="hidden" name="way" value={way} />
      <SubmitButton
        size="sm"
        variant="secondary"
        icon={way === "letter" ? <Mail aria-hidden /> : <Copy aria-hidden />}
        title={t("remindOf", { name })}
      >
        {t(`remind.${way}`)}
      </SubmitButton>
      {way === "text" ? <ShownOnce name="text" label={t("textToCopy")} help={t("textToCopyHelp")} /> : null}
    </ActionForm>
  );
}
