"use server";

import { ok } from "@/domain/result";
import { entryAction } from "@/platform/auth/action";
import { rememberLook } from "@/platform/auth/look";
import { openSession } from "@/platform/auth/session";
import { checkCredentials } from "@/platform/auth/sign_in";
import { wayBack } from "@/platform/auth/way_back";
import { credentials } from "../schema";

export const signIn = entryAction(
  { name: "entry.signIn", input: credentials },
  async ({ input, network }) => {
    const checked = await checkCredentials(input.email, input.password, network);
    if (!checked.ok) return checked;
    const { userId, orgId, kind, locale, theme } = checked.value;
    await openSession(userId, orgId);
    await rememberLook({ locale, theme });
    return ok({ redirectTo: wayBack(input.next, kind) ?? `/${kind}/today` });
  },
);
