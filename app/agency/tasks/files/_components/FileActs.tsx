import { Lock, RotateCw, Send, Share2, Trash2 } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { cleanAgain, decideFile, removeFile, shareFile } from "../actions";
import type { ShownFile } from "../queries";

/** Gives the file to the partner who has the task already. */
export async function SendFile({ file }: { file: ShownFile }) {
  const t = await getTranslations("draftFiles");
  return (
    <ActionForm action={shareFile} version={file.version} className="contents">
      <input type="hidden" name="fileId" value={file.id} />
      <SubmitButton size="sm" icon={<Send aria-hidden />}>
        {t("send")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Ways out for a file: stay private, be cleaned again, be removed. */
export async function FileActs({ file, mayClean }: { file: ShownFile; mayClean: boolean }) {
  const t = await getTranslations("draftFiles");
  const fileId = <input type="hidden" name="fileId" value={file.id} />;
  const decision = file.isPrivate ? "share" : "private";
  return (
    <>
      {mayClean ? (
        <ActionForm action={cleanAgain} version={file.version} className="contents">
          {fileId}
          <SubmitButton size="sm" variant="secondary" icon={<RotateCw aria-hidden />}>
            {t("again")}
          </SubmitButton>
        </ActionForm>
      ) : null}
      <ActionForm action={decideFile} version={file.version} className="contents">
        {fileId}
        <input type="hidden" name="decision" value={decision} />
        <SubmitButton
          size="sm"
          variant="quiet"
          icon={file.isPrivate ? <Share2 aria-hidden /> : <Lock aria-hidden />}
        >
          {file.isPrivate ? t("share") : t("keepPrivate")}
        </SubmitButton>
      </ActionForm>
      <ActionForm action={removeFile} version={file.version} className="contents">
        {fileId}
        <SubmitButton size="sm" variant="quiet" icon={<Trash2 aria-hidden />}>
          {t("remove")}
        </SubmitButton>
      </ActionForm>
    </>
  );
}
