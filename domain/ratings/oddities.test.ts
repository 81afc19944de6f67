import { expect, test } from "vitest";
import { findOddities, type Seen } from "./oddities";

const NOW = new Date("2026-01-01T00:00:00Z");
const GOOD = {
  firstResponse: null,
  onTime: { mean: 0.9, sd: 0.05, sample: 20 },
  returns: { share: 0.05, sample: 20 },
  estimates: null,
};
const BAD = { ...GOOD, onTime: { mean: 0.5, sd: 0.05, sample: 20 }, returns: { share: 0.5, sample: 20 } };
const MONTHS = ["2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12"];

const ballots = (
  engagementId: string,
  side: "agency" | "partner",
  rater: string,
  scores: readonly (number | null)[],
) =>
  scores.flatMap((overall, i) =>
    overall === null
      ? []
      : [
          {
            engagementId,
            side,
            rater,
            kind: "month",
            period: MONTHS[i] ?? "",
            castAt: NOW,
            scores: { overall },
            isRemoved: false,
          },
        ],
  );
/** As the agency sees it: engagements with X, Y and Z. */
const seen = (change: Partial<Seen>): Seen => ({
  side: "agency",
  now: NOW,
  ballots: [],
  periods: ["x", "y", "z"].flatMap((engagementId) =>
    MONTHS.map((period) => ({ engagementId, kind: "month", period, minutes: 3_000 })),
  ),
  engagements: ["x", "y", "z"].map((id) => ({ id, orgId: id.toUpperCase(), name: id, facts: GOOD })),
  published: [],
  ...change,
});
const kinds = (change: Partial<Seen>) =>
  findOddities(seen(change)).map(({ kind, name }) => `${kind} ${name}`);

test("ordinary ratings give nothing to look at", () => {
  expect(
    kinds({
      ballots: [
        ...ballots("x", "agency", "A", [7, 8, 7, 6]),
        ...ballots("x", "partner", "X", [8, 7, 8, 8]),
        ...ballots("y", "partner", "Y", [7, 6, 7, 8]),
      ],
    }),
  ).toEqual([]);
});

test("one partner who praises far above the others is shown with its numbers", () => {
  const found = findOddities(
    seen({
      ballots: [
        ...ballots("x", "partner", "X", [10, 10, 10]),
        ...ballots("y", "partner", "Y", [6, 7]),
        ...ballots("z", "partner", "Z", [6, 5]),
      ],
    }),
  );
  expect(found).toMatchObject([{ kind: "collusion", name: "x", count: 3 }]);
});

test("with one rater there is nobody to stand above", () => {
  expect(kinds({ ballots: ballots("x", "partner", "X", [10, 10, 10, 10]) })).toEqual([]);
});

test("one's own praise against what everyone is told", () => {
  const published = [{ orgId: "X", criterion: "overall", mean: 5, sd: 0.5 }];
  expect(kinds({ published, ballots: ballots("x", "agency", "A", [10, 10, 9.8]) })).toEqual(["own x"]);
  expect(kinds({ published, ballots: ballots("x", "agency", "A", [7, 6, 7]) })).toEqual([]);
});

test("tens to and fro over hardly any work", () => {
  const praise = [
    ...ballots("x", "agency", "A", [10, 10, 10]),
    ...ballots("x", "partner", "X", [10, 10, 10]),
  ];
  const periods = MONTHS.map((period) => ({ engagementId: "x", kind: "month", period, minutes: 30 }));
  expect(kinds({ ballots: praise, periods })).toContain("mutual x");
  expect(kinds({ ballots: praise })).not.toContain("mutual x");
});

test("who answers each rating with the same a month later, and which side it is", () => {
  const swing = [3, 9, 4, 8, 2, 10, 5, 7];
  const later = [6, ...swing.slice(0, 7)];
  const given = ballots("x", "agency", "A", swing);
  expect(kinds({ ballots: [...given, ...ballots("x", "partner", "X", later)] })).toContain("retaliation x");
  expect(
    kinds({ ballots: [...ballots("x", "partner", "X", swing), ...ballots("x", "agency", "A", later)] }),
  ).toContain("retaliationOwn x");
});

test("words and figures that part", () => {
  const engagements = seen({}).engagements.map((each) => ({ ...each, facts: BAD }));
  expect(kinds({ engagements, ballots: ballots("x", "agency", "A", [9, 9, 9]) })).toEqual(["kinder x"]);
  expect(kinds({ ballots: ballots("x", "agency", "A", [3, 4, 3]) })).toEqual(["harsher x"]);
});

test("a removed ballot says nothing", () => {
  const removed = ballots("x", "agency", "A", [3, 4, 3]).map((each) => ({ ...each, isRemoved: true }));
  expect(kinds({ ballots: removed })).toEqual([]);
});
