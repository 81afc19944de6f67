import { Flag } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { Dialog } from "@/components/ui/Dialog";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { closeStage } from "../actions";

/** Ends a stage of the work, which asks both sides for their ballots. */
export function CloseStage({ engagementId }: { engagementId: string }) {
  const t = useTranslations("ratings.stageForm");
  return (
    <Dialog
      id="close-stage"
      title={t("title")}
      trigger={{ label: t("open"), icon: <Flag aria-hidden />, variant: "quiet" }}
    >
      <ActionForm action={closeStage} label={t("title")}>
        <p>{t("text")}</p>
        <input type="hidden" name="engagementId" value={engagementId} />
        <div className="flex justify-end">
          <SubmitButton icon={<Flag aria-hidden />}>{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
