"use server";

import { and, eq, sql } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { keepReworded, originOfTask } from "@/db/agency/decide";
import { closeReworded } from "@/db/agency/decisions";
import { checkLeaks, isLeak, type Origin } from "@/db/agency/leaks";
import { moveTask } from "@/db/exchange/moves";
import { saveMessage } from "@/db/exchange/talk";
import { taskNotes } from "@/db/schema/agency/task_notes";
import { tasks } from "@/db/schema/exchange/tasks";
import { ok, type Result, refuse, refuseLeak, refuseStale } from "@/domain/result";
import { agencyMay } from "@/domain/roles";
import type { TaskVerb } from "@/domain/tasks/move";
import { isEditable } from "@/domain/tasks/states";
import { agencyAction } from "@/platform/agency/action";
import type { Done } from "@/platform/forms/submit";
import { estimateAnswer, message, note, plainMove, reasonedMove, taskEdit } from "./schema";
import { readFee, typedWording } from "./typed";

type MoveInput = { readonly taskId: string; readonly version: number; readonly reason?: string };

/** A move; its reason is read by the partner, so it passes the same gate as any text. */
async function step(
  tx: AgencyTx,
  viewer: AgencyViewer,
  verb: TaskVerb,
  input: MoveInput,
): Promise<Result<Done>> {
  const reason = input.reason ?? "";
  if (reason) {
    const passed = await passGate(tx, viewer, input.taskId, { reason });
    if (!passed.ok) return passed;
  }
  const moved = await moveTask(tx, { ...input, verb, side: "agency", reason, actor: viewer });
  return moved.ok ? ok({ notice: "moved" }) : moved;
}

export const acceptDelivery = agencyAction(
  { name: "task.acceptDelivery", may: "reviewDelivery", input: plainMove },
  ({ tx, viewer, input }) => step(tx, viewer, "acceptDelivery", input),
);

export const returnDelivery = agencyAction(
  { name: "task.return", may: "reviewDelivery", input: reasonedMove },
  ({ tx, viewer, input }) => step(tx, viewer, "return", input),
);

export const cancelTask = agencyAction(
  { name: "task.cancel", may: "cancelTask", input: reasonedMove },
  ({ tx, viewer, input }) => step(tx, viewer, "cancel", input),
);

export const offerTaskAgain = agencyAction(
  { name: "task.offerAgain", may: "publishTask", input: plainMove },
  ({ tx, viewer, input }) => step(tx, viewer, "offerAgain", input),
);

export const blockTask = agencyAction(
  { name: "task.block", may: "publishTask", input: reasonedMove },
  ({ tx, viewer, input }) => step(tx, viewer, "block", input),
);

export const unblockTask = agencyAction(
  { name: "task.unblock", may: "publishTask", input: plainMove },
  ({ tx, viewer, input }) => step(tx, viewer, "unblock", input),
);

export const sendMessage = agencyAction(
  { name: "task.message", may: "message", input: message },
  async ({ tx, viewer, input }) => {
    const passed = await passGate(tx, viewer, input.taskId, { body: input.body });
    if (!passed.ok) return passed;
    const saved = await saveMessage(tx, { ...input, kind: "message", side: "agency", actor: viewer });
    return saved.ok ? ok({ notice: "sent" }) : saved;
  },
);

/** Read by the agency's people alone, so it may name whom it likes. */
export const writeNote = agencyAction(
  { name: "task.note", may: "writeInternalNote", input: note },
  async ({ tx, viewer, input }) => {
    await tx.insert(taskNotes).values({
      orgId: viewer.orgId,
      taskId: input.taskId,
      body: input.body,
      authorId: viewer.userId,
      authorName: viewer.name,
    });
    return ok({ notice: "saved" });
  },
);

/** Accepting the partner's estimate makes it the task's. */
export const answerEstimate = agencyAction(
  { name: "task.answerEstimate", may: "publishTask", input: estimateAnswer },
  async ({ tx, input }) => {
    const [decided] = await tx.execute<{ task_id: string; minutes: number }>(sql`
      update exchange.estimates set state = ${input.answer}::exchange.estimate_state, decided_at = now()
       where id = ${input.estimateId}::uuid and state = 'proposed'
      returning task_id, minutes`);
    if (!decided) return refuse("notInThisState");
    if (input.answer === "accepted")
      await tx
        .update(tasks)
        .set({ estimateMinutes: decided.minutes, version: sql`${tasks.version} + 1` })
        .where(eq(tasks.id, decided.task_id));
    await tx.execute(sql`
      insert into exchange.outbox (task_id, agency_org_id, partner_org_id, kind, to_side)
      select id, agency_org_id, partner_org_id, 'estimate', 'partner' from exchange.tasks where id = ${decided.task_id}`);
    return ok({ notice: "saved" });
  },
);

/** Edits what the partner reads: the same gate as publishing, and the version that was seen. */
export const editTask = agencyAction(
  { name: "task.edit", may: "publishTask", input: taskEdit },
  async ({ tx, viewer, input }) => {
    const [task] = await tx
      .select({
        id: tasks.id,
        state: tasks.state,
        title: tasks.title,
        body: tasks.body,
        feeMinor: tasks.feeMinor,
        currency: tasks.currency,
        estimateMinutes: tasks.estimateMinutes,
        dueOn: tasks.dueOn,
        version: tasks.version,
      })
      .from(tasks)
      .where(and(eq(tasks.id, input.taskId), eq(tasks.agencyOrgId, viewer.orgId)));
    if (!task) return refuse("notFound");
    if (!isEditable(task.state)) return refuse("notInThisState");
    if (task.version !== input.version) return refuseStale(task.version, typedWording(task));
    const passed = await passGate(tx, viewer, task.id, { title: input.title, body: input.body });
    if (!passed.ok) return passed;
    const fee = agencyMay(viewer.role, "editFee") ? readFee(input.fee, task.currency) : ok(task.feeMinor);
    if (!fee.ok) return fee;
    const saved = await tx
      .update(tasks)
      .set({
        title: input.title,
        body: input.body,
        feeMinor: fee.value,
        estimateMinutes: input.estimateMinutes,
        dueOn: input.dueOn,
        version: task.version + 1,
      })
      .where(and(eq(tasks.id, task.id), eq(tasks.version, input.version)))
      .returning({ id: tasks.id });
    if (saved.length === 0) return refuse("changedMeanwhile");
    const { title, body } = task;
    const of = { ...passed.value, taskId: task.id };
    await keepReworded(tx, viewer, of, { title, body }, { title: input.title, body: input.body });
    await closeReworded(tx, viewer, task.id);
    return ok({ redirectTo: `/agency/tasks/${task.id}` });
  },
);

async function passGate(
  tx: AgencyTx,
  viewer: AgencyViewer,
  taskId: string,
  texts: Readonly<Record<string, string>>,
): Promise<Result<Origin>> {
  const of = await originOfTask(tx, viewer.orgId, taskId);
  if (!of) return refuse("notFound");
  const check = await checkLeaks(tx, viewer.orgId, of, texts);
  return isLeak(check) ? refuseLeak(check.blocking) : ok(of);
}
