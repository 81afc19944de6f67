"use server";

import { ok } from "@/domain/result";
import { entryGesture } from "@/platform/auth/action";
import { rememberLook } from "@/platform/auth/look";
import { language } from "./schema";

export const chooseLanguage = entryGesture({ name: "entry.language", input: language }, async ({ input }) => {
  await rememberLook(input);
  return ok({});
});
