import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { AgencyViewer } from "@/db/agency/access";
import { formatMoney, isCurrency } from "@/domain/money/money";
import { agencyMay } from "@/domain/roles";
import type { TaskPage } from "../[id]/queries";
import { writeNote } from "../actions";
import { Moment } from "./Moment";

/** What stays: for whom it is done, what they pay, and what colleagues tell each other. */
export async function PrivateSide({
  viewer,
  page: { task, notes },
}: {
  viewer: AgencyViewer;
  page: TaskPage;
}) {
  const [t, locale, format] = await Promise.all([
    getTranslations("agencyTasks.private"),
    getLocale(),
    getFormatter(),
  ]);
  const price =
    task.priceMinor !== null && isCurrency(task.priceCurrency)
      ? formatMoney(task.priceMinor, task.priceCurrency, locale)
      : t("noPrice");
  const day = (iso: string) =>
    format.dateTime(new Date(iso), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return (
    <div className="grid gap-5">
      <DescriptionList
        items={[
          {
            term: t("client"),
            value: (
              <a className="link font-medium" href={`/agency/clients/${task.clientId}`}>
                {task.clientName}
              </a>
            ),
          },
          {
            term: t("job"),
            value: (
              <a className="link" href={`/agency/jobs/${task.jobId}`}>
                {task.jobTitle}
              </a>
            ),
          },
          { term: t("price"), value: agencyMay(viewer.role, "readClientMoney") ? price : null },
          { term: t("deadline"), value: task.jobDeadlineOn && <time>{day(task.jobDeadlineOn)}</time> },
        ]}
      />
      <section>
        <h4 className="mb-2 font-semibold">{t("notes")}</h4>
        {notes.length > 0 ? (
          <ul className="mb-3 grid gap-2">
            {notes.map((note) => (
              <li key={note.id} className="rounded-md border border-line bg-surface px-3 py-2">
                <p className="break-words whitespace-pre-wrap">{note.body}</p>
                <p className="mt-0.5 text-sm text-ink-3">
                  {note.authorName}, <Moment at={note.at} timeZone={viewer.timeZone} />
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <p className="mb-3 text-ink-3">{t("noNotes")}</p>
        )}
        {agencyMay(viewer.role, "writeInternalNote") ? (
          <ActionForm
            action={writeNote}
            resetOnOk
            draftKey={`${viewer.userId}.note.${task.id}`}
            className="grid gap-2"
          >
            <input type="hidden" name="taskId" value={task.id} />
            <TextArea name="body" label={t("note")} labelHidden rows={2} placeholder={t("notePlaceholder")} />
            <div className="flex flex-wrap items-center justify-between gap-2">
              <ReadBy reader="own" who={t("noteReadBy")} />
              <SubmitButton variant="secondary" size="sm">
                {t("addNote")}
              </SubmitButton>
            </div>
          </ActionForm>
        ) : null}
      </section>
    </div>
  );
}
