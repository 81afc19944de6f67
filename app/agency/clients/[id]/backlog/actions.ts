"use server";

import { and, eq, isNull } from "drizzle-orm";
import { backlogAgreements } from "@/db/schema/agency/backlog_agreements";
import { backlogs } from "@/db/schema/agency/backlogs";
import { clients } from "@/db/schema/agency/clients";
import { contacts } from "@/db/schema/agency/contacts";
import { moveTo, orderOf } from "@/domain/backlog";
import { isoDay } from "@/domain/dates";
import { ok, refuse } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { findBacklog, selectOpen } from "./queries";
import { backlogMove, newAgreement } from "./schema";

/** One job to another place in its client's backlog. Two who sort at once meet at the version. */
export const moveInBacklog = agencyAction(
  { name: "backlog.move", may: "writeJob", input: backlogMove },
  async ({ tx, viewer, input }) => {
    const { clientId, version, jobId, place } = input;
    const [client] = await tx
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId)));
    if (!client) return refuse("notFound");
    const [now, open] = await Promise.all([
      findBacklog(tx, viewer, clientId),
      selectOpen(tx, viewer, clientId),
    ]);
    if (!open.some(({ id }) => id === jobId)) return refuse("notFound");
    if (now.version !== version) return refuse("changedMeanwhile");
    const jobIds = moveTo(
      orderOf(
        now.jobIds,
        open.map(({ id }) => id),
      ),
      jobId,
      place,
    );
    const saved = await tx
      .insert(backlogs)
      .values({ clientId, orgId: viewer.orgId, jobIds })
      .onConflictDoUpdate({
        target: backlogs.clientId,
        set: { jobIds, version: version + 1, updatedAt: new Date() },
        setWhere: eq(backlogs.version, version),
      })
      .returning({ version: backlogs.version });
    return saved.length > 0 ? ok({}) : refuse("changedMeanwhile");
  },
);

/** A person of the client agreed to the order as it stands; from then on a change of it shows. */
export const noteAgreement = agencyAction(
  { name: "backlog.agree", may: "writeJob", input: newAgreement },
  async ({ tx, viewer, input }) => {
    const { clientId, contactId, agreedOn, note } = input;
    if (agreedOn > (isoDay(new Date(), viewer.timeZone) ?? ""))
      return refuse("invalid", { agreedOn: "tooBig" });
    const [contact] = await tx
      .select({ id: contacts.id })
      .from(contacts)
      .where(
        and(
          eq(contacts.id, contactId),
          eq(contacts.clientId, clientId),
          eq(contacts.orgId, viewer.orgId),
          isNull(contacts.leftAt),
        ),
      );
    if (!contact) return refuse("invalid", { contactId: "notAChoice" });
    const [now, open] = await Promise.all([
      findBacklog(tx, viewer, clientId),
      selectOpen(tx, viewer, clientId),
    ]);
    // The order that was looked at is the one that is agreed to.
    if (now.version !== input.version) return refuse("changedMeanwhile");
    const jobIds = orderOf(
      now.jobIds,
      open.map(({ id }) => id),
    );
    if (jobIds.length === 0) return refuse("notInThisState");
    const { orgId, userId: authorId, name: authorName } = viewer;
    await tx.insert(backlogAgreements).values({
      id: crypto.randomUUID(),
      orgId,
      clientId,
      contactId,
      agreedOn,
      jobIds,
      note,
      authorId,
      authorName,
    });
    return ok({ notice: "saved" });
  },
);
