import { Download, Paperclip } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/Panel";
import { sizeOf } from "@/platform/i18n/size";

type Props = {
  readonly request: {
    readonly id: string;
    readonly clientId: string;
    readonly subject: string;
    readonly body: string;
    readonly sender: string;
    readonly contactId: string | null;
    readonly contactName: string | null;
    readonly authorName: string | null;
  };
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly sizeBytes: number;
  }[];
};

/** The client's own words and files, untouched. */
export async function AsItCame({ request, files }: Props) {
  const [t, format] = await Promise.all([getTranslations("requests"), getFormatter()]);
  const { id, clientId, subject, body, sender, contactId, contactName, authorName } = request;
  const isUnread = !body && files.some(({ mediaType }) => mediaType === "message/rfc822");
  return (
    <Panel title={t("asItCame")} hint={authorName ? t("keptBy", { name: authorName }) : undefined}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {contactName || sender ? (
          <p className="break-words text-ink-2">
            {t("sender")}:{" "}
            {contactName ? (
              <a className="link" href={`/agency/clients/${clientId}/contacts/${contactId}`}>
                {contactName}
              </a>
            ) : null}
            {contactName && sender ? " · " : null}
            {sender}
          </p>
        ) : null}
        {subject ? <h3 className="font-semibold break-words">{subject}</h3> : null}
        {body ? <p className="break-words whitespace-pre-wrap">{body}</p> : null}
        {isUnread ? <p className="text-ink-2">{t("unreadableMail")}</p> : null}
        {files.length > 0 ? (
          <ul className={`grid gap-1 ${body ? "border-t border-line pt-3" : ""}`}>
            {files.map((file) => (
              <li key={file.id} className="flex items-center gap-2">
                <Paperclip aria-hidden className="size-4 shrink-0 text-ink-3" />
                <a
                  className="link inline-flex min-h-6 min-w-0 items-center gap-1 break-all"
                  href={`/agency/requests/${id}/files/${file.id}`}
                  download
                  aria-label={t("download", { name: file.name })}
                >
                  {file.name}
                  <Download aria-hidden className="size-3.5 shrink-0" />
                </a>
                <span className="text-sm whitespace-nowrap text-ink-3">{sizeOf(format, file.sizeBytes)}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Panel>
  );
}
