import { identity, type Mapped, Rebuilt } from "../views/mapped";

/** Invisible characters within a fact, and digits and Latin letters of double width. */
const INVISIBLE =
  "[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff]|[\\u0300-\\u036f]";
const ODD = new RegExp(`${INVISIBLE}|[\uff01-\uff5e]`, "g");
const HAS_ODD = new RegExp(ODD.source);

/** The text as a reader sees it; undefined where that is how it is typed. */
export function cleaned(text: string): Mapped | undefined {
  if (!HAS_ODD.test(text)) return undefined;
  const from = identity(text);
  const out = new Rebuilt(from);
  for (const { index = 0, 0: odd } of text.matchAll(ODD)) {
    const code = odd.charCodeAt(0);
    out.replace(index, index + 1, code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : "");
  }
  return out.done();
}
