import { Download, Paperclip } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/Panel";
import { sizeOf } from "@/platform/i18n/size";

type Props = {
  readonly requestId: string;
  readonly body: string;
  readonly keptBy: string | null;
  readonly files: readonly { readonly id: string; readonly name: string; readonly sizeBytes: number }[];
};

/** The client's own words and files, untouched. */
export async function AsItCame({ requestId, body, keptBy, files }: Props) {
  const [t, format] = await Promise.all([getTranslations("requests"), getFormatter()]);
  return (
    <Panel title={t("asItCame")} hint={keptBy ? t("keptBy", { name: keptBy }) : undefined}>
      {body ? <p className="break-words whitespace-pre-wrap">{body}</p> : null}
      {files.length > 0 ? (
        <ul className={`grid gap-1 ${body ? "mt-4 border-t border-line pt-3" : ""}`}>
          {files.map((file) => (
            <li key={file.id} className="flex items-center gap-2">
              <Paperclip aria-hidden className="size-4 shrink-0 text-ink-3" />
              <a
                className="link inline-flex min-h-6 min-w-0 items-center gap-1 break-all"
                href={`/agency/requests/${requestId}/files/${file.id}`}
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
    </Panel>
  );
}
