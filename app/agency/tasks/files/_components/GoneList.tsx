import { CircleCheck, FileText, Undo2 } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { StatusPill } from "@/components/ui/Badge";
import { LinkButton } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { sizeOf } from "@/platform/i18n/size";
import { Moment } from "../../_components/Moment";
import { withdrawFile } from "../actions";
import type { GoneFile } from "../queries";

type Props = { files: readonly GoneFile[]; partnerName: string; timeZone: string };

/** Files that the partner has or had. One that was withdrawn is gone over there, and stays on record here. */
export async function GoneList({ files, partnerName, timeZone }: Props) {
  const [t, format] = await Promise.all([getTranslations("draftFiles"), getFormatter()]);
  if (files.length === 0) return null;
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {files.map((file) => (
        <li key={file.id} aria-label={file.name} className="grid gap-2 px-3.5 py-3">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="flex min-w-0 items-start gap-2">
              <FileText aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
              <span className="min-w-0 font-medium break-words">{file.name}</span>
            </span>
            <span className="text-sm whitespace-nowrap text-ink-3">{sizeOf(format, file.sizeBytes)}</span>
            {file.withdrawnAt ? (
              <StatusPill tone="neutral" icon={<Undo2 aria-hidden />}>
                {t("state.withdrawn")}
              </StatusPill>
            ) : (
              <StatusPill tone="ok" icon={<CircleCheck aria-hidden />}>
                {t("state.shared")}
              </StatusPill>
            )}
            <span className="text-sm text-ink-2">
              {file.withdrawnAt ? (
                <>
                  {t("withdrawnAs", { name: file.sharedName, who: file.withdrawnName })},{" "}
                  <Moment at={file.withdrawnAt} timeZone={timeZone} />
                </>
              ) : (
                t("sharedAs", { name: file.sharedName })
              )}
            </span>
          </div>
          <div className="flex flex-wrap items-center gap-2">
            <LinkButton size="sm" variant="quiet" href={`/agency/tasks/files/${file.id}/original`} download>
              {t("original")}
            </LinkButton>
            <LinkButton size="sm" variant="quiet" href={`/agency/tasks/files/${file.id}/clean`} download>
              {t("clean")}
            </LinkButton>
            {file.withdrawnAt ? null : (
              <Dialog
                id={`withdraw-${file.id}`}
                title={t("withdraw.title", { name: file.sharedName })}
                trigger={{
                  label: t("withdraw.open"),
                  variant: "quiet",
                  size: "sm",
                  icon: <Undo2 aria-hidden />,
                }}
              >
                <ActionForm action={withdrawFile} version={file.version}>
                  <p>{t("withdraw.text", { partner: partnerName })}</p>
                  <input type="hidden" name="fileId" value={file.id} />
                  <div>
                    <SubmitButton variant="danger">{t("withdraw.submit")}</SubmitButton>
                  </div>
                </ActionForm>
              </Dialog>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
