"use client";
import { LOCALE_COOKIE, LOCALES, type Locale } from "@/platform/i18n/locales";

const NAMES: Record<Locale, string> = { ru: "Русский", en: "English" };
const YEAR_S = 365 * 24 * 60 * 60;

/** Each language by its own name. For pages before sign-in; later the person's settings decide. */
export function LanguageSwitch({ current, label }: { current: Locale; label: string }) {
  const choose = (locale: Locale) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain http and in older browsers
    document.cookie = `${LOCALE_COOKIE}=${locale}; path=/; max-age=${YEAR_S}; samesite=lax`;
    location.reload();
  };
  return (
    <fieldset className="flex justify-center gap-1 text-sm">
      <legend className="sr-only">{label}</legend>
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => choose(locale)}
          className="min-h-7 rounded-md px-2.5 text-ink-3 hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink pointer-coarse:min-h-11"
        >
          {NAMES[locale]}
        </button>
      ))}
    </fieldset>
  );
}
