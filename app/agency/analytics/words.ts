import { getLocale, getTranslations } from "next-intl/server";
import type { Period } from "./schema";

const DAY_MS = 86_400_000;

/** The words that the figures are made of, for the page and for the file. */
export async function figureWords() {
  const [t, accounts, life, words, locale] = await Promise.all([
    getTranslations("analytics"),
    getTranslations("accounts"),
    getTranslations("clientLife"),
    getTranslations("words"),
    getLocale(),
  ]);
  return { t, accounts, life, words, locale };
}

export const spanOf = (period: Period, now: Date) => ({
  since: new Date(now.getTime() - Number(period) * DAY_MS),
  now,
});
