import { and } from "drizzle-orm";
import { selectClientQuestions, selectWaitingApprovals } from "@/app/agency/approvals/queries";
import { selectDueChecks, selectDuePromises, selectOpenIncidents } from "@/app/agency/incidents/queries";
import { selectMinutesRemarks } from "@/app/agency/meetings/queries";
import { selectRadar } from "@/app/agency/radar/queries";
import { selectWaitingRequests } from "@/app/agency/requests/queries";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { clockOf, readCalendar } from "@/db/agency/calendar";
import { listWaitingHandOvers } from "@/db/agency/hand_overs";
import { hasStalledScan } from "@/db/agency/rescan";
import { listToCast } from "@/db/exchange/ratings";
import { agencyMay } from "@/domain/roles";
import type { Kind } from "@/domain/today/matter";
import * as partners from "./partners/queries";
import { kindsOf, type TodayFilter } from "./schema";
import * as work from "./work/queries";

/** So many of each source are read for the list of all kinds, and of the one kind that is asked for. */
export const READ = { ofAll: 30, ofOne: 200 } as const;

/**
 * What waits for the agency, in one round trip: every list is short, and each stands on an index. One more of each is
 * read than is listed, to know that there is more.
 * @param today YYYY-MM-DD in the organisation's time zone
 */
export const getToday = (viewer: AgencyViewer, { view, kind }: TodayFilter, today: string, now: Date) =>
  readAsAgency(viewer, async (tx) => {
    const isMine = view === "mine";
    const own = isMine ? partners.isOwn(viewer) : undefined;
    const partial = new Set<Kind>();
    const held = kindsOf(view);
    async function ask<T>(of: Kind, query: (most: number) => PromiseLike<T[]>): Promise<T[]> {
      if (!held.includes(of)) return [];
      const most = of === kind ? READ.ofOne : READ.ofAll;
      const rows = await query(most + 1);
      if (rows.length > most) partial.add(of);
      return rows.slice(0, most);
    }
    const askTasks = (of: Kind, where: ReturnType<typeof partners.isDueBy>) =>
      ask(of, (most) => partners.selectTasks(tx, viewer, and(own, where), most));
    const mayCast = agencyMay(viewer.role, "castBallot");
    const [
      situations,
      promises,
      checks,
      leaks,
      requests,
      approvals,
      clientQuestions,
      meetings,
      remarks,
      silent,
      promised,
      milestones,
      due,
      blocked,
      todos,
      delivered,
      questions,
      estimates,
      declined,
      handOvers,
      drafts,
      toRate,
      calendar,
      isRescanStalled,
    ] = await Promise.all([
      ask("incident", (most) => selectOpenIncidents(tx, viewer, isMine, today, most)),
      ask("incident", (most) => selectDuePromises(tx, viewer, isMine, today, most)),
      ask("incident", (most) => selectDueChecks(tx, viewer, isMine, today, most)),
      ask("leak", (most) => partners.selectLeaks(tx, viewer, own, most)),
      ask("request", (limit) => selectWaitingRequests(tx, viewer, { isMine, now, limit })),
      ask("approval", (most) => selectWaitingApprovals(tx, viewer, view, most)),
      ask("approval", (most) => selectClientQuestions(tx, viewer, view, most)),
      ask("meeting", (most) => work.selectMeetings(tx, viewer, isMine, today, most)),
      ask("meeting", (most) => selectMinutesRemarks(tx, viewer, isMine ? "mine" : "all", most)),
      ask("silent", (most) => selectSilent(tx, viewer, isMine, now, most)),
      ask("job", (most) => work.selectPromised(tx, viewer, own, today, most)),
      ask("job", (most) => work.selectMilestones(tx, viewer, own, today, most)),
      askTasks("task", partners.isDueBy(today)),
      askTasks("task", partners.isStanding()),
      ask("todo", (most) => work.selectTodos(tx, viewer, isMine, today, most)),
      askTasks("delivery", partners.isDelivered()),
      ask("partner", (most) => partners.selectQuestions(tx, viewer, own, most)),
      ask("partner", (most) => partners.selectEstimates(tx, viewer, own, most)),
      askTasks("partner", partners.isDeclined()),
      ask("handOver", (most) => listWaitingHandOvers(tx, viewer, isMine ? viewer.userId : undefined, most)),
      ask("draft", (most) => partners.selectDrafts(tx, viewer, own, most)),
      mayCast ? ask("rating", (most) => listToCast(tx, { side: "agency", orgId: viewer.orgId }, most)) : [],
      readCalendar(tx, viewer),
      hasStalledScan(tx, viewer.orgId),
    ]);
    return {
      found: {
        ...{
          situations,
          promises,
          checks,
          leaks,
          requests,
          approvals,
          clientQuestions,
          meetings,
          remarks,
          silent,
          promised,
          milestones,
          due,
          blocked,
        },
        ...{ todos, delivered, questions, estimates, declined, handOvers, drafts, toRate },
      },
      /** Kinds of which there is more than was read. */
      partial: partial as ReadonlySet<Kind>,
      clock: clockOf(calendar, viewer),
      isRescanStalled,
    };
  });

export type Found = Awaited<ReturnType<typeof getToday>>["found"];

/** Clients who expected to hear from the agency by now, the one under most strain first. */
async function selectSilent(tx: AgencyTx, viewer: AgencyViewer, isMine: boolean, now: Date, most: number) {
  const rows = await selectRadar(tx, viewer, { view: isMine ? "mine" : "all" }, now);
  return rows
    .filter(({ reading, unheard }) => reading.silence !== "calm" || unheard.length > 0)
    .slice(0, most);
}
