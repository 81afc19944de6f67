"use client";
import { useEffect, useState } from "react";
import { type FormAction, IDLE } from "../forms/state";
import { isTheme, THEME_COOKIE, THEMES, type Theme } from "./theme";

const YEAR_S = 365 * 24 * 60 * 60;

type Props = {
  label: string;
  words: Record<Theme, string>;
  /** Keeps `theme` with the account, for the next device. */
  remember?: FormAction | undefined;
};

/** Light, dark, or as the device. Takes effect at once; the cookie tells the next page. */
export function ThemeSwitch({ label, words, remember }: Props) {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => {
    const { theme: served } = document.documentElement.dataset;
    if (isTheme(served)) setTheme(served);
  }, []);
  const choose = (next: Theme) => {
    setTheme(next);
    document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain http and in older browsers
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${YEAR_S}; samesite=lax`;
    const form = new FormData();
    form.set("theme", next);
    // Should the server be away, this device still looks as chosen.
    remember?.(IDLE, form).catch(() => {});
  };
  return (
    <label className="flex min-h-9 items-center justify-between gap-3 px-3">
      {label}
      <select
        value={theme}
        onChange={(event) => isTheme(event.target.value) && choose(event.target.value)}
        className="min-h-7 rounded-md border border-line-strong/70 bg-surface px-1.5 text-sm pointer-coarse:min-h-11"
      >
        {THEMES.map((value) => (
          <option key={value} value={value}>
            {words[value]}
          </option>
        ))}
      </select>
    </label>
  );
}
