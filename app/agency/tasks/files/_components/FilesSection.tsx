import { Paperclip } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { Section } from "@/components/layout/Section";
import { Callout } from "@/components/ui/Callout";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { AgencyRole } from "@/domain/roles";
import { CleaningWatch } from "../../../_components/cleaning/CleaningWatch";
import { attachFile, attachFromRequest } from "../actions";
import type { DraftFiles } from "../queries";
import { AttachInput } from "./AttachInput";
import { FileRow } from "./FileRow";

type Props = {
  readonly draftId: string;
  readonly partnerName: string;
  readonly role: AgencyRole;
  readonly page: DraftFiles;
};

/** What goes with the task: each file with how far it is, what is found in it, and what may be done about it. */
export async function FilesSection({ draftId, partnerName, role, page }: Props) {
  const t = await getTranslations("draftFiles");
  const waiting = page.files.filter((file) => file.wait !== undefined).length;
  const cleaning = page.files.filter((file) => file.state === "cleaning");
  return (
    <Section id="files" title={t("title")} hint={t("hint", { partner: partnerName })}>
      <div className="grid gap-3 rounded-lg border border-line bg-surface p-4">
        {waiting > 0 ? <Callout tone="warn">{t("waits", { count: waiting })}</Callout> : null}
        {page.files.length > 0 ? (
          <CleaningWatch
            address={`/agency/tasks/drafts/${draftId}/files/progress`}
            cleaning={cleaning.map(({ id }) => id)}
          >
            <ul className="divide-y divide-line rounded-md border border-line">
              {page.files.map((file) => (
                <FileRow key={file.id} draftId={draftId} file={file} page={page} role={role} />
              ))}
            </ul>
          </CleaningWatch>
        ) : (
          <p className="text-ink-3">{t("none")}</p>
        )}
        <ActionForm action={attachFile} resetOnOk className="grid gap-2">
          <input type="hidden" name="draftId" value={draftId} />
          <AttachInput
            label={t("attach.label")}
            help={t("attach.help")}
            submit={t("attach.submit")}
            tooMuch={t("attach.tooMuch")}
          />
        </ActionForm>
        {page.fromRequest.length > 0 ? (
          <div className="grid gap-1">
            <p className="text-sm font-medium">{t("fromRequest")}</p>
            <ul className="grid gap-1">
              {page.fromRequest.map((file) => (
                <li key={file.id}>
                  <ActionForm action={attachFromRequest} className="flex flex-wrap items-center gap-2">
                    <input type="hidden" name="draftId" value={draftId} />
                    <input type="hidden" name="requestFileId" value={file.id} />
                    <Paperclip aria-hidden className="size-4 shrink-0 text-ink-3" />
                    <span className="min-w-0 break-words">{file.name}</span>
                    <SubmitButton size="sm" variant="secondary" aria-label={t("take", { name: file.name })}>
                      {t("takeShort")}
                    </SubmitButton>
                  </ActionForm>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </Section>
  );
}
