import { LOCALES, type Locale } from "@/platform/i18n/locales";
import { chooseLanguage } from "../actions";

const NAMES: Record<Locale, string> = { ru: "Русский", en: "English" };

/** Each language by its own name, with or without a script. For pages before sign-in; later the person's settings decide. */
export function LanguageSwitch({ current, label }: { current: Locale; label: string }) {
  return (
    <form action={chooseLanguage}>
      <fieldset className="flex justify-center gap-1 text-sm">
        <legend className="sr-only">{label}</legend>
        {LOCALES.map((locale) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            aria-pressed={locale === current}
            className="min-h-7 rounded-md px-2.5 text-ink-3 hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink pointer-coarse:min-h-11"
          >
            {NAMES[locale]}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
