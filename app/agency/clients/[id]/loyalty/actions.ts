"use server";

import { and, eq } from "drizzle-orm";
import { upsells } from "@/db/schema/agency/upsells";
import { isCurrency, parseMoney } from "@/domain/money/money";
import { ok, refuse } from "@/domain/result";
import { agencyMay } from "@/domain/roles";
import { agencyAction } from "@/platform/agency/action";
import { findClient } from "../../queries";
import { newUpsell, upsellEnd } from "./schema";

/** Something more was proposed to the client. */
export const noteUpsell = agencyAction(
  { name: "upsell.note", may: "touchClient", input: newUpsell },
  async ({ tx, viewer, input }) => {
    const client = await findClient(tx, viewer, input.clientId);
    if (!client) return refuse("notFound");
    if (input.amount && !agencyMay(viewer.role, "readClientMoney")) return refuse("forbidden");
    const amount =
      input.amount && isCurrency(viewer.currency) ? parseMoney(input.amount, viewer.currency) : undefined;
    if (amount && !amount.ok) return amount;
    await tx.insert(upsells).values({
      id: crypto.randomUUID(),
      orgId: viewer.orgId,
      clientId: client.id,
      title: input.title,
      note: input.note,
      amountMinor: amount?.value ?? null,
      currency: viewer.currency,
      authorId: viewer.userId,
      authorName: viewer.name,
    });
    return ok({ notice: "upsellNoted" });
  },
);

/** What the client said to it. A "no" without its reason teaches nobody anything. */
export const settleUpsell = agencyAction(
  { name: "upsell.settle", may: "touchClient", input: upsellEnd },
  async ({ tx, viewer, input }) => {
    if (input.outcome === "declined" && !input.answer) return refuse("invalid", { answer: "required" });
    const settled = await tx
      .update(upsells)
      .set({
        outcome: input.outcome,
        answer: input.answer,
        settledAt: new Date(),
        version: input.version + 1,
      })
      .where(
        and(
          eq(upsells.id, input.upsellId),
          eq(upsells.orgId, viewer.orgId),
          eq(upsells.version, input.version),
          eq(upsells.outcome, "open"),
        ),
      )
      .returning({ id: upsells.id });
    return settled.length > 0 ? ok({ notice: "saved" }) : refuse("changedMeanwhile");
  },
);
