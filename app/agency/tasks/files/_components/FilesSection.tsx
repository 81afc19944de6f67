import { Paperclip } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { Section } from "@/components/layout/Section";
import { Callout } from "@/components/ui/Callout";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { AgencyRole } from "@/domain/roles";
import { CleaningWatch } from "../../_components/cleaning/CleaningWatch";
import { attachFile, attachFromRequest } from "../actions";
import { ownerOf } from "../owner";
import type { BriefFiles, Owner } from "../queries";
import { AttachInput } from "./AttachInput";
import { FileRow } from "./FileRow";
import { GoneList } from "./GoneList";

type Props = {
  readonly owner: Owner;
  readonly partnerName: string;
  readonly role: AgencyRole;
  readonly timeZone: string;
  readonly page: BriefFiles;
  /** The task is closed: nothing goes out any more, and what went can be taken back. */
  readonly isClosed?: boolean;
};

/** What goes with the task: each file with how far it is, what is found in it, and what may be done about it. */
export async function FilesSection({ owner, partnerName, role, timeZone, page, isClosed = false }: Props) {
  const t = await getTranslations("draftFiles");
  const isOfTask = "taskId" in owner;
  const waiting = page.files.filter((file) => file.wait !== undefined).length;
  const cleaning = page.files.filter((file) => file.state === "cleaning");
  const isEmpty = page.files.length === 0 && page.gone.length === 0;
  return (
    <Section id="files" title={t("title")} hint={t("hint", { partner: partnerName })}>
      <div className="grid gap-3 rounded-lg border border-line bg-surface p-4">
        {waiting > 0 && !isOfTask ? <Callout tone="warn">{t("waits", { count: waiting })}</Callout> : null}
        {isEmpty ? <p className="text-ink-3">{t("none")}</p> : null}
        <GoneList files={page.gone} partnerName={partnerName} timeZone={timeZone} />
        {page.files.length > 0 ? (
          <CleaningWatch address={ownerOf(owner)?.progress ?? ""} cleaning={cleaning.map(({ id }) => id)}>
            <ul className="divide-y divide-line rounded-md border border-line">
              {page.files.map((file) => (
                <FileRow key={file.id} file={file} page={page} role={role} isOfTask={isOfTask && !isClosed} />
              ))}
            </ul>
          </CleaningWatch>
        ) : null}
        {isClosed ? (
          <p className="text-sm text-ink-3">{t("closed")}</p>
        ) : (
          <Attach owner={owner} page={page} />
        )}
      </div>
    </Section>
  );
}

/** Ways in: from this computer, or what came with the client's request. */
async function Attach({ owner, page }: Pick<Props, "owner" | "page">) {
  const t = await getTranslations("draftFiles");
  const [[name, value] = ["", ""]] = Object.entries(owner);
  const to = <input type="hidden" name={name} value={value} />;
  return (
    <>
      <ActionForm action={attachFile} resetOnOk className="grid gap-2">
        {to}
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
                  {to}
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
    </>
  );
}
