/**
 * Where every group of digits of a text begins, looked for once for all that numbers may be.
 * @param marks where the text holds more than plain words, digits among it
 */
export function digitStarts(text: string, marks: Int32Array): Int32Array {
  const starts = new Int32Array(marks.length);
  let count = 0;
  let last = -2;
  for (const at of marks) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) continue;
    if (at > last + 1) {
      starts[count] = at;
      count += 1;
    }
    last = at;
  }
  return starts.subarray(0, count);
}
