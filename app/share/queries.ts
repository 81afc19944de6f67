import { and, asc, desc, eq } from "drizzle-orm";
import { type ClientViewer, readAsClient } from "@/db/client/access";
import { approvalVoices } from "@/db/schema/agency/approval_voices";
import { approvalWords } from "@/db/schema/agency/approval_words";
import { approvals } from "@/db/schema/agency/approvals";
import { jobs } from "@/db/schema/agency/jobs";
import { shownJobs } from "@/db/schema/agency/shown_jobs";

/** A page that goes back years shows the latest. */
const MOST = 100;
const MOST_WORDS = 500;

/**
 * All that a decision maker sees, in one round trip: what they were asked, what was said about it, and the client's work
 * in the agency's words. What belongs to others is not even named here; the database would give nothing of it.
 */
export const getPage = (viewer: ClientViewer) =>
  readAsClient(viewer, async (tx) => {
    const [asked, words, work] = await Promise.all([
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
    const isWaiting = (each: (typeof all)[number]) => each.state === "open" && each.answer === null;
    return {
      waiting: all.filter(isWaiting),
      before: all.filter((each) => !isWaiting(each)),
      work,
    };
  });

type Page = Awaited<ReturnType<typeof getPage>>;
export type Asked = Page["waiting"][number];
export type Shown = Page["work"][number];
