import { and, asc, desc, eq } from "drizzle-orm";
import { type ClientTx, type ClientViewer, readAsClient } from "@/db/client/access";
import { approvalVoices } from "@/db/schema/agency/approval_voices";
import { approvalWords } from "@/db/schema/agency/approval_words";
import { approvals } from "@/db/schema/agency/approvals";
import { clientAcceptances } from "@/db/schema/agency/client_acceptances";
import { clientRegulations } from "@/db/schema/agency/client_regulations";
import { jobs } from "@/db/schema/agency/jobs";
import { meetingMinutes } from "@/db/schema/agency/meeting_minutes";
import { minutesReaders } from "@/db/schema/agency/minutes_readers";
import { shownFiles } from "@/db/schema/agency/shown_files";
import { shownJobs } from "@/db/schema/agency/shown_jobs";
import { shownRegulations } from "@/db/schema/agency/shown_regulations";
import { standingOf } from "@/domain/meetings/minutes";

/** A page that goes back years shows the latest. */
const MOST = 100;
const MOST_WORDS = 500;

/**
 * All that a decision maker sees, in one round trip: what they were asked, what was said about it, the client's work in the
 * agency's words, minutes, documents and the regulation. What belongs to others is not even named here; the database would give nothing of it.
 */
export const getPage = (viewer: ClientViewer) =>
  readAsClient(viewer, async (tx) => {
    const [asked, words, work, sent, [regulation], accepted, files] = await Promise.all([
      tx
        .select({
          id: approvals.id,
          matter: approvals.matter,
          title: approvals.title,
          body: approvals.body,
          priceMinor: approvals.priceMinor,
          currency: approvals.currency,
          deadlineOn: approvals.deadlineOn,
          state: approvals.state,
          closedAt: approvals.closedAt,
          askedAt: approvalVoices.askedAt,
          answer: approvalVoices.answer,
          reason: approvalVoices.reason,
          answeredAt: approvalVoices.answeredAt,
        })
        .from(approvalVoices)
        .innerJoin(approvals, eq(approvals.id, approvalVoices.approvalId))
        .where(eq(approvalVoices.contactId, viewer.contactId))
        .orderBy(desc(approvalVoices.askedAt))
        .limit(MOST),
      tx
        .select({
          id: approvalWords.id,
          approvalId: approvalWords.approvalId,
          body: approvalWords.body,
          authorName: approvalWords.authorName,
          isOurs: approvalWords.authorId,
          at: approvalWords.at,
        })
        .from(approvalWords)
        .where(eq(approvalWords.contactId, viewer.contactId))
        .orderBy(asc(approvalWords.at))
        .limit(MOST_WORDS),
      tx
        .select({
          id: shownJobs.jobId,
          title: shownJobs.title,
          note: shownJobs.note,
          state: jobs.state,
          deadlineOn: jobs.deadlineOn,
        })
        .from(shownJobs)
        .innerJoin(jobs, and(eq(jobs.id, shownJobs.jobId), eq(jobs.clientId, shownJobs.clientId)))
        .where(eq(shownJobs.clientId, viewer.clientId))
        .orderBy(desc(jobs.createdAt))
        .limit(MOST),
      selectMinutes(tx, viewer),
      selectRegulation(tx, viewer),
      tx
        .select({ regulationId: clientAcceptances.regulationId, at: clientAcceptances.at })
        .from(clientAcceptances)
        .where(eq(clientAcceptances.contactId, viewer.contactId)),
      tx
        .select({
          id: shownFiles.id,
          name: shownFiles.name,
          sizeBytes: shownFiles.sizeBytes,
          createdAt: shownFiles.createdAt,
        })
        .from(shownFiles)
        .where(eq(shownFiles.clientId, viewer.clientId))
        .orderBy(desc(shownFiles.createdAt), asc(shownFiles.name))
        .limit(MOST),
    ]);
    const all = asked.map((each) => ({
      ...each,
      words: words
        .filter(({ approvalId }) => approvalId === each.id)
        // Who of the agency wrote it is told by name, never by id.
        .map(({ id, body, authorName, isOurs, at }) => ({
          id,
          body,
          authorName,
          isOurs: isOurs !== null,
          at,
        })),
    }));
    const minutes = sent.map((each) => ({ ...each, standing: standingOf(each, sent) }));
    const acceptedAt = accepted.find(({ regulationId }) => regulationId === regulation?.id)?.at;
    const isWaiting = (each: (typeof all)[number]) => each.state === "open" && each.answer === null;
    return {
      waiting: all.filter(isWaiting),
      before: all.filter((each) => !isWaiting(each)),
      work,
      minutes,
      regulation: regulation && { ...regulation, acceptedAt },
      files,
    };
  });

/** Every version of minutes that this reader was sent, the latest first; under the title that was looked through then. */
const selectMinutes = (tx: ClientTx, viewer: ClientViewer) =>
  tx
    .select({
      id: minutesReaders.minutesId,
      meetingId: meetingMinutes.meetingId,
      number: meetingMinutes.number,
      body: meetingMinutes.body,
      title: minutesReaders.title,
      heldAt: minutesReaders.heldAt,
      sentAt: minutesReaders.sentAt,
      acknowledgedAt: minutesReaders.acknowledgedAt,
      remark: minutesReaders.remark,
      remarkedAt: minutesReaders.remarkedAt,
    })
    .from(minutesReaders)
    .innerJoin(meetingMinutes, eq(meetingMinutes.id, minutesReaders.minutesId))
    .where(eq(minutesReaders.contactId, viewer.contactId))
    .orderBy(desc(minutesReaders.sentAt), desc(meetingMinutes.number))
    .limit(MOST);

/** The newest version that the client was shown. */
const selectRegulation = (tx: ClientTx, viewer: ClientViewer) =>
  tx
    .select({
      id: clientRegulations.id,
      number: clientRegulations.number,
      body: clientRegulations.body,
      shownAt: shownRegulations.at,
    })
    .from(shownRegulations)
    .innerJoin(clientRegulations, eq(clientRegulations.id, shownRegulations.regulationId))
    .where(eq(shownRegulations.clientId, viewer.clientId))
    .orderBy(desc(clientRegulations.number))
    .limit(1);

/** A document as `sendFile` wants it; undefined once it is withdrawn, and for any other client's. */
export const getShownFile = (viewer: ClientViewer, fileId: string) =>
  readAsClient(viewer, async (tx) => {
    const [file] = await tx
      .select({ id: shownFiles.key, name: shownFiles.name, mediaType: shownFiles.mediaType })
      .from(shownFiles)
      .where(and(eq(shownFiles.id, fileId), eq(shownFiles.clientId, viewer.clientId)));
    return file;
  });

type Page = Awaited<ReturnType<typeof getPage>>;
export type Asked = Page["waiting"][number];
export type Shown = Page["work"][number];
export type SentMinutes = Page["minutes"][number];
export type ShownRegulation = NonNullable<Page["regulation"]>;
export type ShownFile = Page["files"][number];
