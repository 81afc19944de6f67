export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

/** Not personal: holds a look. Read by the root layout, so that the first paint is in the right one. */
export const THEME_COOKIE = "subrosa.theme";

export const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);
