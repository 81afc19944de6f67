import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { hideJob, showJob } from "@/app/agency/approvals/actions";
import type { getJobApprovals } from "@/app/agency/approvals/queries";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { Dialog } from "@/components/ui/Dialog";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";

type Props = {
  readonly job: { readonly id: string; readonly title: string };
  readonly shown: NonNullable<Awaited<ReturnType<typeof getJobApprovals>>>["shown"];
  readonly mayShow: boolean;
};

/** What the client's page says of this job, in words that were looked through; nothing until somebody says so. */
export function ShownPanel({ job, shown, mayShow }: Props) {
  const t = useTranslations("approvals");
  return (
    <Panel
      title={t("onClientsPage")}
      actions={
        mayShow ? (
          <Dialog
            id="shown"
            title={t("onClientsPage")}
            trigger={{ label: t(shown ? "changeShown" : "show"), size: "sm", icon: <Eye aria-hidden /> }}
          >
            <ActionForm action={showJob} version={shown?.version ?? 0} label={t("onClientsPage")}>
              <input type="hidden" name="jobId" value={job.id} />
              <TextInput
                name="title"
                label={t("shownTitle")}
                maxLength={200}
                defaultValue={shown?.title ?? job.title}
              />
              <TextArea
                name="note"
                label={t("shownNote")}
                help={t("shownNoteHelp")}
                optional
                rows={3}
                maxLength={2000}
                defaultValue={shown?.note}
              />
              <ReadBy reader="both" who={t("clientReads")} />
              <div>
                <SubmitButton>{t("show")}</SubmitButton>
              </div>
            </ActionForm>
            {shown ? (
              <ActionForm action={hideJob} className="mt-4" label={t("hide")}>
                <input type="hidden" name="jobId" value={job.id} />
                <SubmitButton variant="quiet">{t("hide")}</SubmitButton>
              </ActionForm>
            ) : null}
          </Dialog>
        ) : undefined
      }
    >
      {shown ? (
        <>
          <p className="font-medium break-words">{shown.title}</p>
          {shown.note ? <p className="break-words whitespace-pre-wrap text-ink-2">{shown.note}</p> : null}
        </>
      ) : (
        <p className="text-ink-2">{t("notShown")}</p>
      )}
    </Panel>
  );
}
