import { Download, ExternalLink } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/Panel";
import type { AgencyViewer } from "@/db/agency/access";
import { agencyMay } from "@/domain/roles";
import { sizeOf } from "@/platform/i18n/size";
import type { TaskPage } from "../[id]/queries";
import { PassOn } from "../passed/_components/PassOn";
import type { PassedFile } from "../passed/queries";
import { CleaningWatch } from "./cleaning/CleaningWatch";
import { Moment } from "./Moment";

/** What was handed over, the latest first: notes, links, files to download. */
export async function Deliveries({
  page: { task, deliveries, files },
  passed,
  viewer,
}: {
  page: TaskPage;
  passed: readonly PassedFile[];
  viewer: AgencyViewer;
}) {
  const [t, format] = await Promise.all([getTranslations("agencyTasks.deliveries"), getFormatter()]);
  return (
    <Panel title={t("title")} id="deliveries" flush>
      {deliveries.length === 0 ? <p className="p-4 text-ink-3">{t("empty")}</p> : null}
      <CleaningWatch
        address={`/agency/tasks/${task.id}/files/progress`}
        cleaning={passed.filter(({ state }) => state === "cleaning").map(({ id }) => id)}
      >
        <ol className="divide-y divide-line">
          {deliveries.map((delivery, place) => (
            <li key={delivery.id} className="grid gap-1.5 px-4 py-3">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-medium">{t("item", { number: deliveries.length - place })}</span>
                <span className="text-sm text-ink-3">
                  {delivery.actorName}, <Moment at={delivery.at} timeZone={viewer.timeZone} />
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
                  <div key={file.id} className="grid gap-1">
                    <a
                      className="link inline-flex items-center gap-1.5"
                      href={`/agency/tasks/${task.id}/files/${file.id}`}
                      download
                    >
                      <Download aria-hidden className="size-3.5 shrink-0" />
                      {file.name}
                      <span className="text-sm text-ink-3">{sizeOf(format, file.sizeBytes)}</span>
                    </a>
                    <PassOn
                      taskId={task.id}
                      fileId={file.id}
                      passed={passed.find((each) => each.fileId === file.id)}
                      mayPass={agencyMay(viewer.role, "reviewDelivery")}
                      mayOverride={agencyMay(viewer.role, "overrideLeak")}
                    />
                  </div>
                ))}
            </li>
          ))}
        </ol>
      </CleaningWatch>
    </Panel>
  );
}
