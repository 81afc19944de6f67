import { Download, ExternalLink } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Markdown } from "@/components/ui/Markdown";
import { Panel } from "@/components/ui/Panel";
import { TASKS_PATH } from "../../address";
import type { Part } from "./part";
import { useTimes } from "./times";

/** What was handed over, the latest first. */
export function Deliveries({ viewer, detail: { task, deliveries, files } }: Part) {
  const [t, times, format] = [
    useTranslations("partnerTasks.task"),
    useTimes(viewer.timeZone),
    useFormatter(),
  ];
  if (deliveries.length === 0) return null;
  const size = (bytes: number) =>
    bytes < 1_000_000
      ? format.number(Math.ceil(bytes / 1_000), { style: "unit", unit: "kilobyte" })
      : format.number(bytes / 1_000_000, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
  return (
    <Panel title={t("deliveries")}>
      <ol className="grid gap-4">
        {deliveries.map((delivery) => (
          <li key={delivery.id} className="grid gap-1.5 border-l-2 border-line pl-3">
            <p className="text-sm text-ink-3">
              {delivery.actorName},{" "}
              <time dateTime={delivery.at.toISOString()}>{times.instant(delivery.at)}</time>
            </p>
            {delivery.note ? <Markdown>{delivery.note}</Markdown> : null}
            {delivery.linkUrl ? (
              <p className="flex min-w-0 items-center gap-1.5">
                <ExternalLink aria-label={t("deliveryLink")} className="size-4 shrink-0 text-ink-3" />
                <a
                  href={delivery.linkUrl}
                  target="_blank"
                  rel="noopener noreferrer nofollow"
                  className="link min-w-0"
                >
                  {delivery.linkUrl}
                </a>
              </p>
            ) : null}
            <ul className="grid gap-1 empty:hidden">
              {files
                .filter((file) => file.deliveryId === delivery.id)
                .map((file) => (
                  <li key={file.id} className="flex min-w-0 items-center gap-1.5">
                    <Download aria-hidden className="size-4 shrink-0 text-ink-3" />
                    <a href={`${TASKS_PATH}/${task.id}/files/${file.id}`} download className="link min-w-0">
                      {file.name}
                    </a>
                    <span className="text-sm whitespace-nowrap text-ink-3">{size(file.sizeBytes)}</span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
