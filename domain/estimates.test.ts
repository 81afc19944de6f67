import { describe, expect, it } from "vitest";
import { carryMoney, compareLines, type EstimateLine, isWithinBounds, priceLine, sumOf } from "./estimates";

const line = (
  what: string,
  minutes: number | null,
  priceMinor: number | null,
  rateMinor: number | null = null,
) => ({ what, minutes, priceMinor, rateMinor }) satisfies EstimateLine;
const at = (field: string) => `1.${field}`;

describe("A line of an estimate", () => {
  it("costs its time at its rate, to the nearest minor unit", () => {
    expect(priceLine(line("Design", 90, null, 333_33), at)).toMatchObject({ value: { priceMinor: 50_000 } });
    expect(priceLine(line("Talk", 1, null, 100), at)).toMatchObject({ value: { priceMinor: 2 } });
  });

  it("costs what is written outright, whatever its rate", () => {
    expect(priceLine(line("Design", 90, 7, 333_33), at)).toMatchObject({ value: { priceMinor: 7 } });
    expect(priceLine(line("Licence", null, 5_000), at)).toMatchObject({ value: { priceMinor: 5_000 } });
  });

  it("needs a time for its rate, and words", () => {
    expect(priceLine(line("Design", null, null, 100), at)).toMatchObject({
      fields: { "1.minutes": "required" },
    });
    expect(priceLine(line("", 60, null), at)).toMatchObject({ fields: { "1.what": "required" } });
  });

  it("cannot cost more than any invoice", () => {
    expect(priceLine(line("All", 600_000, null, 1_000_000_000), at)).toMatchObject({
      fields: { "1.rateMinor": "tooBig" },
    });
  });
});

describe("An estimate", () => {
  it("comes to its lines, and to nothing where no line says", () => {
    expect(sumOf([line("a", 30, 5), line("b", null, 7)])).toEqual({ minutes: 30, priceMinor: 12 });
    expect(sumOf([line("a", 30, null)])).toEqual({ minutes: 30, priceMinor: null });
    expect(sumOf([])).toEqual({ minutes: null, priceMinor: null });
  });

  it("has the bounds of a job", () => {
    expect(isWithinBounds({ minutes: 600_000, priceMinor: null })).toBe(true);
    expect(isWithinBounds({ minutes: 600_001, priceMinor: null })).toBe(false);
    expect(isWithinBounds({ minutes: null, priceMinor: 1_000_000_000_001 })).toBe(false);
  });

  it("shows what was added, removed, changed and left from version to version", () => {
    const changes = compareLines(
      [line("Design", 60, 100), line("Texts", 30, 50), line("Tests", 30, 50)],
      [line("design ", 60, 100), line("Tests", 60, 100), line("Launch", 15, 20)],
    );
    expect(changes.map(({ what, kind }) => [what, kind])).toEqual([
      ["design ", "same"],
      ["Tests", "changed"],
      ["Launch", "added"],
      ["Texts", "removed"],
    ]);
  });

  it("tells two lines of the same words apart by their turn", () => {
    const twice = [line("Round", 60, 10), line("Round", 30, 5)];
    expect(compareLines(twice, twice.slice(0, 1)).map(({ kind }) => kind)).toEqual(["same", "removed"]);
  });

  it("keeps its money when somebody who is shown none writes the times anew", () => {
    const before = [line("Design", 60, 100, 100), line("Licence", null, 500), line("Round", 60, 90, 100)];
    const after = [
      line("Design", 120, null),
      line("Licence", 30, null),
      line("Round", 120, null),
      line("New", 5, null),
    ];
    expect(carryMoney(before, after)).toEqual([
      line("Design", 120, null, 100),
      line("Licence", 30, 500),
      line("Round", 120, 90, 100),
      line("New", 5, null),
    ]);
  });
});
