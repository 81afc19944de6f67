import { and, eq, isNull } from "drizzle-orm";
import { moveTask } from "@/db/exchange/moves";
import type { PartnerTx, PartnerViewer } from "@/db/partner/access";
import { tasks } from "@/db/schema/exchange/tasks";
import { ok, type Result } from "@/domain/result";
import type { TaskVerb } from "@/domain/tasks/move";
import type { Done } from "@/platform/forms/submit";
import { plainMove } from "./schema";

type MoveInput = { readonly taskId: string; readonly version: number; readonly reason?: string };

/** The moves that need no words: a button of the task's page makes them, and the board. */
export const PLAIN_MOVES = {
  accept: { name: "task.accept", may: "respondToOffer", input: plainMove },
  start: { name: "task.start", may: "workOnTask", input: plainMove },
  unblock: { name: "task.unblock", may: "workOnTask", input: plainMove },
} as const;
export type PlainVerb = keyof typeof PLAIN_MOVES;

type Call = { readonly tx: PartnerTx; readonly viewer: PartnerViewer; readonly input: MoveInput };

/** One move. An executor who accepts or starts what nobody has takes it; a lead may be acting for somebody else. */
export const moveBy =
  (verb: TaskVerb) =>
  async ({ tx, viewer, input }: Call): Promise<Result<Done>> => {
    const { taskId, version, reason = "" } = input;
    const moved = await moveTask(tx, { taskId, version, verb, side: "partner", reason, actor: viewer });
    if (!moved.ok) return moved;
    if (viewer.role === "executor" && (verb === "accept" || verb === "start"))
      await tx
        .update(tasks)
        .set({ assigneeId: viewer.userId, assigneeName: viewer.name })
        .where(and(eq(tasks.id, taskId), eq(tasks.partnerOrgId, viewer.orgId), isNull(tasks.assigneeId)));
    return ok({ notice: "moved" });
  };
