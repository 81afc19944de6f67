"use server";

import { and, eq } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { readAccountSettings, selectCandidates } from "@/db/agency/accounts";
import { findHandOver, findOpenHandOver } from "@/db/agency/hand_overs";
import { accountMembers } from "@/db/schema/agency/account_members";
import { accountRules } from "@/db/schema/agency/account_rules";
import { accountSettings } from "@/db/schema/agency/account_settings";
import { clients } from "@/db/schema/agency/clients";
import { duties } from "@/db/schema/agency/duties";
import { handOvers } from "@/db/schema/agency/hand_overs";
import { isDuty } from "@/domain/accounts/duties";
import { settleHandOver } from "@/domain/accounts/hand_over";
import { ok, refuse, refuseStale } from "@/domain/result";
import { agencyMay } from "@/domain/roles";
import { agencyAction } from "@/platform/agency/action";
import {
  dutyToDrop,
  handOverCheck,
  handOverEnd,
  memberEdit,
  newDuty,
  newHandOver,
  newRule,
  ruleToDrop,
  settingsEdit,
} from "./schema";

/**
 * A client begins its way to a colleague. Whoever answers for it goes on until the other accepts; one for whom nobody
 * answers goes over at once, since there is no old voice to keep.
 */
export const beginHandOver = agencyAction(
  { name: "hand_over.begin", may: "editClient", input: newHandOver },
  async ({ tx, viewer, input }) => {
    const [[client], candidates, open] = await Promise.all([
      tx
        .select({ id: clients.id, managerId: clients.managerId })
        .from(clients)
        .where(and(eq(clients.id, input.clientId), eq(clients.orgId, viewer.orgId)))
        .for("update"),
      selectCandidates(tx, viewer),
      findOpenHandOver(tx, viewer, input.clientId),
    ]);
    if (!client) return refuse("notFound");
    const to = candidates.find(({ id }) => id === input.toId);
    if (!to || to.id === client.managerId) return refuse("invalid", { toId: "notAChoice" });
    if (open) return refuse("alreadyExists");
    const isFirst = client.managerId === null;
    const id = crypto.randomUUID();
    await tx.insert(handOvers).values({
      id,
      orgId: viewer.orgId,
      clientId: client.id,
      fromId: client.managerId,
      fromName: candidates.find((one) => one.id === client.managerId)?.name ?? "",
      toId: to.id,
      toName: to.name,
      note: input.note,
      ...(isFirst ? { state: "accepted" as const, settledAt: new Date() } : {}),
      authorId: viewer.userId,
      authorName: viewer.name,
    });
    if (!isFirst) return ok({ redirectTo: `/agency/accounts/hand-overs/${id}` });
    await tx
      .update(clients)
      .set({ managerId: to.id })
      .where(and(eq(clients.id, client.id), eq(clients.orgId, viewer.orgId)));
    return ok({ notice: "saved" });
  },
);

/** What has been gone through, as the boxes stand. */
export const checkHandOver = agencyAction(
  { name: "hand_over.check", may: "editClient", input: handOverCheck },
  async ({ tx, viewer, input }) => {
    const handOver = await findHandOver(tx, viewer, input.handOverId);
    if (!handOver) return refuse("notFound");
    const allowed = settleHandOver(handOver, "check", whoIs(viewer));
    if (!allowed.ok) return allowed;
    const saved = await save(tx, handOver.id, input.version, { done: input.done });
    return saved ? ok({ notice: "saved" }) : refuse("changedMeanwhile");
  },
);

/** Accepted by the receiver alone: in that moment the client changes hands. */
export const endHandOver = agencyAction(
  { name: "hand_over.end", may: "editClient", input: handOverEnd },
  async ({ tx, viewer, input }) => {
    const handOver = await findHandOver(tx, viewer, input.handOverId);
    if (!handOver) return refuse("notFound");
    const next = settleHandOver(handOver, input.verb, whoIs(viewer));
    if (!next.ok) return next;
    if (input.verb === "decline" && !input.answer) return refuse("invalid", { answer: "required" });
    const settled = { state: next.value, answer: input.answer, settledAt: new Date() };
    if (!(await save(tx, handOver.id, input.version, settled))) return refuse("changedMeanwhile");
    if (next.value === "accepted")
      await tx
        .update(clients)
        .set({ managerId: handOver.toId })
        .where(and(eq(clients.id, handOver.clientId), eq(clients.orgId, viewer.orgId)));
    return ok({ notice: "handOverEnded" });
  },
);

/** The agency's structure, its limits and its own functions. */
export const saveAccountSettings = agencyAction(
  { name: "accounts.settings", may: "arrangeAccounts", input: settingsEdit },
  async ({ tx, viewer, input }) => {
    const { version, ...values } = input;
    const saved = await tx
      .insert(accountSettings)
      .values({ orgId: viewer.orgId, ...values })
      .onConflictDoUpdate({
        target: accountSettings.orgId,
        set: { ...values, version: version + 1 },
        setWhere: eq(accountSettings.version, version),
      })
      .returning({ version: accountSettings.version });
    if (saved.length > 0) return ok({ notice: "saved" });
    const now = await readAccountSettings(tx, viewer);
    return refuseStale(now.version, {
      structure: now.structure,
      mostClients: `${now.limits.clients}`,
      mostRequests: `${now.limits.requests}`,
      mostMinutes: `${now.limits.minutes / 60}`,
      mostSilent: `${now.limits.silent}`,
      ownDuties: now.ownDuties.join("\n"),
    });
  },
);

/** Somebody's grade and group. */
export const saveAccountMember = agencyAction(
  { name: "accounts.member", may: "arrangeAccounts", input: memberEdit },
  async ({ tx, viewer, input }) => {
    const { userId, version, ...values } = input;
    const candidates = await selectCandidates(tx, viewer);
    if (!candidates.some(({ id }) => id === userId)) return refuse("notFound");
    const saved = await tx
      .insert(accountMembers)
      .values({ orgId: viewer.orgId, userId, ...values })
      .onConflictDoUpdate({
        target: [accountMembers.orgId, accountMembers.userId],
        set: { ...values, version: version + 1 },
        setWhere: eq(accountMembers.version, version),
      })
      .returning({ version: accountMembers.version });
    return saved.length > 0 ? ok({ notice: "saved" }) : refuse("changedMeanwhile");
  },
);

export const addAccountRule = agencyAction(
  { name: "accounts.rule", may: "arrangeAccounts", input: newRule },
  async ({ tx, viewer, input }) => {
    if (!input.takerId && !input.grade && !input.groupName) return refuse("invalid", { takerId: "required" });
    const candidates = await selectCandidates(tx, viewer);
    if (input.takerId && !candidates.some(({ id }) => id === input.takerId))
      return refuse("invalid", { takerId: "notAChoice" });
    await tx.insert(accountRules).values({ id: crypto.randomUUID(), orgId: viewer.orgId, ...input });
    return ok({ notice: "saved" });
  },
);

export const dropAccountRule = agencyAction(
  { name: "accounts.rule_drop", may: "arrangeAccounts", input: ruleToDrop },
  async ({ tx, viewer, input }) => {
    const gone = await tx
      .delete(accountRules)
      .where(and(eq(accountRules.id, input.ruleId), eq(accountRules.orgId, viewer.orgId)))
      .returning({ id: accountRules.id });
    return gone.length > 0 ? ok({ notice: "saved" }) : refuse("notFound");
  },
);

/** Gives a function to somebody: for one client, for a group's, or for all. */
export const giveDuty = agencyAction(
  { name: "accounts.duty", may: "arrangeAccounts", input: newDuty },
  async ({ tx, viewer, input }) => {
    const [settings, candidates] = await Promise.all([
      readAccountSettings(tx, viewer),
      selectCandidates(tx, viewer),
    ]);
    if (!isDuty(input.kind) && !settings.ownDuties.includes(input.kind))
      return refuse("invalid", { kind: "notAChoice" });
    if (!candidates.some(({ id }) => id === input.doerId)) return refuse("invalid", { doerId: "notAChoice" });
    if (input.clientId && input.groupName) return refuse("invalid", { groupName: "invalid" });
    const given = await tx
      .insert(duties)
      .values({ id: crypto.randomUUID(), orgId: viewer.orgId, ...input })
      .onConflictDoNothing()
      .returning({ id: duties.id });
    return given.length > 0 ? ok({ notice: "saved" }) : refuse("alreadyExists");
  },
);

export const takeDuty = agencyAction(
  { name: "accounts.duty_drop", may: "arrangeAccounts", input: dutyToDrop },
  async ({ tx, viewer, input }) => {
    const gone = await tx
      .delete(duties)
      .where(and(eq(duties.id, input.dutyId), eq(duties.orgId, viewer.orgId)))
      .returning({ id: duties.id });
    return gone.length > 0 ? ok({ notice: "saved" }) : refuse("notFound");
  },
);

const whoIs = (viewer: AgencyViewer) => ({
  id: viewer.userId,
  isHead: agencyMay(viewer.role, "arrangeAccounts"),
});

/** False when somebody else was first. */
async function save(
  tx: AgencyTx,
  id: string,
  version: number,
  values: Partial<Pick<typeof handOvers.$inferInsert, "done" | "state" | "answer" | "settledAt">>,
): Promise<boolean> {
  const saved = await tx
    .update(handOvers)
    .set({ ...values, version: version + 1 })
    .where(and(eq(handOvers.id, id), eq(handOvers.version, version)))
    .returning({ id: handOvers.id });
  return saved.length > 0;
}
