import { Pencil, Scissors } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { IncidentOffer } from "@/app/agency/_components/IncidentOffer";
import { JobStateMark } from "@/app/agency/_components/JobStateMark";
import { getJobApprovals } from "@/app/agency/approvals/queries";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Markdown } from "@/components/ui/Markdown";
import { Panel } from "@/components/ui/Panel";
import { isoDay } from "@/domain/dates";
import { agencyMay } from "@/domain/roles";
import { checkSpec } from "@/domain/specs/check";
import { rollUp } from "@/domain/tasks/rollup";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { templatesOf } from "@/platform/i18n/specs";
import { ApprovalsPanel } from "../_components/ApprovalsPanel";
import { DocumentsPanel } from "../_components/DocumentsPanel";
import { DraftsPanel } from "../_components/DraftsPanel";
import { FactsPanel } from "../_components/FactsPanel";
import { GapsPanel } from "../_components/GapsPanel";
import { JobMoves } from "../_components/JobMoves";
import { MarginPanel } from "../_components/MarginPanel";
import { MilestonesPanel } from "../_components/MilestonesPanel";
import { ProgressMark } from "../_components/ProgressMark";
import { ShownPanel } from "../_components/ShownPanel";
import { TasksPanel } from "../_components/TasksPanel";
import { TrialBadge, TrialPanel } from "../_components/TrialPanel";
import { getDocuments } from "../documents/queries";
import { getJob } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("words"))("job"),
});

export default async function JobPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const [found, agreement, documents] = id
    ? await Promise.all([getJob(viewer, id), getJobApprovals(viewer, id), getDocuments(viewer, id)])
    : [];
  if (!found || !agreement || !documents) notFound();
  const { job, tasks, drafts, fees } = found;
  const [t, words, specs, locale] = await Promise.all([
    getTranslations("jobs"),
    getTranslations("words"),
    getTranslations("specs"),
    getLocale(),
  ]);
  const isOver = job.state === "done" || job.state === "cancelled";
  const gaps = isOver ? [] : checkSpec(job, templatesOf(job.kind, locale, found.templates));
  const today = isoDay(new Date(), viewer.timeZone) ?? "";
  const may = {
    write: agencyMay(viewer.role, "writeJob"),
    cut: agencyMay(viewer.role, "publishTask") && job.state !== "cancelled",
    readPrice: agencyMay(viewer.role, "readClientMoney"),
    editPrice: agencyMay(viewer.role, "editPrice"),
  };
  const isLate =
    job.deadlineOn !== null && job.deadlineOn < today && job.state !== "done" && job.state !== "cancelled";
  const openTasks = fees.reduce((sum, each) => sum + each.open, 0);
  return (
    <>
      <PageHeader
        title={job.title}
        crumbs={[
          { href: "/agency/jobs", label: t("title") },
          { href: `/agency/clients/${job.clientId}`, label: job.clientName },
        ]}
        crumbsLabel={t("path")}
        mark={
          <>
            <JobStateMark state={job.state} label={words(`jobState.${job.state}`)} />
            {job.isTrial ? <TrialBadge /> : null}
          </>
        }
        meta={
          <>
            <span>{specs(`kind.${job.kind}`)}</span>
            <ProgressMark rollup={rollUp(job.taskCounts)} />
          </>
        }
        actions={
          <>
            {may.write ? <JobMoves job={job} openTasks={openTasks} /> : null}
            {may.write ? (
              <LinkButton
                href={`/agency/jobs/${job.id}/edit`}
                icon={<Pencil aria-hidden />}
                data-shortcut="edit"
              >
                {words("edit")}
              </LinkButton>
            ) : null}
            {may.cut ? (
              <LinkButton
                variant="primary"
                href={`/agency/tasks/drafts/new?job=${job.id}`}
                icon={<Scissors aria-hidden />}
              >
                {t("cut")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          {isLate && agencyMay(viewer.role, "handleIncident") ? (
            <IncidentOffer because="late" of={`job=${job.id}`} />
          ) : null}
          <Panel title={t("spec")}>
            {job.spec ? (
              <Markdown>{job.spec}</Markdown>
            ) : (
              <p className="text-ink-2">
                {t("specEmpty")}{" "}
                {may.write ? (
                  <a className="link" href={`/agency/jobs/${job.id}/edit`}>
                    {t("writeSpec")}
                  </a>
                ) : null}
              </p>
            )}
          </Panel>
          <TasksPanel job={job} tasks={tasks} hasMore={found.hasMoreTasks} mayCut={may.cut} today={today} />
          <DraftsPanel drafts={drafts} />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          <FactsPanel
            job={job}
            estimate={found.estimate}
            createdOn={isoDay(job.createdAt, viewer.timeZone) ?? today}
            today={today}
            may={may}
          />
          <ApprovalsPanel
            jobId={job.id}
            found={agreement}
            timeZone={viewer.timeZone}
            may={{
              ask: agencyMay(viewer.role, "askApproval"),
              goOn: agencyMay(viewer.role, "startUnagreed"),
            }}
          />
          <ShownPanel job={job} shown={agreement.shown} mayShow={agencyMay(viewer.role, "askApproval")} />
          <DocumentsPanel
            jobId={job.id}
            documents={documents}
            timeZone={viewer.timeZone}
            mayShow={agencyMay(viewer.role, "askApproval")}
          />
          <GapsPanel gaps={gaps} />
          <MilestonesPanel jobId={job.id} milestones={found.milestones} today={today} mayWrite={may.write} />
          <TrialPanel job={job} siblings={found.siblings} trials={found.trials} mayWrite={may.write} />
          {may.readPrice ? <MarginPanel job={job} fees={fees} /> : null}
        </div>
      </div>
    </>
  );
}
