import { z } from "zod";
import { MIN_PASSWORD_LENGTH } from "@/platform/auth/password";
import { isToken } from "@/platform/auth/token";
import { isWayBack } from "@/platform/auth/way_back";
import { choice, email, line, optionalLine, password } from "@/platform/forms/fields";
import { LOCALES } from "@/platform/i18n/locales";

export const credentials = z.object({
  email: line(254),
  password: password(1),
  next: z.preprocess((given) => (isWayBack(given) ? given : undefined), z.string().optional()),
});

export const language = z.object({ locale: choice(LOCALES) });

export const resetRequest = z.object({ email: email() });

const token = z.preprocess((given) => (isToken(given) ? given : ""), z.string());

export const newPassword = z.object({ token, password: password(MIN_PASSWORD_LENGTH) });

/** `team` is an organisation's id or "new"; `teamName` names the new one. */
const team = { team: optionalLine(36), teamName: optionalLine(120) };
export const joiningNewcomer = z.object({
  token,
  name: line(120),
  password: password(MIN_PASSWORD_LENGTH),
  ...team,
});
export const joiningWithPassword = z.object({ token, password: password(1), ...team });
export const joiningSignedIn = z.object({ token, ...team });
