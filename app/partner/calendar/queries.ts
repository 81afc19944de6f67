import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { type PartnerFeed, readAsPartnerFeed } from "@/db/partner/access";
import { projects } from "@/db/schema/exchange/projects";
import { tasks } from "@/db/schema/exchange/tasks";
import { placeOf } from "@/domain/tasks/states";

const MOST = 500;
/** What somebody of the team still has to finish. */
const OPEN = (["offered", "accepted", "in_progress"] as const).map(placeOf);

/** Days of the team's open tasks: an executor's own, and for who leads the team all of them. One round trip. */
export const getFeed = (feed: PartnerFeed) =>
  readAsPartnerFeed(feed, (tx) =>
    tx
      .select({
        id: tasks.id,
        number: tasks.number,
        title: tasks.title,
        codename: projects.codename,
        on: sql<string>`${tasks.dueOn}`,
        createdAt: tasks.offeredAt,
        version: tasks.version,
      })
      .from(tasks)
      .innerJoin(projects, eq(projects.id, tasks.projectId))
      .where(
        and(
          eq(tasks.partnerOrgId, feed.orgId),
          inArray(tasks.statePlace, OPEN),
          isNotNull(tasks.dueOn),
          feed.role === "executor" ? eq(tasks.assigneeId, feed.userId) : undefined,
        ),
      )
      .orderBy(asc(tasks.dueSort), asc(tasks.id))
      .limit(MOST),
  );
