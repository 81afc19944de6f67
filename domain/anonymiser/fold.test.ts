import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, foldValue } from "./fold";

test.each([
  ["ООО «Ромашка»", "ооо ромашка"],
  ["Ромашка, ООО", "ромашка ооо"],
  ["Ёлки–палки", "елки палки"],
  ["O’Reilly", "o'reilly"],
  ["'Reilly'", "reilly"],
  ["client.ru.", "client.ru"],
  ["ул. Полевая", "ул полевая"],
  ["Straße", "strasse"],
  ["ﬁn", "fin"],
  ["№ 5", "5"],
  ["и\u0306од", "йод"],
  ["A\u200B\uFEFFB", "ab"],
  ["ＡＢＣ１", "abc1"],
  ["𝐀𝐁", "ab"],
  ["", ""],
])("%s reads as %s", (source, folded) => {
  expect(foldValue(source)).toBe(folded);
});

test("every unit knows where it came from, and the way back never goes backwards", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (source) => {
      const { starts, ends, length } = fold(source);
      for (let i = 0; i < length; i += 1) {
        expect(starts[i]).toBeLessThan(ends[i] ?? 0);
        expect(ends[i]).toBeLessThanOrEqual(source.length);
        if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
      }
    }),
  );
});

test("a ligature that makes one character many does not break the buffer", () => {
  expect(foldValue("\uFDFA".repeat(100)).length).toBeGreaterThan(1000);
});

test("folding twice changes nothing more, whatever the letter", () => {
  for (let code = 1; code < 0x2_0000; code += 1) {
    const once = foldValue(String.fromCodePoint(code));
    if (foldValue(once) !== once) throw new Error(`U+${code.toString(16)} folds to ${once} and then further`);
  }
});
