import { Trash2 } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { Dialog } from "@/components/ui/Dialog";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { discardDraft } from "../actions";

export async function Discard({
  draft,
}: {
  draft: { readonly id: string; readonly version: number; readonly partnerName: string };
}) {
  const t = await getTranslations("drafts");
  return (
    <Dialog
      id="discard"
      title={t("discardTitle")}
      trigger={{ label: t("discard"), variant: "quiet", icon: <Trash2 aria-hidden /> }}
    >
      <ActionForm action={discardDraft} version={draft.version}>
        <p>{t("discardText", { partner: draft.partnerName })}</p>
        <input type="hidden" name="draftId" value={draft.id} />
        <div>
          <SubmitButton variant="danger">{t("discard")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
