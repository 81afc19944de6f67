import { Ban, CalendarClock, ClipboardList, Merge, RotateCcw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { AnswerDialog } from "@/app/agency/_components/AnswerDialog";
import { DateInput } from "@/components/forms/inputs";
import { Select } from "@/components/forms/Select";
import { TextArea } from "@/components/forms/TextArea";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { type REQUEST_CHANNELS, type RequestState, type RequestVerb, settleRequest } from "@/domain/requests";
import { formatDay } from "@/platform/i18n/when";
import { declineRequest, mergeRequest, postponeRequest, reopenRequest } from "../actions";
import { TurnDialog } from "./TurnDialog";

type Props = {
  readonly request: {
    readonly id: string;
    readonly state: RequestState;
    readonly version: number;
    readonly channel: (typeof REQUEST_CHANNELS)[number];
  };
  /** YYYY-MM-DD of a postponed request that still waits for its day. */
  readonly untilOn: string | undefined;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Where it can be merged into. */
  readonly others: readonly { readonly id: string; readonly label: string }[];
  readonly viewerId: string;
  readonly may: { readonly settle: boolean; readonly makeJob: boolean };
};

/** What can be done with a request now, the likeliest first. */
export function NextPanel({ request, untilOn, today, others, viewerId, may }: Props) {
  const [t, locale] = [useTranslations("requests"), useLocale()];
  const { id, state, version } = request;
  const can = (verb: RequestVerb) => may.settle && settleRequest(state, verb).ok;
  const isJob = state === "job";
  const turn = { requestId: id, version, viewerId };
  return (
    <Panel title={t("next")}>
      <p className="text-ink-2">
        {state === "postponed"
          ? untilOn
            ? t("nextPostponed", { date: formatDay(untilOn, locale, today) })
            : t("nextBack")
          : t(HINT[state])}
      </p>
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
        {may.makeJob && state !== "merged" ? (
          <LinkButton
            variant={isJob ? "secondary" : "primary"}
            href={`/agency/jobs/new?request=${id}`}
            icon={<ClipboardList aria-hidden />}
          >
            {t(isJob ? "anotherJob" : "makeJob")}
          </LinkButton>
        ) : null}
        {can("answer") ? <AnswerDialog request={request} viewerId={viewerId} /> : null}
        {can("postpone") ? (
          <TurnDialog {...turn} name="postpone" action={postponeRequest} icon={<CalendarClock aria-hidden />}>
            <DateInput
              name="untilOn"
              label={t("postponeUntil")}
              help={t("postponeUntilHelp")}
              className="max-w-60"
            />
            <TextArea name="note" label={t("postponeNote")} optional rows={2} />
          </TurnDialog>
        ) : null}
        {can("merge") && others.length > 0 ? (
          <TurnDialog {...turn} name="merge" action={mergeRequest} icon={<Merge aria-hidden />}>
            <Select
              name="intoId"
              label={t("mergeInto")}
              help={t("mergeHelp")}
              options={others.map((other) => ({ value: other.id, label: other.label }))}
            />
          </TurnDialog>
        ) : null}
        {can("decline") ? (
          <TurnDialog {...turn} name="decline" action={declineRequest} icon={<Ban aria-hidden />}>
            <TextArea name="answer" label={t("declineLabel")} help={t("declineHelp")} rows={4} />
          </TurnDialog>
        ) : null}
        {can("reopen") ? (
          <TurnDialog {...turn} name="reopen" action={reopenRequest} icon={<RotateCcw aria-hidden />}>
            <TextArea name="note" label={t("reopenNote")} help={t("reopenHelp")} optional rows={2} />
          </TurnDialog>
        ) : null}
      </div>
    </Panel>
  );
}

const HINT = {
  open: "nextOpen",
  answered: "nextAnswered",
  declined: "nextDeclined",
  job: "nextJob",
  merged: "nextMerged",
} as const;
