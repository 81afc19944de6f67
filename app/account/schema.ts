import { z } from "zod";
import { THEMES } from "@/components/layout/theme";
import { MIN_PASSWORD_LENGTH } from "@/platform/auth/password";
import { choice, password, uuid } from "@/platform/forms/fields";
import { LOCALES } from "@/platform/i18n/locales";

export const nothing = z.object({});
export const workplace = z.object({ orgId: uuid() });
export const language = z.object({ locale: choice(LOCALES) });
export const look = z.object({ theme: choice(THEMES) });
export const ownSession = z.object({ sessionId: uuid() });
export const passwordChange = z.object({
  currentPassword: password(1),
  newPassword: password(MIN_PASSWORD_LENGTH),
});
