import { FilePlus2, Undo2, Upload } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { FileInput } from "@/components/forms/inputs";
import { Select } from "@/components/forms/Select";
import { TextInput } from "@/components/forms/TextInput";
import { Dialog } from "@/components/ui/Dialog";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { sizeOf } from "@/platform/i18n/size";
import { formatMoment } from "@/platform/i18n/when";
import { showDocument, uploadDocument, withdrawDocument } from "../documents/actions";
import type { Documents } from "../documents/queries";

type Props = {
  readonly jobId: string;
  readonly documents: Documents;
  readonly timeZone: string;
  readonly mayShow: boolean;
};

/** What of this job the client can take from its page; a withdrawn one stays here as a record. */
export function DocumentsPanel({ jobId, documents, timeZone, mayShow }: Props) {
  const [t, locale, format] = [useTranslations("jobs.documents"), useLocale(), useFormatter()];
  const at = (moment: Date) => formatMoment(moment, locale, timeZone);
  const { shown, sources } = documents;
  return (
    <Panel
      id="documents"
      title={t("title")}
      actions={mayShow ? <Showing jobId={jobId} sources={sources} /> : undefined}
    >
      {shown.length === 0 ? <p className="text-ink-2">{t("none")}</p> : null}
      <ul className="grid gap-3">
        {shown.map((document) => (
          <li key={document.id} className="grid gap-1">
            <p className={`break-words ${document.withdrawnAt ? "text-ink-3 line-through" : "font-medium"}`}>
              {document.name}
            </p>
            <p className="text-sm text-ink-3">
              {[
                t(`from.${document.origin}`),
                sizeOf(format, document.sizeBytes),
                document.withdrawnAt
                  ? t("withdrawnBy", { name: document.withdrawnName, at: at(document.withdrawnAt) })
                  : t("shownBy", { name: document.authorName, at: at(document.createdAt) }),
              ].join(" · ")}
            </p>
            {mayShow && !document.withdrawnAt ? (
              <ActionForm action={withdrawDocument} label={t("withdrawOf", { name: document.name })}>
                <input type="hidden" name="documentId" value={document.id} />
                <SubmitButton size="sm" variant="quiet" icon={<Undo2 aria-hidden />}>
                  {t("withdraw")}
                </SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Showing({ jobId, sources }: { jobId: string; sources: Documents["sources"] }) {
  const [t, approvals] = [useTranslations("jobs.documents"), useTranslations("approvals")];
  return (
    <Dialog
      id="documents-show"
      title={t("show")}
      trigger={{ label: t("show"), size: "sm", icon: <FilePlus2 aria-hidden /> }}
    >
      {sources.length > 0 ? (
        <ActionForm action={showDocument} label={t("show")}>
          <input type="hidden" name="jobId" value={jobId} />
          <Select
            name="source"
            label={t("ofJob")}
            help={t("ofJobHelp")}
            options={sources.map(({ origin, id, name }) => ({
              value: `${origin}.${id}`,
              label: `${name} — ${t(`from.${origin}`)}`,
            }))}
          />
          <TextInput name="name" label={t("name")} help={t("nameHelp")} optional maxLength={200} />
          <div>
            <SubmitButton icon={<FilePlus2 aria-hidden />}>{t("show")}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      <ActionForm action={uploadDocument} label={t("uploadAndShow")}>
        <input type="hidden" name="jobId" value={jobId} />
        <FileInput name="files" label={t("upload")} help={t("uploadHelp")} multiple />
        <ReadBy reader="both" who={approvals("clientReads")} />
        <div>
          <SubmitButton variant="secondary" icon={<Upload aria-hidden />}>
            {t("uploadAndShow")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
