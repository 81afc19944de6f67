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
  return (
    <div className="grid gap-3">
      {Array.from({ length: count }, (_, at) => at + 1).map((place) => {
        const line = lines[place - 1] ?? BLANK;
        return (
          <fieldset
            key={place}
            className={`grid grid-cols-2 items-start gap-x-3 gap-y-2 ${hasMoney ? "sm:grid-cols-[minmax(0,3fr)_repeat(3,minmax(0,1fr))]" : "sm:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]"}`}
          >
            <legend className="sr-only">{texts.line.replace("{number}", String(place))}</legend>
            <TextInput
              name={`what.${place}`}
              label={texts.what}
              optional={place > 1}
              labelHidden={place > 1}
              defaultValue={line.what}
              maxLength={300}
              autoComplete="off"
              className="max-sm:col-span-2"
            />
            <MinutesInput
              name={`minutes.${place}`}
              label={texts.minutes}
              labelHidden={place > 1}
              optional
              defaultValue={line.minutes}
            />
            {hasMoney ? (
              <>
                <MoneyInput
                  name={`rate.${place}`}
                  label={texts.rate}
                  labelHidden={place > 1}
                  optional
                  currency={currency}
                  defaultValue={line.rate}
                />
                <MoneyInput
                  name={`price.${place}`}
                  label={texts.price}
                  labelHidden={place > 1}
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
