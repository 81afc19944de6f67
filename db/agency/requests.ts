import { and, eq, sql } from "drizzle-orm";
import { type RequestVerb, settleRequest } from "@/domain/requests";
import { ok, type Result, refuse } from "@/domain/result";
import { requestMoves } from "../schema/agency/request_moves";
import { requests } from "../schema/agency/requests";
import type { AgencyTx, AgencyViewer } from "./access";

export type Turn = {
  readonly verb: RequestVerb;
  /** The answer, the reason, or nothing. */
  readonly note?: string | undefined;
  /** YYYY-MM-DD, of a postponement. */
  readonly untilOn?: string | undefined;
  /** Of a merge. */
  readonly intoId?: string | undefined;
  /** Since when the client waits then; null when nobody waits any more. */
  readonly waitsSince: Date | null;
};

type TurnedRequest = Pick<typeof requests.$inferSelect, "clientId" | "contactId" | "channel">;

/**
 * One turn of a request, with who took it: the one way in which a request's state is written.
 * @param seen the version that the person saw; left out where the request is not what they were looking at
 * @returns refuse: notFound, notInThisState, changedMeanwhile
 */
export async function turnRequest(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { requestId, seen }: { readonly requestId: string; readonly seen?: number },
  { verb, note = "", untilOn, intoId, waitsSince }: Turn,
): Promise<Result<TurnedRequest>> {
  const own = and(eq(requests.id, requestId), eq(requests.orgId, viewer.orgId));
  const [request] = await tx
    .select({
      state: requests.state,
      answeredAt: requests.answeredAt,
      version: requests.version,
      clientId: requests.clientId,
      contactId: requests.contactId,
      channel: requests.channel,
    })
    .from(requests)
    .where(own);
  if (!request) return refuse("notFound");
  const next = settleRequest(request.state, verb);
  if (!next.ok) return next;
  const isAnswer = verb === "answer" || verb === "decline";
  const version = seen ?? request.version;
  const saved = await tx
    .update(requests)
    .set({
      state: next.value,
      waitsSince,
      version: version + 1,
      ...(isAnswer ? { answer: note } : {}),
      ...(isAnswer || verb === "makeJob" ? { answeredAt: request.answeredAt ?? new Date() } : {}),
    })
    .where(and(own, eq(requests.version, version)))
    .returning({ id: requests.id });
  if (saved.length === 0) return refuse("changedMeanwhile");
  await noteMove(tx, viewer, { requestId, clientId: request.clientId }, { verb, note, untilOn, intoId });
  return ok(request);
}

/** A line of a request's history. */
export const noteMove = (
  tx: AgencyTx,
  { orgId, userId, name }: AgencyViewer,
  of: { readonly requestId: string; readonly clientId: string },
  { verb, note, untilOn, intoId }: Omit<Turn, "waitsSince">,
) =>
  tx.insert(requestMoves).values({
    ...of,
    id: crypto.randomUUID(),
    orgId,
    verb,
    note: note ?? "",
    untilOn: untilOn ?? null,
    intoId: intoId ?? null,
    actorId: userId,
    actorName: name,
  });

/**
 * What a request is recognised by in a list: its subject, else how its text begins, else what was typed up of its
 * recordings. Only for a query whose one table `requests` is.
 */
export const excerptOf = (length: number) => sql<string>`coalesce(
  nullif(requests.subject, ''),
  nullif(left(requests.body, ${length}), ''),
  (select left(f.transcript, ${length}) from agency.request_files f
    where f.request_id = requests.id and f.transcript <> '' order by f.at limit 1),
  '')`;

/** Everything that a client said in a request: its subject, its text, and its recordings as they were typed up. */
export const wholeText = sql<string>`concat_ws(E'\n\n', nullif(requests.subject, ''), nullif(requests.body, ''),
  (select string_agg(f.transcript, E'\n\n' order by f.at) from agency.request_files f
    where f.request_id = requests.id and f.transcript <> ''))`;
