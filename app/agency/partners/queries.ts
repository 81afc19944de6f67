import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { listVersions } from "@/db/exchange/regulations";
import { clients } from "@/db/schema/agency/clients";
import { codenames } from "@/db/schema/agency/codenames";
import { engagementSkills } from "@/db/schema/agency/engagement_skills";
import { engagements } from "@/db/schema/exchange/engagements";
import { projects } from "@/db/schema/exchange/projects";
import { regulations } from "@/db/schema/exchange/regulations";
import { tasks } from "@/db/schema/exchange/tasks";
import { invitations } from "@/db/schema/identity/invitations";
import { organisations } from "@/db/schema/identity/organisations";
import type { EngagementState } from "@/domain/engagements";
import { OPEN_STATES, placeOf } from "@/domain/tasks/states";

export const PAGE_SIZE = 50;
/** Beyond so many open tasks the list says "100+". */
export const COUNTED = 100;
/** Open tasks on an engagement's page; the rest is in the list of tasks. */
const SHOWN_TASKS = 20;
const OPEN_PLACES = sql.raw(OPEN_STATES.map(placeOf).join(", "));
/** Delivered, a task waits for the agency: it cannot be late any more. */
const WORKED_PLACES = sql.raw((["offered", "accepted", "in_progress"] as const).map(placeOf).join(", "));

/** `openCount` and `overdueCount` up to `COUNTED` + 1. Times as PostgreSQL writes them; `today` as YYYY-MM-DD. */
export type EngagementRow = {
  readonly id: string;
  readonly name: string;
  readonly state: EngagementState;
  readonly mode: (typeof engagements.$inferSelect)["mode"];
  readonly currency: string;
  readonly openCount: number;
  readonly overdueCount: number;
  readonly movedAt: string | null;
  readonly invitedEmail: string | null;
  readonly expiresAt: string | null;
  readonly createdKey: string;
};

/** A page of the engagements, newest first. Last activity is read off the newest tasks, not counted over all. */
export const listEngagements = (
  viewer: AgencyViewer,
  filter: { readonly isEnded: boolean; readonly today: string },
  after?: { readonly key: string; readonly id: string },
) =>
  readAsAgency(viewer, async (tx) => {
    const rows = await tx.execute<EngagementRow>(sql`
      select e.id, coalesce(o.name, e.invited_name) as name, e.state, e.mode, e.currency,
             (select count(*)::int from (
                select from exchange.tasks t
                 where t.partner_org_id = e.partner_org_id and t.agency_org_id = e.agency_org_id
                   and t.state_place in (${OPEN_PLACES})
                 limit ${COUNTED + 1}) counted) as "openCount",
             (select count(*)::int from (
                select from exchange.tasks t
                 where t.partner_org_id = e.partner_org_id and t.agency_org_id = e.agency_org_id
                   and t.state_place in (${WORKED_PLACES}) and t.due_sort < ${filter.today}::date
                 limit ${COUNTED + 1}) counted) as "overdueCount",
             (select max(newest.moved_at)::text from (
                select t.moved_at from exchange.tasks t where t.engagement_id = e.id
                 order by t.number desc limit 200) newest) as "movedAt",
             i.email as "invitedEmail", i.expires_at::text as "expiresAt",
             to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdKey"
        from exchange.engagements e
        left join identity.organisations o on o.id = e.partner_org_id
        left join lateral (
          select i.email, i.expires_at from identity.invitations i
           where i.org_id = e.agency_org_id and i.engagement_id = e.id and i.used_at is null and i.revoked_at is null
           order by i.created_at desc limit 1) i on e.state = 'invited'
       where e.agency_org_id = ${viewer.orgId}
         and ${filter.isEnded ? sql`e.state = 'ended'` : sql`e.state <> 'ended'`}
         ${after ? sql`and (e.created_at, e.id) < (${after.key}::timestamptz, ${after.id}::uuid)` : sql``}
       order by e.created_at desc, e.id desc limit ${PAGE_SIZE + 1}`);
    return { rows: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE };
  });

/** One engagement with its open tasks, its codenames and the link that is out, in one round trip. */
export const getEngagement = (viewer: AgencyViewer, engagementId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [[engagement], named, open, [invitation], [regulation]] = await Promise.all([
      tx
        .select({
          id: engagements.id,
          partnerOrgId: engagements.partnerOrgId,
          name: sql<string>`coalesce(${organisations.name}, ${engagements.invitedName})`,
          invitedName: engagements.invitedName,
          mode: engagements.mode,
          state: engagements.state,
          currency: engagements.currency,
          codenameScheme: engagements.codenameScheme,
          terms: engagements.terms,
          hasTasks: sql<boolean>`${engagements.lastTaskNumber} > 0`,
          version: engagements.version,
          createdAt: engagements.createdAt,
          acceptedAt: engagements.acceptedAt,
          skills: engagementSkills.skills,
        })
        .from(engagements)
        .leftJoin(engagementSkills, eq(engagementSkills.engagementId, engagements.id))
        .leftJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
        .where(and(eq(engagements.id, engagementId), eq(engagements.agencyOrgId, viewer.orgId))),
      tx
        .select({
          clientId: clients.id,
          clientName: clients.name,
          codename: codenames.codename,
          isPublished: sql<boolean>`${codenames.projectId} is not null`,
        })
        .from(codenames)
        .innerJoin(clients, eq(clients.id, codenames.clientId))
        .where(and(eq(codenames.engagementId, engagementId), eq(codenames.orgId, viewer.orgId)))
        .orderBy(asc(clients.name))
        .limit(300),
      tx
        .select({
          id: tasks.id,
          number: tasks.number,
          title: tasks.title,
          state: tasks.state,
          isBlocked: tasks.isBlocked,
          dueOn: tasks.dueOn,
          codename: projects.codename,
        })
        .from(tasks)
        .innerJoin(projects, eq(projects.id, tasks.projectId))
        .where(
          and(
            eq(tasks.engagementId, engagementId),
            eq(tasks.agencyOrgId, viewer.orgId),
            inArray(tasks.statePlace, OPEN_STATES.map(placeOf)),
          ),
        )
        .orderBy(asc(tasks.dueSort), asc(tasks.id))
        .limit(SHOWN_TASKS),
      tx
        .select({ email: invitations.email, expiresAt: invitations.expiresAt })
        .from(invitations)
        .where(
          and(
            eq(invitations.engagementId, engagementId),
            eq(invitations.orgId, viewer.orgId),
            isNull(invitations.usedAt),
            isNull(invitations.revokedAt),
          ),
        )
        .orderBy(desc(invitations.createdAt))
        .limit(1),
      listVersions(
        tx,
        and(eq(regulations.engagementId, engagementId), eq(regulations.agencyOrgId, viewer.orgId)),
      ),
    ]);
    return engagement && { engagement, codenames: named, tasks: open, invitation, regulation };
  });

export type EngagementPage = NonNullable<Awaited<ReturnType<typeof getEngagement>>>;
