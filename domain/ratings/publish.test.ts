import fc from "fast-check";
import { expect, test } from "vitest";
import { decideBatch, type LastBatch, type PublicVote } from "./publish";
import { score } from "./score";

const DAY_MS = 86_400_000;
const START = new Date("2026-01-01T00:00:00Z");
const day = (days: number) => new Date(START.getTime() + days * DAY_MS);
const vote = (rater: string, value: number, days = 0, rated = "team"): PublicVote => ({
  rater,
  rated,
  score: value,
  castAt: day(days),
  revealedAt: day(days),
});
const none = new Map<string, LastBatch>();
const since = (days: number, votes: number) => new Map([["team", { at: day(days), votes, isShown: true }]]);
const verdict = (votes: readonly PublicVote[], last: ReadonlyMap<string, LastBatch>, days: number) =>
  decideBatch(votes, last, day(days)).get("team")?.verdict;

const three = [vote("a", 9), vote("b", 8), vote("c", 10)];

test("three raters with three full votes are told, fewer are not", () => {
  const told = decideBatch(three, none, day(0)).get("team");
  expect(told).toMatchObject({ verdict: "publish", votes: 3 });
  expect(verdict(three.slice(1), none, 0)).toBe("keep");
  // A day later they weigh less than three.
  expect(verdict(three, none, 1)).toBe("keep");
});

test("a week passes between two batches", () => {
  const more = [...three, vote("d", 5, 2), vote("e", 6, 2), vote("f", 6, 2)];
  expect(verdict(more, since(0, 3), 6)).toBe("keep");
  expect(verdict(more, since(0, 3), 7)).toBe("publish");
});

test("one new vote is never told by itself", () => {
  const four = [...three, vote("g", 8)];
  expect(verdict([...four, vote("d", 5, 2)], since(0, 4), 60)).toBe("keep");
});

test("whoever casts one of two new votes would know the other", () => {
  // d and e each know their own: the other's is what is left.
  expect(verdict([...three, vote("d", 5, 2), vote("e", 6, 2)], since(0, 3), 8)).toBe("keep");
  expect(verdict([...three, vote("d", 5, 2), vote("e", 6, 2), vote("f", 7, 2)], since(0, 3), 8)).toBe(
    "publish",
  );
});

test("a removal moves the number as a vote does", () => {
  const left = [...three, vote("g", 8)];
  const was = since(0, 5);
  // One of five was removed, nothing came.
  expect(verdict(left, was, 8)).toBe("keep");
  // One removed and one came: whoever removed its own would know the new one.
  expect(verdict([...left, vote("d", 5, 2)], was, 8)).toBe("keep");
  expect(verdict([...left, vote("d", 5, 2), vote("d", 5, 3)], was, 8)).toBe("keep");
  expect(verdict([...left, ...["d", "e", "f"].map((rater) => vote(rater, 5, 2))], was, 8)).toBe("publish");
});

test("what is left of too few is withdrawn", () => {
  expect(verdict([], since(0, 3), 1)).toBe("withdraw");
  // Withdrawn already: the next that is told is set against what was told last.
  const withdrawn = new Map([["team", { at: day(0), votes: 3, isShown: false }]]);
  expect(verdict([...three, vote("d", 5, 2)], withdrawn, 9)).toBe("keep");
});

test("a vote revealed after the batch's instant waits for the next", () => {
  const late = { ...vote("d", 1, 0), revealedAt: day(9) };
  const told = decideBatch([...three, late], none, day(0)).get("team");
  expect(told).toMatchObject({ verdict: "publish", votes: 3 });
});

test("a rater of three who is always two points kinder is brought down before others are told", () => {
  const teams = ["x", "y", "z"];
  const votes = teams.flatMap((team) => [
    vote("kind", 9, 0, team),
    ...["a", "b", "c", "d"].map((rater) => vote(`${rater}${team}`, 6, 0, team)),
  ]);
  const told = decideBatch(votes, none, day(0)).get("x");
  const plain = score(
    votes
      .filter(({ rated }) => rated === "x")
      .map(({ rater, score: value }) => ({ rater, score: value, at: day(0) })),
    day(0),
  );
  expect(told?.verdict === "publish" && told.score.mean).toBeLessThan(plain.mean);
});

/** Every reader, over any course of votes and removals: what it does not know changes by none, or by two at least. */
test("nobody can subtract one vote, however they come and go", () => {
  const event = fc.record({
    rater: fc.constantFrom("a", "b", "c", "d", "e"),
    days: fc.integer({ min: 0, max: 60 }),
    staysDays: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 3 }),
  });
  let told = 0;
  fc.assert(
    fc.property(fc.array(event, { minLength: 3, maxLength: 14 }), (events) => {
      const all = events.map((each, place) => ({ place, ...each, vote: vote(each.rater, 7, each.days) }));
      let last: (LastBatch & { readonly places: ReadonlySet<number> }) | undefined;
      for (let today = 0; today <= 110; today++) {
        const standing = all.filter(
          ({ days, staysDays }) => days <= today && (staysDays === null || days + staysDays > today),
        );
        const published = last ? new Map([["team", last]]) : none;
        const decision = decideBatch(
          standing.map((each) => each.vote),
          published,
          day(today),
        ).get("team");
        if (decision?.verdict === "withdraw" && last) last = { ...last, isShown: false };
        if (decision?.verdict !== "publish") continue;
        const places = new Set(standing.map(({ place }) => place));
        for (const reader of ["stranger", "a", "b", "c", "d", "e"]) {
          const unknown = all.filter(
            ({ rater, place }) =>
              rater !== reader && places.has(place) !== (last?.places.has(place) ?? false),
          );
          expect(unknown.length, `what ${reader} could subtract`).not.toBe(1);
        }
        told += last ? 1 : 0;
        last = { at: day(today), votes: places.size, isShown: true, places };
      }
    }),
    { numRuns: 400 },
  );
  // The property is not true by silence.
  expect(told).toBeGreaterThan(20);
});
