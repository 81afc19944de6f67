"use server";

import { ok } from "@/domain/result";
import { entryGesture } from "@/platform/auth/action";
import { rememberLook } from "@/platform/auth/look";
import { language } from "./schema";

/** A visitor's language; there is no account to keep it with. */
export const chooseVisitorLanguage = entryGesture(
  { name: "entry.language", input: language },
  async ({ input }) => {
    await rememberLook(input);
    return ok({});
  },
);
