import { useTranslations } from "next-intl";
import { FileLink } from "./FileLink";
import type { Part } from "./part";

/** What came with the brief. */
export function BriefFiles({ detail: { task, files } }: Pick<Part, "detail">) {
  const t = useTranslations("partnerTasks.task");
  const ofBrief = files.filter((file) => file.deliveryId === null);
  if (ofBrief.length === 0) return null;
  return (
    <section className="mt-4 grid gap-1.5 border-t border-line pt-3">
      <h3 className="text-sm font-medium text-ink-2">{t("briefFiles")}</h3>
      <ul className="grid gap-1">
        {ofBrief.map((file) => (
          <FileLink key={file.id} taskId={task.id} file={file} />
        ))}
      </ul>
    </section>
  );
}
