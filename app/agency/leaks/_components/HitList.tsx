import { PenLine } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { AnswerForm } from "@/app/agency/_components/judged/AnswerForm";
import { StatusPill } from "@/components/ui/Badge";
import { LinkButton } from "@/components/ui/Button";
import { Excerpt } from "@/components/ui/Excerpt";
import { FINDING_KINDS } from "@/domain/anonymiser/types";
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
            <a href={placeOf(row)} className="min-w-0 font-medium break-words hover:underline">
              {row.taskTitle ?? t(row.surface === "regulation" ? "regulationOf" : "termsOf")}
            </a>
            <span className="text-sm text-ink-3">
              {row.taskState ? `№ ${row.number} · ` : null}
              {row.partnerName}
              {row.taskState ? ` · ${words(`taskState.${row.taskState}`)}` : null}
            </span>
          </div>
          <p>
            <Excerpt
              before={row.before}
              text={row.found}
              after={row.after}
              tone={row.outcome ? "ok" : row.tier === "mask" ? "danger" : "warn"}
            />
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
                {row.outcome === "withdrawn" ? t("withdrawn") : drafts(`verdict.${row.outcome}`)}
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
  const surface = surfaceOf(row.surface);
  if (!row.isYours)
    return <p className="text-sm text-ink-3">{t(row.taskId === null ? "termsNotYours" : "notYours")}</p>;
  const isClosed = row.taskState === "done" || row.taskState === "cancelled";
  const way = wayOf(surface, isClosed);
  return (
    <div className="flex flex-wrap items-start gap-2">
      {way ? (
        <LinkButton size="sm" href={placeOf(row)} icon={<PenLine aria-hidden />}>
          {t(way)}
        </LinkButton>
      ) : (
        <p className="basis-full text-sm text-ink-3">{t(isClosed ? "closed" : "said")}</p>
      )}
      {row.taskId === null ? (
        <p className="basis-full text-sm text-ink-3">{t("termsHelp")}</p>
      ) : (
        <AnswerForm action={answerHit} place={{ hitId: row.id }} answers={row.answers} />
      )}
    </div>
  );
}

const SURFACES = ["title", "body", "message", "reason", "file", "terms", "regulation"] as const;
type Surface = (typeof SURFACES)[number];
const surfaceOf = (surface: string): Surface => SURFACES.find((each) => each === surface) ?? "body";

/** What can be done where it stands; undefined for what was said already, and for the wording of a closed task. */
function wayOf(
  surface: Surface,
  isClosed: boolean,
): "reword" | "rewordTerms" | "rewordRegulation" | "toFile" | undefined {
  if (surface === "terms") return "rewordTerms";
  if (surface === "regulation") return "rewordRegulation";
  if (surface === "file") return "toFile";
  return (surface === "title" || surface === "body") && !isClosed ? "reword" : undefined;
}

/** The page where it can be mended, or at least be read. */
function placeOf({ surface, taskId, taskState, engagementId }: HitRow): string {
  if (surface === "regulation") return `/agency/partners/${engagementId}/regulation/new`;
  if (!taskId) return `/agency/partners/${engagementId}/edit`;
  const isClosed = taskState === "done" || taskState === "cancelled";
  const way = wayOf(surfaceOf(surface), isClosed);
  const page = `/agency/tasks/${taskId}`;
  return way === "reword" ? `${page}/edit` : way === "toFile" ? `${page}#files` : page;
}
