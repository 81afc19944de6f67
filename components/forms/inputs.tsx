"use client";
import type { ComponentProps } from "react";
import { TextInput } from "./TextInput";

type Props = ComponentProps<typeof TextInput>;

/** Money in major units, as people type it: "12 500,50". The server reads it into minor units. `currency` is shown
 *  after the value: a symbol or a code. */
export function MoneyInput({ currency, ...rest }: Omit<Props, "unit"> & { currency: string }) {
  return <TextInput inputMode="decimal" autoComplete="off" {...rest} unit={currency} />;
}

/** Time as people type it: "1.5", "1:30", "1h 30m", "1 ч 30 м". The server reads it into minutes. */
export function MinutesInput(props: Props) {
  return <TextInput inputMode="text" autoComplete="off" placeholder="1:30" {...props} />;
}

/** A day, typed or picked; sent as 2026-11-30 in every language. */
export function DateInput(props: Omit<Props, "type">) {
  return <TextInput {...props} type="date" />;
}

/** One file or, with `multiple`, several. A form with it is sent as multipart by React itself. */
export function FileInput(props: Omit<Props, "type" | "defaultValue">) {
  return <TextInput {...props} type="file" />;
}
