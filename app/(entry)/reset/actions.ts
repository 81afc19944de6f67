"use server";

import { after } from "next/server";
import { ok, refuse } from "@/domain/result";
import { entryAction } from "@/platform/auth/action";
import { hashPassword } from "@/platform/auth/password";
import { isResetOpen, resetPassword, sendReset } from "@/platform/auth/resets";
import { forgive, mayAttempt } from "@/platform/auth/throttle";
import { logFault } from "@/platform/log";
import { newPassword, resetRequest } from "../schema";

const LETTERS_PER_ADDRESS = 3;
const LETTERS_PER_NETWORK = 30;

/** Answers before it looks for the account, so that neither the words nor the time tell whether there is one. */
export const askForReset = entryAction(
  { name: "entry.askForReset", input: resetRequest },
  async ({ input, network }) => {
    const allowed = await Promise.all([
      mayAttempt("reset", input.email, LETTERS_PER_ADDRESS),
      mayAttempt("reset-network", network, LETTERS_PER_NETWORK),
    ]);
    if (!allowed.every(Boolean)) return refuse("tooMany");
    after(() => sendReset(input.email).catch((error) => logFault("entry.askForReset", error)));
    return ok({ redirectTo: "/reset?sent=1" });
  },
);

export const setNewPassword = entryAction(
  { name: "entry.setNewPassword", input: newPassword },
  async ({ input }) => {
    // Hashing is dear: it waits for a link that opens something.
    if (!(await isResetOpen(input.token))) return refuse("expired");
    const email = await resetPassword(input.token, await hashPassword(input.password));
    if (!email) return refuse("expired");
    await forgive("sign-in", email);
    return ok({ redirectTo: "/login?reset=1" });
  },
);
