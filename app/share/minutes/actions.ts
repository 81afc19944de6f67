"use server";

import { and, eq } from "drizzle-orm";
import { minutesReaders } from "@/db/schema/agency/minutes_readers";
import { ok, refuse } from "@/domain/result";
import { pageAction } from "@/platform/client/action";
import { minutesAnswer } from "../schema";

/** What somebody says of the minutes that they were sent, once. Time and name are the database's (`agency.seal_minutes`). */
export const answerMinutes = pageAction(
  { name: "share.minutes", input: minutesAnswer },
  async ({ tx, viewer, input: { minutesId, verb, remark } }) => {
    if (verb === "remark" && remark === "") return refuse("invalid", { remark: "required" });
    const own = and(eq(minutesReaders.minutesId, minutesId), eq(minutesReaders.contactId, viewer.contactId));
    const saved = await tx
      .update(minutesReaders)
      .set(verb === "acknowledge" ? { isOwnWord: true } : { remark })
      .where(own)
      .returning({ minutesId: minutesReaders.minutesId });
    const thanks = ok({ notice: verb === "acknowledge" ? "answered" : "remarked" } as const);
    if (saved.length > 0) return thanks;
    const [now] = await tx
      .select({ acknowledgedAt: minutesReaders.acknowledgedAt, remarkedAt: minutesReaders.remarkedAt })
      .from(minutesReaders)
      .where(own);
    if (!now) return refuse("notFound");
    // A second press of the same button is no second answer.
    if (verb === "acknowledge" && now.acknowledgedAt) return thanks;
    return refuse(now.acknowledgedAt || now.remarkedAt ? "answeredBefore" : "newerVersion");
  },
);
