import { expect, test } from "vitest";
import { agencyFacts, partnerFacts, pricePerHour, type WorkedTask } from "./work";

const ZONE = "Europe/Moscow";
const NOW = new Date("2026-03-20T09:00:00Z");
const at = (day: string, hourUtc = 6) =>
  new Date(`2026-03-${day}T${String(hourUtc).padStart(2, "0")}:00:00Z`);
const task = (change: Partial<WorkedTask> = {}): WorkedTask => ({
  state: "done",
  offeredAt: at("02"),
  respondedAt: at("02", 8),
  firstDeliveredAt: at("05"),
  dueOn: "2026-03-05",
  estimateMinutes: 600,
  loggedMinutes: 600,
  returnCount: 0,
  feeMinor: 2_000_000,
  decisions: [],
  questions: [],
  ...change,
});

test("the first word is measured in working hours, the middle one of all", () => {
  const facts = partnerFacts(
    [task(), task({ respondedAt: at("03", 6) }), task({ respondedAt: null })],
    ZONE,
    NOW,
  );
  expect(facts.firstResponse).toEqual({ value: (120 + 540) / 2, sample: 2 });
});

test("on time is the day of the first delivery; what is overdue is late without one", () => {
  const facts = partnerFacts(
    [
      task(),
      task({ firstDeliveredAt: at("06") }),
      task({ firstDeliveredAt: null, state: "in_progress" }),
      // Not due yet, never begun, called off, without a date: nothing is known of them.
      task({ firstDeliveredAt: null, state: "in_progress", dueOn: "2026-04-01" }),
      task({ firstDeliveredAt: null, state: "offered" }),
      task({ state: "cancelled" }),
      task({ dueOn: null }),
    ],
    ZONE,
    NOW,
  );
  expect(facts.onTime.sample).toBe(3);
  expect(facts.onTime.mean).toBeCloseTo(9 / 13, 9);
});

test("a late evening at the team's place is still that day", () => {
  expect(partnerFacts([task({ firstDeliveredAt: at("05", 20) })], ZONE, NOW).onTime.mean).toBeCloseTo(
    9 / 11,
    9,
  );
  expect(partnerFacts([task({ firstDeliveredAt: at("05", 22) })], ZONE, NOW).onTime.mean).toBeCloseTo(
    8 / 11,
    9,
  );
});

test("returns are a share of what was delivered", () => {
  const tasks = [task(), task({ returnCount: 2 }), task({ firstDeliveredAt: null, state: "accepted" })];
  expect(partnerFacts(tasks, ZONE, NOW).returns).toEqual({ share: 0.5, sample: 2 });
});

test("nothing measured is nothing, not zero", () => {
  const facts = partnerFacts([], ZONE, NOW);
  expect([facts.firstResponse, facts.returns, facts.estimates]).toEqual([null, null, null]);
  expect(facts.onTime).toMatchObject({ mean: 0.8, sample: 0 });
  expect(agencyFacts([], ZONE)).toEqual({ answers: null, unanswered: null, acceptance: null, returns: null });
  expect(pricePerHour([])).toBeNull();
});

test("an agency's answers and its word on deliveries, with what still waits", () => {
  const facts = agencyFacts(
    [
      task({
        questions: [
          { askedAt: at("02"), answeredAt: at("02", 9) },
          { askedAt: at("03"), answeredAt: null },
        ],
        decisions: [
          { deliveredAt: at("04"), decidedAt: at("05") },
          { deliveredAt: at("06"), decidedAt: null },
        ],
      }),
    ],
    ZONE,
  );
  expect(facts.answers).toEqual({ value: 180, sample: 1 });
  expect(facts.unanswered).toEqual({ share: 0.5, sample: 2 });
  expect(facts.acceptance).toEqual({ value: 540, sample: 1 });
});

test("an hour's price is the middle one of finished work", () => {
  const tasks = [
    task(),
    task({ feeMinor: 9_000_000 }),
    task({ feeMinor: 3_000_000 }),
    task({ feeMinor: null }),
  ];
  expect(pricePerHour(tasks)).toEqual({ value: 300_000, sample: 3 });
});
