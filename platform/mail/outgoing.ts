import { eq, sql } from "drizzle-orm";
import { asIdentity } from "@/db/identity/access";
import { mails } from "@/db/schema/identity/mails";
import type { Mail, Outcome, Transport } from "./transport";

const MAX_ATTEMPTS = 8;

/**
 * Sends the oldest letter that is due. Its row stays locked meanwhile, so that of several processes one sends it, and a
 * process that dies leaves it to the next. After each refusal it waits twice as long (1, 2, 4 … minutes).
 * @returns undefined when nothing is due
 */
export const sendNext = (transport: Transport): Promise<Outcome | undefined> =>
  asIdentity(async (tx) => {
    const [due] = await tx.execute<Mail & { attempts: number }>(sql`
      select id, recipient, subject, body, attempts
        from identity.mails
       where sent_at is null and attempts < ${MAX_ATTEMPTS}
         and created_at + make_interval(mins => (2 ^ attempts)::integer - 1) <= now()
       order by created_at limit 1
         for update skip locked`);
    if (!due) return undefined;
    const outcome = await transport(due);
    if (outcome === "down") return outcome;
    const attempts = due.attempts + 1;
    const isOver = outcome === "sent" || attempts >= MAX_ATTEMPTS;
    await tx
      .update(mails)
      .set({
        attempts,
        ...(outcome === "sent" ? { sentAt: sql`now()` } : {}),
        // Links in a letter open doors; here they have done their duty.
        ...(isOver ? { body: "" } : {}),
      })
      .where(eq(mails.id, due.id));
    return outcome;
  });
