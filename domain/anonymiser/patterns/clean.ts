import { identity, type Mapped, Rebuilt } from "../views/mapped";

const OMITTED = 1;
const WIDE = 2;
/** Unit → what becomes of it: characters that nobody sees within a fact, digits and Latin letters of double width. */
const ODD = new Uint8Array(0x1_0000);
for (const [from, to] of [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const)
  ODD.fill(OMITTED, from, to + 1);
ODD.fill(WIDE, 0xff01, 0xff5f);

/** The text as a reader sees it; undefined where that is how it is typed. */
export function cleaned(text: string, marks: Int32Array): Mapped | undefined {
  let out: Rebuilt | undefined;
  for (const at of marks) {
    const code = text.charCodeAt(at);
    const sort = ODD[code];
    if (sort === 0) continue;
    out ??= new Rebuilt(identity(text));
    out.replace(at, at + 1, sort === WIDE ? String.fromCharCode(code - 0xfee0) : "");
  }
  return out?.done();
}
