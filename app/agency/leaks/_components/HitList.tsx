import { PenLine } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { AnswerForm } from "@/app/agency/_components/judged/AnswerForm";
import { StatusPill } from "@/components/ui/Badge";
import { LinkButton } from "@/components/ui/Button";
import { FINDING_KINDS } from "@/domain/anonymiser/types";
import type { TaskState } from "@/domain/tasks/states";
import { answerHit } from "../actions";
import type { HitRow } from "../queries";

/** Places in published texts, each with its two ways out: edit the wording, or say why it may stand. */
export function HitList({ rows, timeZone }: { rows: readonly HitRow[]; timeZone: string }) {
  const [t, drafts, words, format] = [
    useTranslations("leaks"),
    useTranslations("drafts"),
    useTranslations("words"),
    useFormatter(),
  ];
  const kindOf = (row: HitRow) => {
    const known = FINDING_KINDS.find((each) => each === row.kind);
    return known ? words(`findingKind.${known}`) : row.kind;
  };
  return (
    <ul className="grid gap-3">
      {rows.map((row) => (
        <li
          key={row.id}
          data-row=""
          className="grid gap-2 rounded-lg border border-line bg-surface px-4 py-3"
        >
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
            <a
              href={`/agency/tasks/${row.taskId}`}
              className="min-w-0 font-medium break-words hover:underline"
            >
              {row.taskTitle}
            </a>
            <span className="text-sm text-ink-3">
              № {row.number} · {row.partnerName} · {words(`taskState.${row.taskState as TaskState}`)}
            </span>
          </div>
          <p className="break-words">
            <span className="text-ink-3">{row.before}</span>
            <mark className="mark" data-tone={row.outcome ? "ok" : row.tier === "mask" ? "danger" : "warn"}>
              {row.found}
            </mark>
            <span className="text-ink-3">{row.after}</span>
          </p>
          <p className="text-sm text-ink-2">
            <span className="font-medium">
              {kindOf(row)} · {row.clientName}
            </span>
            {row.isOwn ? null : `, ${t("ofAnother")}`}, {t(`surface.${surfaceOf(row.surface)}`)}
          </p>
          {row.outcome ? (
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-3">
              <StatusPill tone="ok" icon={<PenLine aria-hidden />}>
                {drafts(`verdict.${row.outcome}`)}
              </StatusPill>
              {row.answeredName}
              {row.answeredAt
                ? `, ${format.dateTime(new Date(row.answeredAt), { dateStyle: "medium", timeStyle: "short", timeZone })}`
                : null}
            </p>
          ) : (
            <WaysOut row={row} />
          )}
        </li>
      ))}
    </ul>
  );
}

function WaysOut({ row }: { row: HitRow }) {
  const t = useTranslations("leaks");
  const isOpen = row.taskState !== "done" && row.taskState !== "cancelled";
  const isWording = row.surface === "title" || row.surface === "body";
  if (row.answers.length === 0) return <p className="text-sm text-ink-3">{t("notYours")}</p>;
  return (
    <div className="flex flex-wrap items-start gap-2">
      {isWording && isOpen ? (
        <LinkButton size="sm" href={`/agency/tasks/${row.taskId}/edit`} icon={<PenLine aria-hidden />}>
          {t("reword")}
        </LinkButton>
      ) : (
        <p className="basis-full text-sm text-ink-3">{t(isWording ? "closed" : "said")}</p>
      )}
      <AnswerForm action={answerHit} place={{ hitId: row.id }} answers={row.answers} />
    </div>
  );
}

const SURFACES = ["title", "body", "message", "reason"] as const;
const surfaceOf = (surface: string) => SURFACES.find((each) => each === surface) ?? "body";
