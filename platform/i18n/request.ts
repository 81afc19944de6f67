import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE, type Locale } from "./locales";
import { messagesOf } from "./messages";

/** A person's own choice (a cookie, written by sign-in and by settings) wins over what the browser asks for. */
async function chosenLocale(): Promise<Locale> {
  const cookie = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(cookie)) return cookie;
  const asked = (await headers()).get("accept-language") ?? "";
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
