"use server";

import { ok, refuse } from "@/domain/result";
import { entryAction } from "@/platform/auth/action";
import { mayAttempt } from "@/platform/auth/throttle";
import { checkPassportFile } from "@/platform/passport/check";
import { passportToCheck } from "./schema";

const CHECKS_PER_NETWORK = 200;

/** Says of a file whether it is a passport as it was issued. Whatever it is, it is kept nowhere. */
export const checkPassport = entryAction(
  { name: "entry.checkPassport", input: passportToCheck },
  async ({ input: { file, text, key }, network }) => {
    if (!(await mayAttempt("passport-network", network, CHECKS_PER_NETWORK))) return refuse("tooMany");
    const [chosen] = file;
    if (!chosen && !text.trim()) return refuse("invalid", { file: "required" });
    return ok({ show: await checkPassportFile(chosen ?? text, key), isShown: true });
  },
);
