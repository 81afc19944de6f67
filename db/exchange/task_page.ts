import { and, asc, desc, eq } from "drizzle-orm";
import type { Side } from "@/domain/tasks/move";
import { deliveries } from "../schema/exchange/deliveries";
import { estimates } from "../schema/exchange/estimates";
import { files } from "../schema/exchange/files";
import { messages } from "../schema/exchange/messages";
import { timeEntries } from "../schema/exchange/time_entries";
import type { Tx } from "../session";

/** One task as one organisation on one side of it asks for it. */
type Asked = { readonly taskId: string; readonly side: Side; readonly orgId: string };

/**
 * What both sides read on a task's page: talk, deliveries with their files, estimates and time, of which talk and time
 * are the latest so many. All asked for at once, so that they share a round trip with what else the page asks.
 */
export async function readTaskPage(tx: Tx, asked: Asked, shown: number) {
  const [talk, handovers, attachments, proposals, time] = await Promise.all([
    tx
      .select({
        id: messages.id,
        kind: messages.kind,
        body: messages.body,
        authorName: messages.authorName,
        authorSide: messages.authorSide,
        at: messages.at,
        answeredAt: messages.answeredAt,
      })
      .from(messages)
      .where(isOf(messages, asked))
      .orderBy(desc(messages.at))
      .limit(shown),
    tx
      .select({
        id: deliveries.id,
        note: deliveries.note,
        linkUrl: deliveries.linkUrl,
        actorName: deliveries.actorName,
        at: deliveries.at,
      })
      .from(deliveries)
      .where(isOf(deliveries, asked))
      .orderBy(desc(deliveries.at)),
    tx
      .select({ id: files.id, deliveryId: files.deliveryId, name: files.name, sizeBytes: files.sizeBytes })
      .from(files)
      .where(isOf(files, asked))
      .orderBy(asc(files.at)),
    tx
      .select({
        id: estimates.id,
        minutes: estimates.minutes,
        note: estimates.note,
        state: estimates.state,
        actorName: estimates.actorName,
        at: estimates.at,
      })
      .from(estimates)
      .where(isOf(estimates, asked))
      .orderBy(desc(estimates.at)),
    tx
      .select({
        id: timeEntries.id,
        minutes: timeEntries.minutes,
        spentOn: timeEntries.spentOn,
        note: timeEntries.note,
        actorName: timeEntries.actorName,
      })
      .from(timeEntries)
      .where(isOf(timeEntries, asked))
      .orderBy(desc(timeEntries.spentOn), desc(timeEntries.at))
      .limit(shown),
  ]);
  return {
    messages: talk.reverse(),
    deliveries: handovers,
    files: attachments,
    estimates: proposals,
    timeEntries: time,
  };
}

/** A delivered file's row, for its download; undefined when it is missing or another's. */
export async function findTaskFile(tx: Tx, asked: Asked, fileId: string) {
  const [file] = await tx
    .select({ id: files.id, name: files.name, mediaType: files.mediaType, sizeBytes: files.sizeBytes })
    .from(files)
    .where(and(eq(files.id, fileId), isOf(files, asked)));
  return file;
}

type OfTask = typeof messages | typeof deliveries | typeof files | typeof estimates | typeof timeEntries;

/** The organisation stands in the query, too: so its index serves before row security looks. */
const isOf = (table: OfTask, { taskId, side, orgId }: Asked) =>
  and(eq(table.taskId, taskId), eq(side === "agency" ? table.agencyOrgId : table.partnerOrgId, orgId));
