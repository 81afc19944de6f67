"use server";

import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { findTaskToMove, moveTask } from "@/db/exchange/moves";
import { saveMessage } from "@/db/exchange/talk";
import type { PartnerTx, PartnerViewer } from "@/db/partner/access";
import { deliveries } from "@/db/schema/exchange/deliveries";
import { files } from "@/db/schema/exchange/files";
import { outbox } from "@/db/schema/exchange/outbox";
import { tasks } from "@/db/schema/exchange/tasks";
import { memberships } from "@/db/schema/identity/memberships";
import { users } from "@/db/schema/identity/users";
import { isoDay } from "@/domain/dates";
import { ok, type Result, refuse } from "@/domain/result";
import { isOpen, OPEN_STATES } from "@/domain/tasks/states";
import { dropAfterwards } from "@/platform/files/drop";
import { receiveFile } from "@/platform/files/receive";
import type { Done } from "@/platform/forms/submit";
import { partnerAction } from "@/platform/partner/action";
import { moveBy, PLAIN_MOVES } from "./move_actions";
import { assignment, delivery, estimate, message, plainMove, reasonedMove, timeEntry } from "./schema";

export const acceptTask = partnerAction(PLAIN_MOVES.accept, moveBy("accept"));
export const startTask = partnerAction(PLAIN_MOVES.start, moveBy("start"));
export const unblockTask = partnerAction(PLAIN_MOVES.unblock, moveBy("unblock"));

export const declineTask = partnerAction(
  { name: "task.decline", may: "respondToOffer", input: reasonedMove },
  moveBy("decline"),
);

export const blockTask = partnerAction(
  { name: "task.block", may: "workOnTask", input: reasonedMove },
  moveBy("block"),
);

/** Hands over with a note, a link or files; with nothing at all there is nothing to review. */
export const deliverTask = partnerAction(
  { name: "task.deliver", may: "workOnTask", input: delivery },
  async ({ tx, viewer, input }) => {
    if (!input.note && !input.linkUrl && input.files.length === 0)
      return refuse("invalid", { note: "required" });
    const moved = await moveTask(tx, {
      ...input,
      verb: "deliver",
      side: "partner",
      reason: "",
      actor: viewer,
    });
    if (!moved.ok) return moved;
    const { id: taskId, agencyOrgId, partnerOrgId } = moved.value;
    const of = { taskId, agencyOrgId, partnerOrgId };
    const deliveryId = crypto.randomUUID();
    await tx.insert(deliveries).values({
      id: deliveryId,
      ...of,
      note: input.note,
      linkUrl: input.linkUrl,
      actorId: viewer.userId,
      actorName: viewer.name,
    });
    for (const file of input.files) {
      const kept = await receiveFile("exchange", file);
      if (!kept.ok) return kept;
      // Wanted or not, the row will tell.
      dropAfterwards([{ shelf: "exchange", id: kept.value.id }]);
      await tx.insert(files).values({ ...kept.value, ...of, deliveryId });
    }
    return ok({ notice: "moved" });
  },
);

/** A message, or a question that stays open until the agency answers. */
export const sendMessage = partnerAction(
  { name: "task.message", may: "message", input: message },
  async ({ tx, viewer, input }) => {
    const saved = await saveMessage(tx, { ...input, side: "partner", actor: viewer });
    return saved.ok ? ok({ notice: "sent" }) : saved;
  },
);

export const proposeEstimate = partnerAction(
  { name: "task.estimate", may: "proposeEstimate", input: estimate },
  async ({ tx, viewer, input }) => {
    const [saved] = await tx.execute(sql`
      insert into exchange.estimates (task_id, agency_org_id, partner_org_id, minutes, note, actor_id, actor_name)
      select t.id, t.agency_org_id, t.partner_org_id, ${input.minutes}, ${input.note}, ${viewer.userId}::uuid, ${viewer.name}
        from exchange.tasks t
       where t.id = ${input.taskId}::uuid and t.state in ('offered', 'accepted', 'in_progress')
      returning id`);
    if (!saved) return refuse("notInThisState");
    await tellAgency(tx, input.taskId, "estimate");
    return ok({ notice: "sent" });
  },
);

export const logTime = partnerAction(
  { name: "task.time", may: "workOnTask", input: timeEntry },
  async ({ tx, viewer, input }) => {
    const today = isoDay(new Date(), viewer.timeZone);
    if (today && input.spentOn > today) return refuse("invalid", { spentOn: "invalid" });
    const [saved] = await tx.execute(sql`
      insert into exchange.time_entries
        (task_id, agency_org_id, partner_org_id, minutes, spent_on, note, actor_id, actor_name)
      select t.id, t.agency_org_id, t.partner_org_id, ${input.minutes}, ${input.spentOn}::date, ${input.note},
             ${viewer.userId}::uuid, ${viewer.name}
        from exchange.tasks t where t.id = ${input.taskId}::uuid
      returning id`);
    return saved ? ok({ notice: "logged" }) : refuse("notFound");
  },
);

/** Staffs the task with one of the own team, or takes it off everybody. */
export const assignTask = partnerAction(
  { name: "task.assign", may: "assignTask", input: assignment },
  async ({ tx, viewer, input }) => {
    const { assigneeId } = input;
    const assignee = assigneeId ? await findColleague(tx, viewer, assigneeId) : { name: "" };
    if (!assignee) return refuse("invalid", { assigneeId: "notAChoice" });
    return giveTo(tx, viewer, input, { id: assigneeId, name: assignee.name });
  },
);

/** Takes what nobody has. */
export const takeTask = partnerAction(
  { name: "task.take", may: "workOnTask", input: plainMove },
  ({ tx, viewer, input }) =>
    giveTo(tx, viewer, input, { id: viewer.userId, name: viewer.name }, isNull(tasks.assigneeId)),
);

async function findColleague(tx: PartnerTx, viewer: PartnerViewer, userId: string) {
  const [colleague] = await tx
    .select({ name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(eq(memberships.userId, userId), eq(memberships.orgId, viewer.orgId), isNull(memberships.endedAt)),
    );
  return colleague;
}

async function giveTo(
  tx: PartnerTx,
  viewer: PartnerViewer,
  { taskId, version }: { readonly taskId: string; readonly version: number },
  hands: { readonly id: string | null; readonly name: string },
  only?: SQL,
): Promise<Result<Done>> {
  const given = await tx
    .update(tasks)
    .set({ assigneeId: hands.id, assigneeName: hands.name, version: version + 1 })
    .where(
      and(
        eq(tasks.id, taskId),
        eq(tasks.version, version),
        eq(tasks.partnerOrgId, viewer.orgId),
        inArray(tasks.state, OPEN_STATES),
        only,
      ),
    )
    .returning({ id: tasks.id });
  if (given.length > 0) return ok({ notice: "saved" });
  const task = await findTaskToMove(tx, taskId);
  if (!task) return refuse("notFound");
  return refuse(task.version === version && !isOpen(task.state) ? "notInThisState" : "changedMeanwhile");
}

async function tellAgency(tx: PartnerTx, taskId: string, kind: string) {
  const task = await findTaskToMove(tx, taskId);
  if (!task) return;
  const { agencyOrgId, partnerOrgId } = task;
  await tx.insert(outbox).values({ taskId, agencyOrgId, partnerOrgId, kind, toSide: "agency" });
}
