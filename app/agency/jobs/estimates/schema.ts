import { z } from "zod";
import { parseMinutes } from "@/domain/duration";
import { type EstimateLine, priceLine } from "@/domain/estimates";
import { type Currency, parseMoney } from "@/domain/money/money";
import { ok, type Result, refuse } from "@/domain/result";
import { cleanText } from "@/domain/text";
import { optionalProse, uuid, version, wholeNumber } from "@/platform/forms/fields";

export const MOST_LINES = 40;
const LINE_FIELDS = ["what", "minutes", "rate", "price"] as const;

/** Lines come as `what.1`, `minutes.1` … and are read by `readLines`, which knows the currency. */
export const newEstimate = z.looseObject({ jobId: uuid(), version: version(), note: optionalProse(2_000) });
export const estimateChoice = z.object({
  jobId: uuid(),
  version: version(),
  number: wholeNumber(1, 100_000),
});

/**
 * The lines of a form; blank ones drop out.
 * @param hasMoney rates and prices are read only from those who were shown them
 * @returns refuse: invalid, with the field that is wrong by its own name; at least one line is needed
 */
export function readLines(
  form: Readonly<Record<string, unknown>>,
  currency: Currency,
  hasMoney: boolean,
): Result<EstimateLine[]> {
  const lines: EstimateLine[] = [];
  for (let place = 1; place <= MOST_LINES; place++) {
    const typed = (field: (typeof LINE_FIELDS)[number]) => String(form[`${field}.${place}`] ?? "").trim();
    if (LINE_FIELDS.every((field) => typed(field) === "")) continue;
    const what = cleanText(typed("what"), { max: 300, isLine: true });
    if (!what.ok)
      return refuse("invalid", { [`what.${place}`]: Object.values(what.fields ?? {})[0] ?? "invalid" });
    const minutes = orNull(typed("minutes"), (text) => parseMinutes(text, `minutes.${place}`));
    if (!minutes.ok) return minutes;
    const money = (field: "rate" | "price") =>
      orNull(hasMoney ? typed(field) : "", (text) => parseMoney(text, currency, `${field}.${place}`));
    const [rate, price] = [money("rate"), money("price")];
    if (!rate.ok) return rate;
    if (!price.ok) return price;
    const line = { what: what.value, minutes: minutes.value, rateMinor: rate.value, priceMinor: price.value };
    const priced = priceLine(line, (field) => `${FORM_NAME[field]}.${place}`);
    if (!priced.ok) return priced;
    lines.push(priced.value);
  }
  return lines.length > 0 ? ok(lines) : refuse("invalid", { "what.1": "required" });
}

const FORM_NAME = { what: "what", minutes: "minutes", rateMinor: "rate", priceMinor: "price" } as const;

const orNull = (text: string, read: (text: string) => Result<number>): Result<number | null> =>
  text === "" ? ok(null) : read(text);
