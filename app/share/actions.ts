"use server";

import { and, eq } from "drizzle-orm";
import { approvalVoices } from "@/db/schema/agency/approval_voices";
import { approvalWords } from "@/db/schema/agency/approval_words";
import { approvals } from "@/db/schema/agency/approvals";
import { requests } from "@/db/schema/agency/requests";
import { ok, refuse } from "@/domain/result";
import { entryGesture } from "@/platform/auth/action";
import { rememberLook } from "@/platform/auth/look";
import { pageAction } from "@/platform/client/action";
import { pageAnswer, pageLanguage, pageQuestion, pageRequest } from "./schema";

/** A decision maker's own answer, once. That it is theirs to give, and still can be given, is the database's rule. */
export const answerApproval = pageAction(
  { name: "share.answer", input: pageAnswer },
  async ({ tx, viewer, input }) => {
    const { approvalId, verb } = input;
    if (verb === "refuse" && input.reason === "") return refuse("invalid", { reason: "required" });
    const reason = verb === "refuse" ? input.reason : "";
    const own = and(
      eq(approvalVoices.approvalId, approvalId),
      eq(approvalVoices.contactId, viewer.contactId),
    );
    const saved = await tx
      .update(approvalVoices)
      .set({ answer: verb, reason })
      .where(own)
      .returning({ id: approvalVoices.id });
    if (saved.length > 0) return ok({ notice: "answered" });
    const [now] = await tx
      .select({ answer: approvalVoices.answer, state: approvals.state })
      .from(approvalVoices)
      .innerJoin(approvals, eq(approvals.id, approvalVoices.approvalId))
      .where(own);
    if (!now) return refuse("notFound");
    // A second press of the same button is no second answer.
    if (now.answer === verb) return ok({ notice: "answered" });
    if (now.answer !== null) return refuse("answeredBefore");
    return refuse(now.state === "withdrawn" ? "askedNoMore" : "settledByOthers");
  },
);

/** A question about what one was asked; the agency answers on the record. */
export const askAboutApproval = pageAction(
  { name: "share.ask", input: pageQuestion },
  async ({ tx, viewer, input, key }) => {
    const { orgId, clientId, contactId } = viewer;
    const [asked] = await tx
      .select({ id: approvals.id })
      .from(approvals)
      .where(eq(approvals.id, input.approvalId));
    if (!asked) return refuse("notFound");
    await tx
      .insert(approvalWords)
      .values({ id: key, orgId, clientId, approvalId: asked.id, contactId, body: input.question })
      .onConflictDoNothing();
    return ok({ notice: "asked" });
  },
);

/** Anything else that a decision maker wants: a request like any other, in their own name. */
export const writeToAgency = pageAction(
  { name: "share.write", input: pageRequest },
  async ({ tx, viewer, input, key }) => {
    const { orgId, clientId, contactId } = viewer;
    await tx
      .insert(requests)
      .values({ id: key, orgId, clientId, contactId, channel: "form", body: input.words })
      .onConflictDoNothing();
    return ok({ notice: "asked" });
  },
);

/** The reader's language on this device; who reads does not matter. */
export const chooseClientsLanguage = entryGesture(
  { name: "share.language", input: pageLanguage },
  async ({ input }) => {
    await rememberLook(input);
    return ok({});
  },
);
