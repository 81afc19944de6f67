import { cookies } from "next/headers";
import { isTheme, THEME_COOKIE } from "@/components/layout/theme";
import { isLocale, LOCALE_COOKIE } from "../i18n/locales";

const YEAR_S = 365 * 24 * 3600;

/** The person's language and look on this device, so that the next page comes in them at once. Neither is a secret. */
export async function rememberLook(look: {
  readonly locale?: string;
  readonly theme?: string;
}): Promise<void> {
  const jar = await cookies();
  const options = { path: "/", maxAge: YEAR_S, sameSite: "lax" as const };
  if (isLocale(look.locale)) jar.set(LOCALE_COOKIE, look.locale, options);
  if (isTheme(look.theme)) jar.set(THEME_COOKIE, look.theme, options);
}
