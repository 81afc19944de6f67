import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LOCALES, type Locale } from "@/platform/i18n/locales";
import { chooseClientsLanguage } from "../actions";

const NAMES: Record<Locale, string> = { ru: "Русский", en: "English" };

type Props = {
  readonly agency: string;
  readonly isDemo: boolean;
  readonly lead: string;
  /** Whose page it is, under the greeting. */
  readonly about?: string | undefined;
  readonly foot?: string | undefined;
  readonly children: ReactNode;
};

/** The agency's own letterhead around what a client sees: no menu, no account, one column for a phone. */
export function ClientFrame({ agency, isDemo, lead, about, foot, children }: Props) {
  const [t, locale] = [useTranslations("share"), useLocale()];
  return (
    <div data-side="agency" className="mx-auto grid min-h-dvh max-w-2xl grid-rows-[auto_1fr_auto] px-4">
      <header className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line py-4">
        <p className="text-lg font-semibold text-accent">{agency}</p>
        {isDemo ? <p className="text-sm text-ink-3">{t("demo")}</p> : null}
      </header>
      <main className="grid content-start gap-8 py-6">
        <div>
          <h1 className="text-2xl font-semibold text-balance">{lead}</h1>
          {about ? <p className="text-ink-2">{about}</p> : null}
        </div>
        {children}
      </main>
      <footer className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-4 text-sm text-ink-3">
        <p>{foot}</p>
        <form action={chooseClientsLanguage} className="flex gap-1">
          {LOCALES.map((each) => (
            <button
              key={each}
              type="submit"
              name="locale"
              value={each}
              lang={each}
              aria-pressed={each === locale}
              className="min-h-7 rounded-md px-2.5 hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink pointer-coarse:min-h-11"
            >
              {NAMES[each]}
            </button>
          ))}
        </form>
      </footer>
    </div>
  );
}
