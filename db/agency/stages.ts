import { sql } from "drizzle-orm";
import { ok, type Result, refuse } from "@/domain/result";
import type { AgencyTx, AgencyViewer } from "./access";

/**
 * Closes a stage of an engagement and opens its window for ratings: from the day after the last stage, or from the
 * engagement's first day, to today, by the agency's calendar. A stage without work (a task accepted, or four hours) is
 * none.
 * @returns refuse: notFound, noWork
 */
export async function openStage(
  tx: AgencyTx,
  viewer: AgencyViewer,
  engagementId: string,
): Promise<Result<null>> {
  const [stage] = await tx.execute<{
    partnerOrgId: string;
    startsOn: string;
    endsOn: string;
    number: string;
    hasWork: boolean;
  }>(sql`
    select e.partner_org_id as "partnerOrgId", s.starts_on::text as "startsOn", s.ends_on::text as "endsOn", s.number,
           s.starts_on <= s.ends_on and (
             exists (select from exchange.tasks t where t.engagement_id = e.id and t.state = 'done'
                        and (t.moved_at at time zone ${viewer.timeZone})::date >= s.starts_on)
             or coalesce((select sum(w.minutes) >= 240
                            from exchange.tasks t join exchange.time_entries w on w.task_id = t.id
                           where t.engagement_id = e.id and w.spent_on >= s.starts_on), false)) as "hasWork"
      from exchange.engagements e
     cross join lateral (
       select coalesce(max(p.ends_on) + 1, (coalesce(e.accepted_at, e.created_at) at time zone ${viewer.timeZone})::date) as starts_on,
              (now() at time zone ${viewer.timeZone})::date as ends_on, (count(p.id) + 1)::text as number
         from exchange.rating_periods p where p.engagement_id = e.id and p.kind = 'stage') s
     where e.id = ${engagementId}::uuid and e.agency_org_id = ${viewer.orgId}::uuid and e.partner_org_id is not null`);
  if (!stage) return refuse("notFound");
  if (!stage.hasWork) return refuse("noWork");
  await tx.execute(sql`
    insert into exchange.rating_periods (engagement_id, agency_org_id, partner_org_id, kind, name, starts_on, ends_on)
    values (${engagementId}::uuid, ${viewer.orgId}::uuid, ${stage.partnerOrgId}::uuid, 'stage', ${stage.number},
            ${stage.startsOn}::date, ${stage.endsOn}::date)`);
  return ok(null);
}
