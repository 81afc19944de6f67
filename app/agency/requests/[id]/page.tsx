import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { IncidentOffer } from "@/app/agency/_components/IncidentOffer";
import { JobStateMark } from "@/app/agency/_components/JobStateMark";
import { RequestStateMark } from "@/app/agency/_components/RequestStateMark";
import { WaitMark } from "@/app/agency/_components/WaitMark";
import { PageHeader } from "@/components/layout/PageHeader";
import { Panel } from "@/components/ui/Panel";
import { waitOf } from "@/domain/requests";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { formatMoment, formatWait } from "@/platform/i18n/when";
import { AsItCame } from "../_components/AsItCame";
import { NextPanel } from "../_components/NextPanel";
import { getRequest } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("requests"))("request"),
});

export default async function RequestPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getRequest(viewer, id));
  if (!found) notFound();
  const { request, files, jobs } = found;
  const [t, words, locale] = await Promise.all([
    getTranslations("requests"),
    getTranslations("words"),
    getLocale(),
  ]);
  const now = new Date();
  const moment = (at: Date) => (
    <time dateTime={at.toISOString()}>{formatMoment(at, locale, viewer.timeZone)}</time>
  );
  const waited = (until: Date) => formatWait(waitOf(request.receivedAt, until).minutes, locale);
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
            {request.answeredAt ? (
              <span>
                {t("answeredAt")} {t("answeredIn", { wait: waited(request.answeredAt) })}
              </span>
            ) : (
              <WaitMark since={request.receivedAt} now={now}>
                {t("waitsFor", { wait: waited(now) })}
              </WaitMark>
            )}
          </>
        }
      />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          <AsItCame requestId={request.id} body={request.body} keptBy={request.authorName} files={files} />
          {request.answer ? (
            <Panel title={t(request.state === "declined" ? "theReason" : "theAnswer")}>
              <p className="break-words whitespace-pre-wrap">{request.answer}</p>
            </Panel>
          ) : null}
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          <NextPanel
            request={request}
            viewerId={viewer.userId}
            may={{
              settle: agencyMay(viewer.role, "writeRequest"),
              makeJob: agencyMay(viewer.role, "writeJob"),
            }}
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
        </div>
      </div>
    </>
  );
}
