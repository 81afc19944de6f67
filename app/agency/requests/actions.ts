"use server";

import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { clockOf, readCalendar } from "@/db/agency/calendar";
import { noteMove, turnRequest } from "@/db/agency/requests";
import { clients } from "@/db/schema/agency/clients";
import { contacts } from "@/db/schema/agency/contacts";
import { requestFiles } from "@/db/schema/agency/request_files";
import { requests } from "@/db/schema/agency/requests";
import { touches } from "@/db/schema/agency/touches";
import { morningOf } from "@/domain/cadence/hours";
import { addDays, isoDay } from "@/domain/dates";
import { instantOf } from "@/domain/instants";
import { MOST_POSTPONED_DAYS } from "@/domain/requests";
import { ok, type Result, refuse, refuseStale } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { dropAfterwards } from "@/platform/files/drop";
import type { Mail } from "@/platform/intake/mail";
import { cutText, keepUpload, readUploads } from "@/platform/intake/uploads";
import { selectMergedInto } from "./queries";
import {
  newRequest,
  requestAnswer,
  requestMerge,
  requestPostponement,
  requestRefusal,
  requestReopening,
  transcriptEdit,
} from "./schema";

/** A clock may run a little ahead; tomorrow is a slip of the finger. */
const AHEAD_MS = 10 * 60_000;

/** Keeps what the client said, as it came: text, a mail, recordings, other files, or all of it. */
export const createRequest = agencyAction(
  { name: "request.create", may: "writeRequest", input: newRequest },
  async ({ tx, viewer, input }) => {
    const read = await readUploads(input.files);
    if (!read.ok) return read;
    const { files, mail, hasMail, text } = read.value;
    if (!input.body && files.length === 0) return refuse("invalid", { body: "required" });
    const receivedAt = receivedOn(input.receivedAt, mail, viewer.timeZone);
    if (!receivedAt.ok) return receivedAt;
    const whose = await findClient(tx, viewer, input.clientId, mail?.from?.address, hasMail);
    if (!whose.ok) return whose;
    const { orgId, userId } = viewer;
    const id = crypto.randomUUID();
    await tx.insert(requests).values({
      ...whose.value,
      id,
      orgId,
      channel: hasMail ? "mail" : input.channel,
      subject: [...(mail?.subject ?? "")].slice(0, 500).join(""),
      body: cutText([input.body, mail?.text ?? (input.body ? "" : text)].filter(Boolean).join("\n\n")),
      sender: mail?.from ? `${mail.from.name} <${mail.from.address}>`.trim() : "",
      receivedAt: receivedAt.value,
      waitsSince: receivedAt.value,
      authorId: userId,
    });
    for (const file of files) {
      const kept = await keepUpload(file);
      // Wanted or not, the row will tell.
      dropAfterwards([{ shelf: "agency", id: kept.id }]);
      await tx.insert(requestFiles).values({ ...kept, orgId, requestId: id });
    }
    return ok({ redirectTo: `/agency/requests/${id}` });
  },
);

/** The client has been told: that is a touch, too. */
export const answerRequest = agencyAction(
  { name: "request.answer", may: "writeRequest", input: requestAnswer },
  async ({ tx, viewer, input }) => {
    const turned = await turnRequest(
      tx,
      viewer,
      { requestId: input.requestId, seen: input.version },
      { verb: "answer", note: input.answer, waitsSince: null },
    );
    if (!turned.ok) return turned;
    await tx.insert(touches).values({
      id: crypto.randomUUID(),
      orgId: viewer.orgId,
      clientId: turned.value.clientId,
      contactId: turned.value.contactId,
      kind: input.kind,
      note: input.answer,
      at: new Date(),
      authorId: viewer.userId,
      authorName: viewer.name,
    });
    return ok({ notice: "requestAnswered" });
  },
);

export const declineRequest = agencyAction(
  { name: "request.decline", may: "writeRequest", input: requestRefusal },
  async ({ tx, viewer, input }) => {
    const turned = await turnRequest(
      tx,
      viewer,
      { requestId: input.requestId, seen: input.version },
      { verb: "decline", note: input.answer, waitsSince: null },
    );
    return turned.ok ? ok({ notice: "saved" }) : turned;
  },
);

/** Put off until a working morning: then it waits again, and its clock starts there. */
export const postponeRequest = agencyAction(
  { name: "request.postpone", may: "writeRequest", input: requestPostponement },
  async ({ tx, viewer, input }) => {
    const { untilOn, note } = input;
    const today = isoDay(new Date(), viewer.timeZone) ?? "";
    if (untilOn <= today) return refuse("invalid", { untilOn: "tooSmall" });
    if (untilOn > addDays(today, MOST_POSTPONED_DAYS)) return refuse("invalid", { untilOn: "tooBig" });
    const { hours } = clockOf(await readCalendar(tx, viewer), viewer);
    const turned = await turnRequest(
      tx,
      viewer,
      { requestId: input.requestId, seen: input.version },
      { verb: "postpone", note, untilOn, waitsSince: morningOf(untilOn, hours) },
    );
    return turned.ok ? ok({ notice: "requestPostponed" }) : turned;
  },
);

/** Told by another request of the same client. What had been merged into this one follows it. */
export const mergeRequest = agencyAction(
  { name: "request.merge", may: "writeRequest", input: requestMerge },
  async ({ tx, viewer, input }) => {
    const { requestId, intoId, version } = input;
    // Both are held, in one order for everybody: two people merging each into the other make no circle.
    const both = await tx
      .select({ id: requests.id, state: requests.state, clientId: requests.clientId })
      .from(requests)
      .where(and(inArray(requests.id, [requestId, intoId]), eq(requests.orgId, viewer.orgId)))
      .orderBy(asc(requests.id))
      .for("update");
    const [one, into] = [requestId, intoId].map((id) => both.find((each) => each.id === id));
    if (!one) return refuse("notFound");
    if (!into || into.id === one.id || into.clientId !== one.clientId || into.state === "merged")
      return refuse("invalid", { intoId: "notAChoice" });
    const turned = await turnRequest(
      tx,
      viewer,
      { requestId, seen: version },
      { verb: "merge", intoId, waitsSince: null },
    );
    if (!turned.ok) return turned;
    for (const follower of await selectMergedInto(tx, viewer, requestId))
      await noteMove(
        tx,
        viewer,
        { requestId: follower.id, clientId: one.clientId },
        { verb: "merge", intoId },
      );
    return ok({ notice: "saved" });
  },
);

/** Whatever had ended begins again; its clock starts now. */
export const reopenRequest = agencyAction(
  { name: "request.reopen", may: "writeRequest", input: requestReopening },
  async ({ tx, viewer, input }) => {
    const turned = await turnRequest(
      tx,
      viewer,
      { requestId: input.requestId, seen: input.version },
      { verb: "reopen", note: input.note, waitsSince: new Date() },
    );
    return turned.ok ? ok({ notice: "saved" }) : turned;
  },
);

/** What was said in a recording, typed up by whoever listened. */
export const saveTranscript = agencyAction(
  { name: "request.transcript", may: "writeRequest", input: transcriptEdit },
  async ({ tx, viewer, input }) => {
    const { fileId, requestId, version, transcript } = input;
    const own = and(
      eq(requestFiles.id, fileId),
      eq(requestFiles.requestId, requestId),
      eq(requestFiles.orgId, viewer.orgId),
    );
    const saved = await tx
      .update(requestFiles)
      .set({ transcript, version: version + 1 })
      .where(and(own, eq(requestFiles.version, version)))
      .returning({ id: requestFiles.id });
    if (saved.length > 0) return ok({ notice: "saved" });
    const [now] = await tx
      .select({ transcript: requestFiles.transcript, version: requestFiles.version })
      .from(requestFiles)
      .where(own);
    return now ? refuseStale(now.version, { transcript: now.transcript }) : refuse("notFound");
  },
);

/** What the person says, else what the mail says and can be believed, else now. */
function receivedOn(typed: string, mail: Mail | undefined, timeZone: string): Result<Date> {
  const latest = Date.now() + AHEAD_MS;
  if (!typed) {
    const sentAt = mail?.sentAt;
    return ok(sentAt && sentAt.getTime() <= latest ? sentAt : new Date());
  }
  const at = instantOf(typed, timeZone);
  if (!at) return refuse("invalid", { receivedAt: "notADate" });
  return at.getTime() > latest ? refuse("invalid", { receivedAt: "tooBig" }) : ok(at);
}

type Whose = { readonly clientId: string; readonly contactId: string | null };

/** The client that was chosen, or the one whose contact wrote the mail. */
async function findClient(
  tx: AgencyTx,
  viewer: AgencyViewer,
  chosen: string | null,
  address: string | undefined,
  hasMail: boolean,
): Promise<Result<Whose>> {
  const known = address ? await findContacts(tx, viewer, address) : [];
  if (chosen) {
    const [client] = await tx
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.id, chosen), eq(clients.orgId, viewer.orgId)));
    if (!client) return refuse("invalid", { clientId: "notAChoice" });
    const contact = known.find(({ clientId }) => clientId === chosen);
    return ok({ clientId: chosen, contactId: contact?.id ?? null });
  }
  const [first] = known;
  if (!first) return refuse("invalid", { clientId: hasMail ? "senderUnknown" : "required" });
  // One address at two clients: only the person knows for which of them it was written.
  if (known.some(({ clientId }) => clientId !== first.clientId))
    return refuse("invalid", { clientId: "senderUnclear" });
  return ok({ clientId: first.clientId, contactId: first.id });
}

/** Those who still work there come first. */
const findContacts = (tx: AgencyTx, viewer: AgencyViewer, address: string) =>
  tx
    .select({ id: contacts.id, clientId: contacts.clientId })
    .from(contacts)
    .where(and(eq(contacts.orgId, viewer.orgId), sql`lower(${contacts.email}) = ${address}`))
    .orderBy(sql`${contacts.leftAt} is not null`, asc(contacts.createdAt))
    .limit(20);
