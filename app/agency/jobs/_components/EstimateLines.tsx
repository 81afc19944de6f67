"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { MinutesInput, MoneyInput } from "@/components/forms/inputs";
import { TextInput } from "@/components/forms/TextInput";
import { Button } from "@/components/ui/Button";

type Typed = {
  readonly what: string;
  readonly minutes: string;
  readonly rate: string;
  readonly price: string;
};

type Props = {
  /** `line` with `{number}` where the line's number goes. */
  texts: Readonly<Record<"line" | "what" | "minutes" | "rate" | "price" | "add", string>>;
  lines: readonly Typed[];
  most: number;
  currency: string;
  hasMoney: boolean;
};

/** Blank lines to write on without a script. */
const SPARE = 3;
const BLANK: Typed = { what: "", minutes: "", rate: "", price: "" };

/** The lines of an estimate as fields; a line is taken away by emptying it. */
export function EstimateLines({ texts, lines, most, currency, hasMoney }: Props) {
  const [count, setCount] = useState(Math.min(lines.length + SPARE, most));
  const columns = hasMoney
    ? "sm:grid-cols-[minmax(0,3fr)_minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,1.2fr)]"
    : "sm:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]";
  const heads = hasMoney ? [texts.what, texts.minutes, texts.rate, texts.price] : [texts.what, texts.minutes];
  return (
    <div className="grid gap-3">
      {/* Each field has its own label; on a phone it shows as a hint inside. */}
      <div aria-hidden="true" className={`hidden gap-x-3 text-sm font-medium sm:grid ${columns}`}>
        {heads.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      {Array.from({ length: count }, (_, at) => at + 1).map((place) => {
        const line = lines[place - 1] ?? BLANK;
        const field = { labelHidden: true, className: "min-w-0" };
        return (
          <fieldset key={place} className={`grid grid-cols-2 items-start gap-x-3 gap-y-2 ${columns}`}>
            <legend className="sr-only">{texts.line.replace("{number}", String(place))}</legend>
            <TextInput
              {...field}
              name={`what.${place}`}
              label={texts.what}
              placeholder={texts.what}
              optional={place > 1}
              defaultValue={line.what}
              maxLength={300}
              autoComplete="off"
              className="min-w-0 max-sm:col-span-2"
            />
            <MinutesInput
              {...field}
              name={`minutes.${place}`}
              label={texts.minutes}
              placeholder={texts.minutes}
              optional
              defaultValue={line.minutes}
            />
            {hasMoney ? (
              <>
                <MoneyInput
                  {...field}
                  name={`rate.${place}`}
                  label={texts.rate}
                  placeholder={texts.rate}
                  optional
                  currency={currency}
                  defaultValue={line.rate}
                />
                <MoneyInput
                  {...field}
                  name={`price.${place}`}
                  label={texts.price}
                  placeholder={texts.price}
                  optional
                  currency={currency}
                  defaultValue={line.price}
                />
              </>
            ) : null}
          </fieldset>
        );
      })}
      {count < most ? (
        <div>
          <Button size="sm" icon={<Plus aria-hidden />} onClick={() => setCount(count + 1)}>
            {texts.add}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
