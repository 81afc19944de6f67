import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { IncidentOffer } from "@/app/agency/_components/IncidentOffer";
import { JobStateMark } from "@/app/agency/_components/JobStateMark";
import { RequestStateMark } from "@/app/agency/_components/RequestStateMark";
import { WaitMark } from "@/app/agency/_components/WaitMark";
import { PageHeader } from "@/components/layout/PageHeader";
import { Panel } from "@/components/ui/Panel";
import { workingMinutesBetween } from "@/domain/cadence/hours";
import { isoDay } from "@/domain/dates";
import { formatMinutes } from "@/domain/duration";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { formatMoment } from "@/platform/i18n/when";
import { AsItCame } from "../_components/AsItCame";
import { HistoryPanel } from "../_components/HistoryPanel";
import { MergedIntoNote } from "../_components/MergedIntoNote";
import { MergedPanel } from "../_components/MergedPanel";
import { NextPanel } from "../_components/NextPanel";
import { RecordingsPanel } from "../_components/RecordingsPanel";
import { getRequest } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("requests"))("request"),
});

export default async function RequestPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const now = new Date();
  const found = id && (await getRequest(viewer, id, now));
  if (!found) notFound();
  const { request, files, moves, merged, others, jobs, clock, wait } = found;
  const [t, words, locale] = await Promise.all([
    getTranslations("requests"),
    getTranslations("words"),
    getLocale(),
  ]);
  const { timeZone, userId } = viewer;
  const today = isoDay(now, timeZone) ?? "";
  const maySettle = agencyMay(viewer.role, "writeRequest");
  const moment = (at: Date) => <time dateTime={at.toISOString()}>{formatMoment(at, locale, timeZone)}</time>;
  const recordings = files.filter(({ mediaType }) => mediaType.startsWith("audio/"));
  const isPutOff = request.state === "postponed" && !wait;
  return (
    <>
      <PageHeader
        title={t("of", { client: request.clientName })}
        crumbs={[
          { href: "/agency/requests", label: t("title") },
          { href: `/agency/clients/${request.clientId}`, label: request.clientName },
        ]}
        crumbsLabel={t("path")}
        mark={<RequestStateMark state={request.state} label={words(`requestState.${request.state}`)} />}
        meta={
          <>
            <span>{words(`requestChannel.${request.channel}`)}</span>
            <span>{moment(request.receivedAt)}</span>
            <span>
              {t("manager")}: {request.managerName ?? words("nobody")}
            </span>
            {request.answeredAt ? (
              <span>
                {t("answeredAt")}{" "}
                {t("answeredIn", {
                  wait: formatMinutes(
                    workingMinutesBetween(request.receivedAt, request.answeredAt, clock.hours),
                    locale,
                  ),
                })}
              </span>
            ) : null}
            {wait ? <WaitMark wait={wait} now={now} timeZone={timeZone} /> : null}
          </>
        }
      />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          {request.state === "merged" ? <MergedIntoNote moves={moves} /> : null}
          <AsItCame request={request} files={files} />
          {recordings.length > 0 ? (
            <RecordingsPanel
              requestId={request.id}
              recordings={recordings}
              viewerId={userId}
              mayWrite={maySettle}
            />
          ) : null}
          {merged.length > 0 ? <MergedPanel merged={merged} timeZone={timeZone} /> : null}
          {request.answer ? (
            <Panel title={t(ANSWER_TITLE[request.state])}>
              <p className="break-words whitespace-pre-wrap">{request.answer}</p>
            </Panel>
          ) : null}
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          <NextPanel
            request={request}
            untilOn={isPutOff && request.waitsSince ? isoDay(request.waitsSince, timeZone) : undefined}
            today={today}
            others={others.map((other) => ({
              id: other.id,
              label: `${formatMoment(other.receivedAt, locale, timeZone)} · ${other.excerpt || t("withoutText")}`,
            }))}
            viewerId={userId}
            may={{ settle: maySettle, makeJob: agencyMay(viewer.role, "writeJob") }}
          />
          {agencyMay(viewer.role, "handleIncident") ? (
            <IncidentOffer because="complaint" of={`request=${request.id}`} />
          ) : null}
          {jobs.length > 0 ? (
            <Panel title={t("jobs")}>
              <ul className="grid gap-2">
                {jobs.map((job) => (
                  <li key={job.id} className="flex flex-wrap items-baseline gap-2">
                    <a className="link" href={`/agency/jobs/${job.id}`}>
                      {job.title}
                    </a>
                    <JobStateMark state={job.state} label={words(`jobState.${job.state}`)} />
                  </li>
                ))}
              </ul>
            </Panel>
          ) : null}
          {moves.length > 0 ? <HistoryPanel moves={moves} today={today} timeZone={timeZone} /> : null}
        </div>
      </div>
    </>
  );
}

/** Opened again, a request keeps what was said the first time. */
const ANSWER_TITLE = {
  open: "earlierAnswer",
  postponed: "earlierAnswer",
  answered: "theAnswer",
  job: "theAnswer",
  merged: "theAnswer",
  declined: "theReason",
} as const;
