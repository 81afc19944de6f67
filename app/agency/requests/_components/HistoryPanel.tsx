import { Ban, CalendarClock, Check, ClipboardList, Merge, RotateCcw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/Panel";
import { Timeline } from "@/components/ui/Timeline";
import type { RequestVerb } from "@/domain/requests";
import { formatDay, formatMoment } from "@/platform/i18n/when";

export type Move = {
  readonly id: string;
  readonly verb: RequestVerb;
  readonly note: string;
  readonly untilOn: string | null;
  readonly intoId: string | null;
  readonly intoExcerpt: string;
  readonly at: Date;
  readonly actorName: string;
};

const ICONS = {
  answer: Check,
  decline: Ban,
  makeJob: ClipboardList,
  merge: Merge,
  postpone: CalendarClock,
  reopen: RotateCcw,
} as const satisfies Record<RequestVerb, unknown>;

type Props = { readonly moves: readonly Move[]; readonly today: string; readonly timeZone: string };

/** Every turn of the request, with who took it and why. */
export function HistoryPanel({ moves, today, timeZone }: Props) {
  const [t, locale] = [useTranslations("requests"), useLocale()];
  return (
    <Panel title={t("history")}>
      <Timeline
        label={t("history")}
        items={moves.map(({ id, verb, note, untilOn, intoId, intoExcerpt, at, actorName }) => {
          const Icon = ICONS[verb];
          return {
            id,
            icon: <Icon aria-hidden />,
            title: t(`did.${verb}`),
            meta: `${actorName} · ${formatMoment(at, locale, timeZone)}`,
            body: (
              <>
                {untilOn ? <p>{t("untilDay", { date: formatDay(untilOn, locale, today) })}</p> : null}
                {intoId ? (
                  <a className="link" href={`/agency/requests/${intoId}`}>
                    {t("into", { request: intoExcerpt.split("\n", 1)[0] || t("withoutWords") })}
                  </a>
                ) : null}
                {note ? <p className="break-words whitespace-pre-wrap">{note}</p> : null}
              </>
            ),
          };
        })}
      />
    </Panel>
  );
}
