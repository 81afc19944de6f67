import { Check, Clock, Pencil, Undo2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { TodoFields } from "@/app/agency/_components/TodoFields";
import { ActionForm } from "@/components/forms/ActionForm";
import { Badge } from "@/components/ui/Badge";
import { Dialog } from "@/components/ui/Dialog";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { formatDay, formatMoment } from "@/platform/i18n/when";
import { markTodo, saveTodo } from "../actions";
import type { TodoRow } from "../queries";

type Props = {
  readonly label: string;
  readonly rows: readonly TodoRow[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly timeZone: string;
  readonly mayWrite: boolean;
};

/** What is to be done or was done, for which client, by whom and by when; ticked off here, and taken back here. */
export function TodoTable({ label, rows, colleagues, today, timeZone, mayWrite }: Props) {
  const [t, locale] = [useTranslations("todos"), useLocale()];
  return (
    <Table
      label={label}
      head={
        <>
          <Th>{t("todo")}</Th>
          <Th>{t("client")}</Th>
          <Th>{t("owner")}</Th>
          <Th>{t("due")}</Th>
          <Th hidden>{t("action")}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Td lead>
            <span className="block min-w-0">
              <RowLink href={homeOf(row)}>
                <span className={row.doneAt ? "font-normal text-ink-3 line-through" : ""}>{row.what}</span>
              </RowLink>
              {row.meetingTitle ? (
                <span className="block text-sm font-normal text-ink-3">
                  {t("fromMeeting", { title: row.meetingTitle })}
                </span>
              ) : null}
            </span>
          </Td>
          <Td label={t("client")}>{row.clientName}</Td>
          <Td soft label={t("owner")}>
            {row.ownerName}
          </Td>
          <Td label={row.doneAt ? t("done") : isLate(row, today) ? undefined : t("due")}>
            {row.doneAt ? (
              <span className="text-ink-2">
                {t("doneBy", { name: row.doneName, at: formatMoment(row.doneAt, locale, timeZone) })}
              </span>
            ) : (
              <Due on={row.dueOn} today={today} />
            )}
          </Td>
          <Td num>
            {mayWrite ? (
              <span className="inline-flex flex-wrap justify-end gap-1">
                {row.meetingId || row.doneAt ? null : <EditTodo row={row} colleagues={colleagues} />}
                <Tick row={row} />
              </span>
            ) : null}
          </Td>
        </Row>
      ))}
    </Table>
  );
}

/** Then the mark itself says what the day is. */
const isLate = ({ dueOn }: TodoRow, today: string): boolean => dueOn !== null && dueOn < today;

/** Where it was agreed, or what became of it. */
const homeOf = ({ jobId, meetingId, clientId }: TodoRow): string =>
  jobId
    ? `/agency/jobs/${jobId}`
    : meetingId
      ? `/agency/meetings/${meetingId}#decisions`
      : `/agency/clients/${clientId}`;

function Due({ on, today }: { on: string | null; today: string }) {
  const [t, locale] = [useTranslations("todos"), useLocale()];
  if (on === null) return <span className="text-ink-3">{t("noDate")}</span>;
  const date = formatDay(on, locale, today);
  if (on >= today)
    return (
      <time dateTime={on} className={on === today ? "font-medium text-warn" : ""}>
        {date}
      </time>
    );
  return (
    <Badge tone="danger" icon={<Clock aria-hidden />}>
      {t("overdue", { date })}
    </Badge>
  );
}

function Tick({ row: { id, version, what, doneAt } }: { row: TodoRow }) {
  const t = useTranslations("meetings");
  return (
    <ActionForm
      action={markTodo}
      version={version}
      className="contents"
      label={t(doneAt ? "reopenOf" : "doneOf", { what })}
    >
      <input type="hidden" name="todoId" value={id} />
      <input type="hidden" name="mark" value={doneAt ? "open" : "done"} />
      <SubmitButton
        size="sm"
        variant={doneAt ? "quiet" : "secondary"}
        icon={doneAt ? <Undo2 aria-hidden /> : <Check aria-hidden />}
        aria-label={t(doneAt ? "reopenOf" : "doneOf", { what })}
      >
        {t(doneAt ? "reopen" : "done")}
      </SubmitButton>
    </ActionForm>
  );
}

/** One that came of a meeting is changed there, among what else was decided. */
function EditTodo({ row, colleagues }: { row: TodoRow; colleagues: Props["colleagues"] }) {
  const [t, words] = [useTranslations("meetings"), useTranslations("words")];
  return (
    <Dialog
      id={`todo-${row.id}`}
      title={row.what}
      trigger={{
        label: <span className="sr-only">{t("editOf", { what: row.what })}</span>,
        size: "sm",
        variant: "quiet",
        icon: <Pencil aria-hidden />,
      }}
    >
      <ActionForm action={saveTodo} version={row.version}>
        <input type="hidden" name="todoId" value={row.id} />
        <TodoFields colleagues={colleagues} todo={row} owner={row.ownerId ?? ""} />
        <div className="text-left">
          <SubmitButton>{words("save")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
