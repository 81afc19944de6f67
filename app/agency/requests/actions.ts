"use server";

import { and, eq } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { clients } from "@/db/schema/agency/clients";
import { requestFiles } from "@/db/schema/agency/request_files";
import { requests } from "@/db/schema/agency/requests";
import { instantOf } from "@/domain/instants";
import { type RequestVerb, settleRequest } from "@/domain/requests";
import { ok, type Result, refuse } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { dropAfterwards } from "@/platform/files/drop";
import { receiveFile } from "@/platform/files/receive";
import type { Done } from "@/platform/forms/submit";
import { newRequest, requestAnswer } from "./schema";

/** Keeps what the client said, as it came: text, files or both. */
export const createRequest = agencyAction(
  { name: "request.create", may: "writeRequest", input: newRequest },
  async ({ tx, viewer, input }) => {
    const { files, ...said } = input;
    if (!said.body && files.length === 0) return refuse("invalid", { body: "required" });
    const receivedAt = instantOf(said.receivedAt, viewer.timeZone);
    if (!receivedAt) return refuse("invalid", { receivedAt: "notADate" });
    // A clock may run a little ahead; tomorrow is a slip of the finger.
    if (receivedAt.getTime() > Date.now() + 10 * 60_000) return refuse("invalid", { receivedAt: "tooBig" });
    const [client] = await tx
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.id, said.clientId), eq(clients.orgId, viewer.orgId)));
    if (!client) return refuse("invalid", { clientId: "notAChoice" });
    const id = crypto.randomUUID();
    const { orgId } = viewer;
    await tx.insert(requests).values({ ...said, id, orgId, receivedAt, authorId: viewer.userId });
    for (const file of files) {
      const kept = await receiveFile("agency", file);
      if (!kept.ok) return kept;
      // Wanted or not, the row will tell.
      dropAfterwards([{ shelf: "agency", id: kept.value.id }]);
      await tx.insert(requestFiles).values({ ...kept.value, orgId, requestId: id });
    }
    return ok({ redirectTo: `/agency/requests/${id}` });
  },
);

export const answerRequest = agencyAction(
  { name: "request.answer", may: "writeRequest", input: requestAnswer },
  ({ tx, viewer, input }) => settle(tx, viewer, "answer", input),
);

export const declineRequest = agencyAction(
  { name: "request.decline", may: "writeRequest", input: requestAnswer },
  ({ tx, viewer, input }) => settle(tx, viewer, "decline", input),
);

async function settle(
  tx: AgencyTx,
  viewer: AgencyViewer,
  verb: RequestVerb,
  input: { readonly requestId: string; readonly version: number; readonly answer: string },
): Promise<Result<Done>> {
  const own = and(eq(requests.id, input.requestId), eq(requests.orgId, viewer.orgId));
  const [request] = await tx
    .select({ state: requests.state, answeredAt: requests.answeredAt })
    .from(requests)
    .where(own);
  if (!request) return refuse("notFound");
  const next = settleRequest(request.state, verb);
  if (!next.ok) return next;
  const saved = await tx
    .update(requests)
    .set({
      state: next.value,
      answer: input.answer,
      answeredAt: request.answeredAt ?? new Date(),
      version: input.version + 1,
    })
    .where(and(own, eq(requests.version, input.version)))
    .returning({ id: requests.id });
  return saved.length > 0 ? ok({ notice: "saved" }) : refuse("changedMeanwhile");
}
