import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { Markdown } from "@/components/ui/Markdown";
import { Panel } from "@/components/ui/Panel";
import { FileLink } from "./FileLink";
import type { Part } from "./part";
import { useTimes } from "./times";

/** What was handed over, the latest first. */
export function Deliveries({ viewer, detail: { task, deliveries, files } }: Part) {
  const [t, times] = [useTranslations("partnerTasks.task"), useTimes(viewer.timeZone)];
  if (deliveries.length === 0) return null;
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
                  <FileLink key={file.id} taskId={task.id} file={file} />
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
