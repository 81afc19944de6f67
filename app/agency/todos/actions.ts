"use server";

import { and, eq } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { clients } from "@/db/schema/agency/clients";
import { jobs } from "@/db/schema/agency/jobs";
import { meetings } from "@/db/schema/agency/meetings";
import { todos } from "@/db/schema/agency/todos";
import { ok, refuse, refuseStale } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { areColleagues, findTodo } from "./queries";
import { newTodo, todoEdit, todoMark, todoToJob } from "./schema";

/** Something decided with a client, with somebody to do it or with nobody. */
export const createTodo = agencyAction(
  { name: "todo.create", may: "writeMeeting", input: newTodo },
  async ({ tx, viewer, input }) => {
    if (!(await isPlace(tx, viewer, input))) return refuse("notFound");
    if (input.ownerId && !(await areColleagues(tx, viewer, [input.ownerId])))
      return refuse("invalid", { ownerId: "notAChoice" });
    await tx.insert(todos).values({ id: crypto.randomUUID(), orgId: viewer.orgId, ...input });
    return ok({ notice: "saved" });
  },
);

export const saveTodo = agencyAction(
  { name: "todo.save", may: "writeMeeting", input: todoEdit },
  async ({ tx, viewer, input }) => {
    const { what, ownerId, dueOn } = input;
    const before = await findTodo(tx, viewer, input.todoId);
    if (!before) return refuse("notFound");
    // Whoever has left may keep what they had; nobody new is given something who is not here.
    if (ownerId && ownerId !== before.ownerId && !(await areColleagues(tx, viewer, [ownerId])))
      return refuse("invalid", { ownerId: "notAChoice" });
    if (await update(tx, viewer, input, { what, ownerId, dueOn })) return ok({ notice: "saved" });
    const now = (await findTodo(tx, viewer, input.todoId)) ?? before;
    return refuseStale(now.version, { what: now.what, ownerId: now.ownerId ?? "", dueOn: now.dueOn ?? "" });
  },
);

export const markTodo = agencyAction(
  { name: "todo.mark", may: "writeMeeting", input: todoMark },
  async ({ tx, viewer, input }) => {
    const change =
      input.mark === "done" ? { doneAt: new Date(), doneName: viewer.name } : { doneAt: null, doneName: "" };
    if (await update(tx, viewer, input, change)) return ok({ notice: "saved" });
    return (await findTodo(tx, viewer, input.todoId)) ? refuse("changedMeanwhile") : refuse("notFound");
  },
);

/** A decision becomes a job of the client, whose spec begins with its words; with that it is done here. */
export const makeJobOfTodo = agencyAction(
  { name: "todo.job", may: "writeJob", input: todoToJob },
  async ({ tx, viewer, input }) => {
    const todo = await findTodo(tx, viewer, input.todoId);
    if (!todo) return refuse("notFound");
    if (todo.jobId) return refuse("alreadyExists");
    const id = crypto.randomUUID();
    const { orgId, userId: authorId, name: doneName, currency } = viewer;
    await tx.insert(jobs).values({
      ...{ id, orgId, clientId: todo.clientId, title: todo.what.slice(0, 200), spec: todo.what },
      ...{ deadlineOn: todo.dueOn, currency, authorId },
    });
    const isSaved = await update(tx, viewer, input, { jobId: id, doneAt: new Date(), doneName });
    return isSaved ? ok({ redirectTo: `/agency/jobs/${id}` }) : refuse("changedMeanwhile");
  },
);

async function update(
  tx: AgencyTx,
  viewer: AgencyViewer,
  at: { readonly todoId: string; readonly version: number },
  change: Partial<typeof todos.$inferInsert>,
): Promise<boolean> {
  const saved = await tx
    .update(todos)
    .set({ ...change, version: at.version + 1 })
    .where(and(eq(todos.id, at.todoId), eq(todos.orgId, viewer.orgId), eq(todos.version, at.version)))
    .returning({ id: todos.id });
  return saved.length > 0;
}

/** A client of the agency and, where one is named, a meeting with that very client. */
async function isPlace(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { clientId, meetingId }: { readonly clientId: string; readonly meetingId: string | null },
): Promise<boolean> {
  const [client] = await tx
    .select({ id: clients.id })
    .from(clients)
    .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId)));
  if (!client || !meetingId) return client !== undefined;
  const [meeting] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(eq(meetings.id, meetingId), eq(meetings.clientId, clientId), eq(meetings.orgId, viewer.orgId)),
    );
  return meeting !== undefined;
}
