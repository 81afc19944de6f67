/** Where every group of digits of a text begins, looked for once for all that numbers may be. */
export function digitStarts(text: string): Int32Array {
  let starts = new Int32Array(Math.min(text.length, 1 << 10));
  let count = 0;
  let wasDigit = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 0x30 && code <= 0x39;
    if (isDigit && !wasDigit) {
      if (count === starts.length) {
        const larger = new Int32Array(count * 2);
        larger.set(starts);
        starts = larger;
      }
      starts[count] = at;
      count += 1;
    }
    wasDigit = isDigit;
  }
  return starts.subarray(0, count);
}
