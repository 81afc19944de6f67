import fc from "fast-check";
import { expect, test } from "vitest";
import { readVcards } from "./vcard";

const card = (...lines: string[]) => ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD"].join("\r\n");

test("a card becomes a row with its company", () => {
  const read = readVcards(
    card(
      "FN:Anna Field",
      "ORG:Chamomile Ltd;Marketing",
      "TITLE:Head of\\, well\\, marketing",
      "item1.EMAIL;TYPE=work:anna@chamomile.example",
      "EMAIL:post@chamomile.example",
      "TEL;TYPE=cell:+7 000 555-01-02",
    ),
  );
  expect(read.ok && read.value.rows).toEqual([
    [
      ...["Chamomile Ltd", "Anna Field", "Head of, well, marketing"],
      ...["anna@chamomile.example; post@chamomile.example", "+7 000 555-01-02", "", "", ""],
    ],
  ]);
});

test("old phones write quoted-printable, folded, in Windows-1251", () => {
  const read = readVcards(
    card(
      "N;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CF=EE=EB=E5=E2=E0;=C0=ED=\r\n=ED=E0;;;",
      "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=A0=D0=BE=D0=BC",
      "NOTE:one\r\n  two",
    ),
  );
  expect(read.ok && read.value.rows[0]).toEqual(["Ром", "Анна Полева", "", "", "", "", "", "one two"]);
});

test("a card that is cut off is read as far as it goes, and that is told", () => {
  const read = readVcards("BEGIN:VCARD\nFN:Anna\nBEGIN:VCARD\nFN:Vera\nEND:VCARD");
  expect(read.ok && read.value.rows.map((row) => row[1])).toEqual(["Anna", "Vera"]);
  expect(read.ok && read.value.repairs).toEqual([{ code: "card", row: 2 }]);
});

test("what is no card is refused, and nothing throws", () => {
  expect(readVcards("hello")).toMatchObject({ code: "fileRefused" });
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      readVcards(`BEGIN:VCARD\n${text}\nEND:VCARD`);
    }),
  );
});

test("a value in many folds is put together, in quoted-printable too", () => {
  const read = readVcards(
    card(`NOTE:${"\r\n ab".repeat(1_000)}`, `FN;ENCODING=QUOTED-PRINTABLE:${"=D1=8F=\r\n".repeat(100)}!`),
  );
  expect(read.ok && read.value.rows[0]?.[7]).toBe("ab".repeat(1_000));
  expect(read.ok && read.value.rows[0]?.[1]).toBe(`${"я".repeat(100)}!`);
});

test("more lines than an address book has are refused unread; cards without a word leave no notes", () => {
  expect(readVcards(`BEGIN:VCARD\nNOTE:a${"\n x".repeat(50_001)}\nEND:VCARD`)).toMatchObject({
    code: "tooMany",
  });
  const read = readVcards(`${"BEGIN:VCARD\n".repeat(40_000)}FN:Anna\nEND:VCARD`);
  expect(read.ok && read.value.repairs).toEqual([]);
});
