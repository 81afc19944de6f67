import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { localeOfPage } from "../client/gate";
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE, type Locale } from "./locales";
import { messagesOf } from "./messages";

/**
 * A person's own choice (a cookie, written by sign-in, by settings and by the switch of a client's page) wins; then what the
 * agency knows of the person whose page it is; then what the browser asks for.
 */
async function chosenLocale(): Promise<Locale> {
  const cookie = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(cookie)) return cookie;
  const head = await headers();
  const known = await localeOfPage(head.get("x-subrosa-address"));
  if (isLocale(known)) return known;
  const asked = head.get("accept-language") ?? "";
  for (const part of asked.split(",")) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return DEFAULT_LOCALE;
}

export default getRequestConfig(async () => {
  const locale = await chosenLocale();
  return { locale, messages: messagesOf(locale), timeZone: "UTC" };
});
