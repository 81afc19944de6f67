export const LOCALES = ["ru", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "en";
/** Not personal: holds a language, so that the sign-in page greets a person in theirs. */
export const LOCALE_COOKIE = "subrosa.locale";

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);
