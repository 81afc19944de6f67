/** Units with which something begins that is looked for, wherever they stand or before a part of a spelled address only. */
const MARKS = new Uint8Array(0x1_0000);
const ALWAYS = 1;
const BEFORE_SPELLED = 2;
for (const sign of "0123456789<>()[]{*`~_|\\&%=-@:") MARKS[sign.charCodeAt(0)] = ALWAYS;
for (const sign of " .\t\n\r\u00a0") MARKS[sign.charCodeAt(0)] = BEFORE_SPELLED;
// Characters that nobody sees, accents, letters of double width; "Ð¡", «РЎ»: what two bytes begin with that were taken
// for letters.
for (const [from, to] of [
  [0xad, 0xad],
  [0xd0, 0xd1],
  [0x300, 0x36f],
  [0x420, 0x421],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xff01, 0xff5e],
] as const)
  MARKS.fill(ALWAYS, from, to + 1);

/**
 * Where a text holds more than plain words, in order: digits, signs of markup and of encodings, what nobody sees, and
 * what stands before a part of an address that may be spelled out. Everybody who looks for such goes by these places: to
 * read every unit of a long text again costs each of them more than all that they do with what they find.
 */
export function marksIn(text: string): Int32Array {
  let marks = new Int32Array((text.length >> 3) + 64);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sort = MARKS[text.charCodeAt(at)];
    if (sort === 0 || (sort === BEFORE_SPELLED && !maySpell(text, at + 1))) continue;
    if (count === marks.length) {
      const larger = new Int32Array(count * 2);
      larger.set(marks);
      marks = larger;
    }
    marks[count] = at;
    count += 1;
  }
  return marks.subarray(0, count);
}

/** How "dot", «собака», "at", ".com/" begin, when they are set apart; a sign or a space goes on with anything. */
const PAIRS = "do то тч до со at эт me co ru".split(" ");
const ANYTHING = 1 << PAIRS.length;
const FIRST = new Uint16Array(0x1_0000);
const SECOND = new Uint16Array(0x1_0000).fill(ANYTHING);
for (const sign of "@ ") FIRST[sign.charCodeAt(0)] = ANYTHING;
for (let unit = 0; unit < 0x2000; unit += 1)
  for (const [at, pair] of PAIRS.entries()) {
    const capital = String.fromCharCode(unit).toUpperCase();
    if (unit < 0x500 && capital === pair.charAt(0).toUpperCase())
      FIRST[unit] = (FIRST[unit] ?? 0) | (1 << at);
    if (capital === pair.charAt(1).toUpperCase()) SECOND[unit] = (SECOND[unit] ?? 0) | (1 << at);
  }

/** May a part of an address stand here that is spelled out, as in "ivan at romashka dot ru"? */
export function maySpell(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const first = FIRST[text.charCodeAt(at)] ?? 0;
  if (first === 0) return false;
  return (first & (at + 1 < text.length ? (SECOND[text.charCodeAt(at + 1)] ?? 0) : ANYTHING)) !== 0;
}
