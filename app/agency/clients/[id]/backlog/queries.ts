import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { backlogAgreements } from "@/db/schema/agency/backlog_agreements";
import { backlogs } from "@/db/schema/agency/backlogs";
import { clients } from "@/db/schema/agency/clients";
import { contacts } from "@/db/schema/agency/contacts";
import { jobs } from "@/db/schema/agency/jobs";
import { orderOf, standingOf } from "@/domain/backlog";
import { ACTIVE_JOB_STATES } from "@/domain/jobs";

/** A backlog that is longer than this is nobody's plan. */
const MOST_JOBS = 300;
const AGREEMENTS = 20;

/** The client's open jobs in their order, with what the client last agreed to; undefined without such a client. */
export const getBacklog = (viewer: AgencyViewer, clientId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [[client], backlog, open, people, agreements] = await Promise.all([
      tx
        .select({ id: clients.id, name: clients.name })
        .from(clients)
        .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId))),
      findBacklog(tx, viewer, clientId),
      selectOpen(tx, viewer, clientId),
      tx
        .select({ id: contacts.id, name: contacts.name, isDecisionMaker: contacts.isDecisionMaker })
        .from(contacts)
        .where(
          and(eq(contacts.clientId, clientId), eq(contacts.orgId, viewer.orgId), isNull(contacts.leftAt)),
        )
        .orderBy(desc(contacts.isDecisionMaker), asc(contacts.createdAt)),
      selectAgreements(tx, viewer, clientId),
    ]);
    if (!client) return undefined;
    const order = orderOf(
      backlog.jobIds,
      open.map(({ id }) => id),
    );
    const byId = new Map(open.map((job) => [job.id, job]));
    const [agreed] = agreements;
    return {
      client,
      people,
      version: backlog.version,
      jobs: order.flatMap((id) => byId.get(id) ?? []),
      agreements,
      standing: agreed && standingOf(agreed.jobIds, order),
    };
  });

/** The order as it was put, and which version of it that is: 0 while nobody has put any. */
export async function findBacklog(tx: AgencyTx, viewer: AgencyViewer, clientId: string) {
  const [backlog] = await tx
    .select({ jobIds: backlogs.jobIds, version: backlogs.version })
    .from(backlogs)
    .where(and(eq(backlogs.clientId, clientId), eq(backlogs.orgId, viewer.orgId)));
  return backlog ?? { jobIds: [], version: 0 };
}

/** The client's jobs that are not over, the oldest first. */
export const selectOpen = (tx: AgencyTx, viewer: AgencyViewer, clientId: string) =>
  tx
    .select({
      id: jobs.id,
      title: jobs.title,
      state: jobs.state,
      estimateMinutes: jobs.estimateMinutes,
      deadlineOn: jobs.deadlineOn,
    })
    .from(jobs)
    .where(
      and(
        eq(jobs.clientId, clientId),
        eq(jobs.orgId, viewer.orgId),
        inArray(jobs.state, [...ACTIVE_JOB_STATES]),
      ),
    )
    .orderBy(asc(jobs.createdAt), asc(jobs.id))
    .limit(MOST_JOBS);

const selectAgreements = (tx: AgencyTx, viewer: AgencyViewer, clientId: string) =>
  tx
    .select({
      id: backlogAgreements.id,
      agreedOn: backlogAgreements.agreedOn,
      jobIds: backlogAgreements.jobIds,
      note: backlogAgreements.note,
      authorName: backlogAgreements.authorName,
      contactName: contacts.name,
    })
    .from(backlogAgreements)
    .innerJoin(contacts, eq(contacts.id, backlogAgreements.contactId))
    .where(and(eq(backlogAgreements.clientId, clientId), eq(backlogAgreements.orgId, viewer.orgId)))
    .orderBy(desc(backlogAgreements.createdAt))
    .limit(AGREEMENTS);
