export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md";

const BASE =
  "inline-flex items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none transition-colors " +
  "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed pointer-coarse:min-h-11 [&>svg]:shrink-0";

const VARIANT: Record<ButtonVariant, string> = {
  primary:
    "bg-accent-fill text-white hover:not-disabled:bg-[color-mix(in_oklab,var(--accent-fill)_86%,black)]",
  secondary: "bg-surface text-ink ring-1 ring-inset ring-line-strong/70 hover:not-disabled:bg-sunken",
  quiet: "text-ink-2 hover:not-disabled:bg-sunken hover:not-disabled:text-ink",
  danger: "bg-surface text-danger ring-1 ring-inset ring-danger/50 hover:not-disabled:bg-danger-soft",
};

const SIZE: Record<ButtonSize, string> = {
  sm: "min-h-7 px-2.5 text-sm [&>svg]:size-3.5",
  md: "min-h-[2.125rem] px-3.5 text-base [&>svg]:size-4",
};

export const buttonLook = (variant: ButtonVariant, size: ButtonSize, extra = ""): string =>
  `${BASE} ${VARIANT[variant]} ${SIZE[size]} ${extra}`;
