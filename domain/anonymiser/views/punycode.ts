const BASE = 36;

/**
 * A label without its "xn--" in Unicode; undefined when it is none. RFC 3492, section 6.2.
 * `URL` knows the way there, but no way back.
 */
export function fromPunycode(label: string): string | undefined {
  const dash = label.lastIndexOf("-");
  const output = [...label.slice(0, Math.max(0, dash))].map((char) => char.charCodeAt(0));
  let [at, code, i, bias] = [dash + 1, 128, 0, 72];
  while (at < label.length) {
    const before = i;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(label.charCodeAt(at));
      at += 1;
      if (digit < 0) return undefined;
      i += digit * weight;
      if (i > 0x7fffffff) return undefined;
      const threshold = Math.min(26, Math.max(1, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapt(i - before, length, before === 0);
    code += Math.floor(i / length);
    i %= length;
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    output.splice(i, 0, code);
    i += 1;
  }
  return String.fromCodePoint(...output);
}

/** a–z are 0–25, digits 26–35. */
function digitOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : -1;
}

function adapt(change: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(isFirst ? change / 700 : change / 2);
  delta += Math.floor(delta / length);
  let k = 0;
  for (; delta > 455; k += BASE) delta = Math.floor(delta / 35);
  return k + Math.floor((36 * delta) / (delta + 38));
}
