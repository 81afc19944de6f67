import { Download } from "lucide-react";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { isoDay } from "@/domain/dates";
import { formatMinutes } from "@/domain/duration";
import { formatMoney, isCurrency } from "@/domain/money/money";
import { isOverdue } from "@/domain/tasks/states";
import type { TaskPage } from "../[id]/queries";
import { previewOf } from "../preview";
import type { Redaction } from "../redact";

/** What the partner sees of the task, word for word; the codename opens on this side only. */
export async function SharedSide({
  page: { task, files },
  redactions,
  timeZone,
}: {
  page: TaskPage;
  redactions: readonly Redaction[];
  timeZone: string;
}) {
  const [t, words, locale, format] = await Promise.all([
    getTranslations("agencyTasks.shared"),
    getTranslations("words"),
    getLocale(),
    getFormatter(),
  ]);
  const briefFiles = files.filter((file) => file.deliveryId === null);
  const isLate = isOverdue(task, isoDay(new Date(), timeZone) ?? "");
  return (
    <div className="grid gap-5">
      <DescriptionList
        items={[
          {
            term: t("fee"),
            value:
              task.feeMinor !== null && isCurrency(task.currency)
                ? formatMoney(task.feeMinor, task.currency, locale)
                : t("noFee"),
          },
          {
            term: t("due"),
            value: task.dueOn ? (
              <time dateTime={task.dueOn} className={isLate ? "font-semibold text-danger" : undefined}>
                {format.dateTime(new Date(task.dueOn), {
                  day: "numeric",
                  month: "long",
                  year: "numeric",
                  timeZone: "UTC",
                })}
                {isLate ? ` · ${words("overdue")}` : null}
              </time>
            ) : (
              words("noDate")
            ),
          },
          {
            term: t("estimate"),
            value: task.estimateMinutes === null ? null : formatMinutes(task.estimateMinutes, locale),
          },
          { term: t("assignee"), value: task.assigneeName || words("nobody") },
        ]}
      />
      {task.body ? (
        <div
          className="prose border-t border-line pt-4"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown escapes all raw HTML
          dangerouslySetInnerHTML={{ __html: previewOf(task.body, redactions) }}
        />
      ) : (
        <p className="text-ink-3">{t("noBody")}</p>
      )}
      {briefFiles.length > 0 ? (
        <section className="grid gap-1 border-t border-line pt-4">
          <h4 className="font-semibold">{t("files")}</h4>
          <ul className="grid gap-1">
            {briefFiles.map((file) => (
              <li key={file.id} className="flex items-center gap-1.5">
                <Download aria-hidden className="size-4 shrink-0 text-ink-3" />
                <a className="link" href={`/agency/tasks/${task.id}/files/${file.id}`} download>
                  {file.name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
