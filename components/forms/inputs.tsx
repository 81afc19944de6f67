"use client";
import { type ChangeEvent, type ComponentProps, useId, useState } from "react";
import { FieldError } from "./Field";
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

type FileProps = Omit<Props, "type" | "defaultValue"> & {
  /** More bytes than this, one by one or together, are put back at once: nobody waits for a film to be sent and
   *  refused. `refusal` says so, with the place `{name}` for what was chosen. */
  most?: { readonly bytes: number; readonly refusal: string } | undefined;
};

/** One file or, with `multiple`, several. A form with it is sent as multipart by React itself. */
export function FileInput({ most, onChange, ...rest }: FileProps) {
  const [tooBig, setTooBig] = useState<string>();
  const id = useId();
  if (!most) return <TextInput {...rest} onChange={onChange} type="file" />;
  const look = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])];
    const isTooBig = files.reduce((sum, { size }) => sum + size, 0) > most.bytes;
    setTooBig(isTooBig ? files.map(({ name }) => name).join(", ") : undefined);
    if (isTooBig) event.currentTarget.value = "";
    else onChange?.(event);
  };
  return (
    <div className="grid gap-1">
      <TextInput {...rest} onChange={look} type="file" />
      <div role="alert" className="empty:hidden">
        {tooBig === undefined ? null : (
          <FieldError id={`${id}-text`}>{most.refusal.replace("{name}", () => tooBig)}</FieldError>
        )}
      </div>
    </div>
  );
}
