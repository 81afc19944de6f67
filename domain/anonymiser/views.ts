import { marksIn } from "./marks";
import type { FindingRule } from "./types";
import { readBase64 } from "./views/base64";
import { readOverrides } from "./views/direction";
import { readEscapes, readPercent, readPunycode, readQuotedPrintable } from "./views/encodings";
import { readEntities } from "./views/entities";
import { changedOnly, identity, type Mapped, spanOf, standingFor, windowsIn } from "./views/mapped";
import { stripMarks, stripTags } from "./views/markup";
import { readMojibake } from "./views/mojibake";

export type TextFormat = "plain" | "markdown" | "html" | "filename";

/** One way in which a text can be read. */
export type View = {
  readonly text: string;
  /** Where `text` holds more than plain words. */
  readonly marks: Int32Array;
  /** The way back to the source; null where the view is the source. */
  readonly from: Mapped | null;
  /** Why somebody reads it so: "markup" is rendered, "decoded" is spelled out; null as it is typed. */
  readonly rule: FindingRule | null;
};

/** How often a decoded text is decoded again. */
const DEPTH = 3;
const NESTED = 2;

/**
 * All ways in which a reader, a browser or a mail program would read a text. The first is the text as it is; the
 * others hold only what differs and its neighbourhood, and are none at all where nothing is encoded. Together never
 * longer than a few times the source, in linear time.
 */
export function viewsOf(text: string, format: TextFormat): View[] {
  const marks = marksIn(text);
  return [
    { text, marks, from: null, rule: null },
    ...readings(text, marks, format, NESTED).filter((view) => view.text !== ""),
  ];
}

/** Where [start, end) of a view stands in the source, whole tags, entities and encoded runs included. */
export const spanIn = ({ from }: View, start: number, end: number): [start: number, end: number] =>
  from && end > start ? spanOf(from, start, end) : [start, end];

function readings(text: string, marks: Int32Array, format: TextFormat, nested: number): View[] {
  const views: View[] = [];
  const places = format === "filename" ? [] : signsIn(text, marks);
  if (format === "filename" || places.length > 0) {
    const near = format === "filename" ? identity(text) : windowsIn(identity(text), places);
    const decoded = isPlain(near.text) ? near : decode(near);
    if (decoded !== near) views.push(viewOf(changedOnly(decoded), "decoded"));
    if (format === "filename") views.push(viewOf(fileName(decoded), "markup"));
    else {
      const rendered = decode(stripMarks(stripTags(decoded)));
      if (rendered !== decoded) views.push(viewOf(changedOnly(rendered), "markup"));
    }
  }
  if (nested > 0)
    for (const hidden of [...readBase64(text), ...readOverrides(text)])
      views.push(...inside(hidden, nested - 1));
  return views;
}

/** Where something may be encoded or marked up; most of a text is neither. */
function signsIn(text: string, marks: Int32Array): number[] {
  const places: number[] = [];
  for (const at of marks) {
    const code = text.charCodeAt(at);
    if (
      code < SIGNS.length ? SIGNS[code] !== 0 && (SIGNS[code] === 1 || isSign(text, at)) : isBroken(text, at)
    )
      places.push(at);
  }
  return places;
}

/** 1: a sign wherever it stands; 2: one together with its neighbours. */
const SIGNS = new Uint8Array(0x80);
for (const sign of "<>*`~_|\\&%[]") SIGNS[sign.charCodeAt(0)] = 1;
for (const sign of "=-") SIGNS[sign.charCodeAt(0)] = 2;

/** "=D0", a soft line break, the quotes of an attribute; "xn--". */
const isSign = (text: string, at: number): boolean =>
  text.charAt(at) === "="
    ? /[\r\n0-9a-f"']/i.test(text.charAt(at + 1))
    : text.charAt(at + 1) === "-" && /^xn$/i.test(text.slice(Math.max(0, at - 2), at));

/** "Ð¡", «РЎ»: the beginnings of two bytes that were taken for letters. */
const isBroken = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code === 0xd0 || code === 0xd1) return true;
  return (code === 0x420 || code === 0x421) && FOLLOWS.test(text.charAt(at + 1));
};
const FOLLOWS = /[\u00a0-\u00bf\u0402-\u040f\u0452-\u045f\u2010-\u2122]/;

/** One look for everything that a decoder waits for. */
const isPlain = (text: string): boolean =>
  !/&(?:#|[a-z]{2})|%(?:[0-9a-f]{2}|u)|\\[ux]|=[\r\n0-9a-f]|xn--|[ÐÑ][^\sa-z]|[РС][\u00a0-\u00bf\u0402-\u040f\u0452-\u045f\u2010-\u2122]/i.test(
    text,
  );

const DECODERS = [readQuotedPrintable, readEntities, readPercent, readEscapes, readPunycode, readMojibake];

function decode(mapped: Mapped): Mapped {
  let now = mapped;
  for (let round = 0; round < DEPTH; round += 1) {
    const before = now;
    for (const read of DECODERS) now = read(now);
    if (now === before) break;
  }
  return now;
}

/** "banner_Ромашка-final(3).docx" without its extension, in words. */
function fileName(mapped: Mapped): Mapped {
  const extension = /\.[a-z0-9]{1,5}$/i.exec(mapped.text)?.index ?? mapped.text.length;
  return { ...mapped, text: mapped.text.slice(0, extension).replace(/[_+()[\]{}~.,;=-]/g, " ") };
}

const viewOf = (from: Mapped, rule: FindingRule): View => ({
  text: from.text,
  marks: marksIn(from.text),
  from,
  rule,
});

/** A part of an encoded run cannot be replaced alone: every unit stands for the whole run. */
function inside(hidden: { start: number; end: number; text: string }, nested: number): View[] {
  const { start, end, text } = hidden;
  const marks = marksIn(text);
  const own = { text, marks, rule: "decoded" as const };
  return [own, ...readings(text, marks, "plain", nested)].map((view) => ({
    text: view.text,
    marks: view.marks,
    from: standingFor(view.text, start, end),
    rule: view.rule,
  }));
}
