/** A place that Ctrl-K can go to. `hint` says what kind of thing it is. */
export type PaletteItem = { href: string; label: string; hint?: string | undefined };

export type PaletteWords = { label: string; placeholder: string; empty: string };
