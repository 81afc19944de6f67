import { z } from "zod";
import { isIsoDate } from "@/domain/dates";
import { parseClock, parseMinutes } from "@/domain/duration";
import { isCurrency } from "@/domain/money/money";
import type { FieldCode, Result } from "@/domain/result";
import { cleanText } from "@/domain/text";

/**
 * What a form's fields may be. Each takes what the browser sent (a string, or nothing) and gives a clean value or a
 * `FieldCode`, which `platform/forms/submit` turns into a sentence beside the field.
 */

type Rule = { readonly max: number; readonly isLine?: boolean };

/** One line that must not be empty. */
export const line = (max = 200) => required({ max, isLine: true });
/** One line that may be empty. */
export const optionalLine = (max = 200) => optional({ max, isLine: true });
/** Several lines or Markdown that must not be empty. */
export const prose = (max = 50_000) => required({ max });
/** Several lines or Markdown that may be empty. */
export const optionalProse = (max = 50_000) => optional({ max });

/** Several fields of one name of which at most one is filled in, such as a reason beside each of several buttons. */
export const reasons = (max = 2_000) =>
  z.preprocess((given) => [given].flat().filter(Boolean).join("\n"), optionalProse(max));

export const uuid = () => typed((text) => (UUID.test(text) ? text.toLowerCase() : fail("notAChoice")));
/** A choice that may stay open; empty is null. */
export const optionalUuid = () =>
  blankIsNull((text) => (UUID.test(text) ? text.toLowerCase() : fail("notAChoice")));

/** Several fields of one name, such as ticks beside people; repeats drop out. */
export const uuids = (atMost: number) =>
  z.preprocess(
    (given) => [...new Set([given].flat().filter((each) => typeof each === "string" && each !== ""))],
    z.array(z.string()).transform((values, context) => {
      if (values.length > atMost) report(context, "tooLong");
      if (!values.every((each) => UUID.test(each))) report(context, "notAChoice");
      return values.map((each) => each.toLowerCase());
    }),
  );

export const choice = <const T extends string>(values: readonly T[]) =>
  typed((text) => values.find((value) => value === text) ?? fail("notAChoice"));

/** A choice that may stay open; empty is null. */
export const optionalChoice = <const T extends string>(values: readonly T[]) =>
  blankIsNull((text) => values.find((value) => value === text) ?? fail("notAChoice"));
/** Boxes of one name, those that are ticked, in the order of the choices; what is none of them drops out. */
export const ticks = <const T extends string>(values: readonly T[]) =>
  z.preprocess(
    (given) => [given].flat(),
    z.array(z.unknown()).transform((given) => values.filter((value) => given.includes(value))),
  );

export const email = () =>
  typed((text) => (text.length <= 254 && EMAIL.test(text) ? text.toLowerCase() : fail("notAnEmail")));

/** An address of mail; empty is "". */
export const optionalEmail = () =>
  typed((text) => {
    if (text === "") return "";
    return text.length <= 254 && EMAIL.test(text) ? text.toLowerCase() : fail("notAnEmail");
  }, "optional");

/** http or https; empty is "". */
export const optionalUrl = () =>
  typed((text) => {
    if (text === "") return "";
    const isWeb = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
    return isWeb && text.length <= 2_000 ? text : fail("notAUrl");
  }, "optional");

export const currency = () => typed((text) => (isCurrency(text) ? text : fail("notAChoice")));

/** An amount whose currency is known only inside the action: kept as typed, parsed there. */
export const moneyText = () => optional({ max: 60, isLine: true });

export const optionalMinutes = () => blankIsNull((text) => value(parseMinutes(text)));
export const minutes = () => typed((text) => value(parseMinutes(text)));
/** A length of time within its bounds, in minutes. */
export const minutesWithin = (least: number, most: number) =>
  typed((text) => {
    const read = value(parseMinutes(text));
    if (typeof read !== "number") return read;
    return read < least ? fail("tooSmall") : read > most ? fail("tooBig") : read;
  });
/** A time of day as a clock shows it, 09:00 to 24:00; minutes after midnight. */
export const clockMinute = () => typed((text) => parseClock(text) ?? fail("notATime"));

/** YYYY-MM-DD; empty is null. */
export const optionalDate = () => blankIsNull((text) => (isIsoDate(text) ? text : fail("notADate")));
export const date = () => typed((text) => (isIsoDate(text) ? text : fail("notADate")));

/** The version that the person saw; a change meanwhile makes it stale. */
export const version = () => typed((text) => (/^\d{1,9}$/.test(text) ? Number(text) : fail("invalid")));

/** One value a line; blanks and repeats drop out. */
export const lines = (atMost = 200, maxLength = 300) =>
  z.preprocess(
    asText,
    z.string().transform((text, context) => {
      const clean = check(cleanText(text, { max: atMost * maxLength }), context);
      const values = [
        ...new Set(
          clean
            .split("\n")
            .map((each) => each.trim())
            .filter(Boolean),
        ),
      ];
      if (values.length > atMost || values.some((each) => each.length > maxLength))
        report(context, "tooLong");
      return values;
    }),
  );

/** Short words, one a line or between commas, in small letters; blanks and repeats drop out. */
export const tags = (atMost: number, maxLength: number) =>
  z.preprocess((given) => asText(given).toLowerCase().replaceAll(/[,;]/g, "\n"), lines(atMost, maxLength));

/** A whole number within its bounds. */
export const wholeNumber = (least: number, most: number) =>
  typed((text) => {
    if (!/^\d{1,9}$/.test(text)) return fail("notANumber");
    return Number(text) < least ? fail("tooSmall") : Number(text) > most ? fail("tooBig") : Number(text);
  });

export const password = (min: number) =>
  z.preprocess(
    (given) => (typeof given === "string" ? given : ""),
    z.string().transform((text, context) => {
      if (text.length < min) report(context, "weakPassword");
      if (text.length > 1_000) report(context, "tooLong");
      return text;
    }),
  );

/** Files of one input; an input left empty sends one nameless empty file. */
export const fileList = () =>
  z.preprocess(
    (given) =>
      [given].flat().filter((each) => each instanceof File && (each.size > 0 || !NAMELESS.has(each.name))),
    z.array(z.instanceof(File)).max(20),
  );

/** What the name of "no file chosen" has become by the time it arrives: React's own decoder calls it "blob". */
const NAMELESS = new Set(["", "blob", "undefined"]);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EMAIL = /^[^\s@"<>]{1,64}@[^\s@"<>.]+(\.[^\s@"<>.]+)+$/;

class Wrong {
  constructor(readonly code: FieldCode) {}
}
const fail = (code: FieldCode) => new Wrong(code);
const value = <T>(result: Result<T>): T | Wrong =>
  result.ok ? result.value : fail(Object.values(result.fields ?? {})[0] ?? "invalid");

const asText = (given: unknown) => (typeof given === "string" ? given : "");

function report(context: z.RefinementCtx, code: FieldCode) {
  context.addIssue({ code: "custom", params: { code } });
}

function check(result: Result<string>, context: z.RefinementCtx): string {
  if (result.ok) return result.value;
  report(context, Object.values(result.fields ?? {})[0] ?? "invalid");
  return "";
}

const optional = (rule: Rule) =>
  z.preprocess(
    asText,
    z.string().transform((text, context) => check(cleanText(text, rule), context)),
  );

const required = (rule: Rule) =>
  z.preprocess(
    asText,
    z.string().transform((text, context) => {
      const result = cleanText(text, rule);
      if (result.ok && result.value === "") report(context, "required");
      return check(result, context);
    }),
  );

const typed = <T>(read: (text: string) => T | Wrong, presence: "required" | "optional" = "required") =>
  z.preprocess(
    asText,
    z.string().transform((raw, context): T => {
      const text = raw.trim();
      const read_ = text === "" && presence === "required" ? fail("required") : read(text);
      if (!(read_ instanceof Wrong)) return read_;
      report(context, read_.code);
      return z.NEVER;
    }),
  );

const blankIsNull = <T>(read: (text: string) => T | Wrong) =>
  typed<T | null>((text) => (text === "" ? null : read(text)), "optional");
