import { Download, ExternalLink } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/Panel";
import type { TaskPage } from "../[id]/queries";
import { Moment } from "./Moment";

/** What was handed over, the latest first: notes, links, files to download. */
export async function Deliveries({
  page: { task, deliveries, files },
  timeZone,
}: {
  page: TaskPage;
  timeZone: string;
}) {
  const [t, format] = await Promise.all([getTranslations("agencyTasks.deliveries"), getFormatter()]);
  const size = (bytes: number) =>
    bytes < 1_000_000
      ? format.number(Math.max(1, Math.round(bytes / 1000)), { style: "unit", unit: "kilobyte" })
      : format.number(bytes / 1_000_000, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
  return (
    <Panel title={t("title")} id="deliveries" flush>
      {deliveries.length === 0 ? <p className="p-4 text-ink-3">{t("empty")}</p> : null}
      <ol className="divide-y divide-line">
        {deliveries.map((delivery, place) => (
          <li key={delivery.id} className="grid gap-1.5 px-4 py-3">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{t("item", { number: deliveries.length - place })}</span>
              <span className="text-sm text-ink-3">
                {delivery.actorName}, <Moment at={delivery.at} timeZone={timeZone} />
              </span>
            </p>
            {delivery.note ? <p className="break-words whitespace-pre-wrap">{delivery.note}</p> : null}
            {delivery.linkUrl ? (
              <a
                className="link inline-flex items-center gap-1.5"
                href={delivery.linkUrl}
                target="_blank"
                rel="noopener noreferrer nofollow"
              >
                <ExternalLink aria-hidden className="size-3.5 shrink-0" />
                {delivery.linkUrl}
              </a>
            ) : null}
            {files
              .filter((file) => file.deliveryId === delivery.id)
              .map((file) => (
                <a
                  key={file.id}
                  className="link inline-flex items-center gap-1.5"
                  href={`/agency/tasks/${task.id}/files/${file.id}`}
                  download
                >
                  <Download aria-hidden className="size-3.5 shrink-0" />
                  {file.name}
                  <span className="text-sm text-ink-3">{size(file.sizeBytes)}</span>
                </a>
              ))}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
