import { questionsOf } from "@/domain/ratings/ballot";
import { CRITERIA, isOptional } from "@/domain/ratings/criteria";
import { WINDOW_DAYS } from "@/domain/ratings/period";
import type { Side } from "@/domain/tasks/move";
import { dayOf, daysAgo } from "./calendar";
import { type Dice, diceOf } from "./dice";
import { engagementId, engagementOf } from "./engagements";
import { idOf, markerOf } from "./identifiers";
import { orgId, PEOPLE, type PersonKey, personId } from "./people";
import { BONDS } from "./ratings";
import type { DemoData } from "./rows";

const DAY_MS = 86_400_000;
const MONTHS = 13;
const SIDES = ["agency", "partner"] as const;

type Bond = (typeof BONDS)[number];
type Period = DemoData["rows"]["ratingPeriods"][number] & { readonly id: string; readonly closesAt: Date };

/**
 * A year of ballots in both directions: months that are over and revealed, one that both let pass, one that a side let
 * pass, a reply, one removed at the other side's request, and stages that are open now: nobody has cast, or one side has.
 */
export function addRatings(data: DemoData, now: Date): void {
  for (const bond of BONDS) {
    const months = monthsOf(bond, now);
    for (const [index, month] of months.entries()) {
      const period = addPeriod(data, bond, month, now);
      // The month whose window is still open waits for both.
      if (period.closesAt <= now)
        addBoth(data, bond, period, month.name, index / Math.max(1, months.length - 1), now);
    }
  }
  addOpenStages(data, now);
  addOpinions(data);
}

type Stretch = {
  readonly kind: "month" | "stage";
  readonly name: string;
  readonly from: Date;
  readonly to: Date;
  readonly openedAt: Date;
};

/** Months of the engagement, the oldest first, up to the one before this one. */
function monthsOf({ between: [agency, partner] }: Bond, now: Date): Stretch[] {
  const began = daysAgo(now, engagementOf(agency, partner).days - 2);
  const months: Stretch[] = [];
  for (let back = MONTHS; back >= 1; back--) {
    const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    const past = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back + 1, 1));
    const openedAt = new Date(past.getTime() + 6 * 3_600_000);
    if (from < began || openedAt > now) continue;
    months.push({
      kind: "month",
      name: from.toISOString().slice(0, 7),
      from,
      to: new Date(past.getTime() - DAY_MS),
      openedAt,
    });
  }
  return months;
}

function addPeriod(
  data: DemoData,
  { between: [agency, partner] }: Bond,
  stretch: Stretch,
  now: Date,
): Period {
  const closesAt = new Date(stretch.openedAt.getTime() + WINDOW_DAYS * DAY_MS);
  const period = {
    id: idOf(`rating period ${agency} ${partner} ${stretch.kind} ${stretch.name}`),
    engagementId: engagementId(agency, partner),
    agencyOrgId: orgId(agency),
    partnerOrgId: orgId(partner),
    kind: stretch.kind,
    name: stretch.name,
    startsOn: stretch.from.toISOString().slice(0, 10),
    endsOn: stretch.to.toISOString().slice(0, 10),
    openedAt: stretch.openedAt,
    closesAt,
    // What is over needs no letters any more.
    remindersSent: closesAt <= now ? 3 : 1,
    revealToldAt: closesAt <= now ? closesAt : null,
  };
  data.rows.ratingPeriods.push(period);
  return period;
}

function addBoth(
  data: DemoData,
  bond: Bond,
  period: Period,
  month: string,
  progress: number,
  now: Date,
): void {
  const [agency, partner] = bond.between;
  const pair = `${agency} ${partner}`;
  const dice = diceOf(`ratings ${pair} ${month}`);
  const age = monthsBack(month, now);
  // One month passed in silence; in another the partner alone said nothing.
  const silent =
    pair === "aurora badger" && age === 4 ? SIDES : pair === "harbor lynx" && age === 3 ? ["partner"] : [];
  const casting = SIDES.filter((side) => !silent.includes(side));
  const castAt = casting.map(
    () => new Date((period.openedAt?.getTime() ?? 0) + (0.3 + dice.next() * 9) * DAY_MS),
  );
  const revealAt = casting.length === 2 ? new Date(Math.max(...castAt.map(Number))) : period.closesAt;
  for (const [index, side] of casting.entries()) {
    const ballot = ballotOf(bond, period, side, progress, dice, castAt[index] ?? revealAt, revealAt);
    data.rows.ballots.push(ballot);
    if (pair === "aurora lynx" && side === "agency" && age === 2) addReply(data, ballot, revealAt);
    if (pair === "harbor otter" && side === "partner" && age === 5) removeIt(data, ballot, revealAt);
  }
}

const monthsBack = (month: string, now: Date): number =>
  now.getUTCFullYear() * 12 +
  now.getUTCMonth() -
  (Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1);

type Ballot = DemoData["rows"]["ballots"][number] & { readonly id: string };

function ballotOf(
  bond: Bond,
  period: Period,
  side: Side,
  progress: number,
  dice: Dice,
  castAt: Date,
  revealAt: Date,
): Ballot {
  const view = bond.views[side];
  return {
    id: idOf(`ballot ${side} ${period.id}`),
    periodId: period.id,
    agencyOrgId: period.agencyOrgId,
    partnerOrgId: period.partnerOrgId,
    side,
    scores: scoresOf(view.scores, side, progress, dice),
    comment: dice.next() < 0.6 ? dice.one(view.comments) : "",
    castAt,
    castBy: personId(view.by),
    castName: PEOPLE[view.by].name,
    revealAt,
  };
}

/** Near the line from first to last, a point up or down; now and then there was no occasion. */
function scoresOf(
  lines: Readonly<Record<string, readonly [number, number]>>,
  side: Side,
  progress: number,
  dice: Dice,
): Record<string, number | null> {
  const scores: Record<string, number | null> = {};
  for (const question of questionsOf(side)) {
    const [first, last] = lines[question] ?? [6, 6];
    const score = Math.round(first + (last - first) * progress + (dice.next() - 0.5) * 2.4);
    const canLackOccasion =
      question !== "overall" && (isOptional(question) || CRITERIA[side].indexOf(question as never) === 3);
    scores[question] = canLackOccasion && dice.next() < 0.2 ? null : Math.min(10, Math.max(1, score));
  }
  return scores;
}

function addReply(data: DemoData, ballot: Ballot, revealAt: Date): void {
  data.rows.ballotReplies.push({
    id: idOf(`reply ${ballot.id}`),
    ...sidesOf(ballot),
    authorSide: "partner",
    body: "Согласны насчёт сроков: завели правило писать за день, если не успеваем. В этом месяце сработало дважды.",
    authorId: personId("lead@lynx"),
    authorName: PEOPLE["lead@lynx"].name,
    at: new Date(revealAt.getTime() + DAY_MS),
    toldAt: new Date(revealAt.getTime() + DAY_MS),
  });
}

function removeIt(data: DemoData, ballot: Ballot, revealAt: Date): void {
  Object.assign(ballot, {
    comment: "",
    removedAt: new Date(revealAt.getTime() + 3 * DAY_MS),
    removedName: PEOPLE["lead@otter"].name,
    removedWhy: "leak",
    removedNote: "The comment told where the end customer's people work. It should not have.",
  });
  data.rows.ballotReports.push({
    id: idOf(`report ${ballot.id}`),
    ...sidesOf(ballot),
    authorSide: "agency",
    why: "leak",
    note: "The comment says more of the end customer than anyone should read.",
    authorId: personId("lead@harbor"),
    authorName: PEOPLE["lead@harbor"].name,
    at: new Date(revealAt.getTime() + 2 * DAY_MS),
    toldAt: new Date(revealAt.getTime() + 2 * DAY_MS),
    removalToldAt: new Date(revealAt.getTime() + 3 * DAY_MS),
  });
}

const sidesOf = ({ id, agencyOrgId, partnerOrgId }: Ballot) => ({ ballotId: id, agencyOrgId, partnerOrgId });

/** Stages closed in these days: who has cast so far, if anybody. */
const OPEN_STAGES = [
  { pair: "aurora lynx", openedDaysAgo: 3, cast: "agency" },
  { pair: "aurora otter", openedDaysAgo: 5, cast: undefined },
  { pair: "harbor otter", openedDaysAgo: 2, cast: "partner" },
] as const;

function addOpenStages(data: DemoData, now: Date): void {
  for (const { pair, openedDaysAgo, cast } of OPEN_STAGES) {
    const bond = BONDS.find(({ between }) => between.join(" ") === pair);
    if (!bond) continue;
    const openedAt = daysAgo(now, openedDaysAgo);
    const [from, to] = [daysAgo(now, openedDaysAgo + 80), openedAt];
    const days = { from: new Date(dayOf(from)), to: new Date(dayOf(to)) };
    const period = addPeriod(data, bond, { kind: "stage", name: "1", ...days, openedAt }, now);
    if (!cast) continue;
    const dice = diceOf(`stage ${pair}`);
    const castAt = daysAgo(now, openedDaysAgo - 1.2);
    data.rows.ballots.push(ballotOf(bond, period, cast, 1, dice, castAt, period.closesAt));
  }
}

/** What two colleagues say of the stage that still waits for their agency's ballot. The partner never reads it. */
function addOpinions(data: DemoData): void {
  const period = data.rows.ratingPeriods.find(({ id }) => id === idOf("rating period aurora otter stage 1"));
  if (!period?.id) return;
  const said: readonly (readonly [PersonKey, number, string])[] = [
    ["producer@aurora", 9, "Оценки держат, по вопросам отвечают в тот же день."],
    ["timur@aurora", 8, "Один раз ждали правку дольше обещанного."],
  ];
  for (const [who, overall, comment] of said) {
    const scores = Object.fromEntries(
      questionsOf("agency").map((question, index) => [
        question,
        question === "overall" ? overall : overall - (index % 2),
      ]),
    );
    data.rows.ballotOpinions.push({
      id: idOf(`opinion ${who}`),
      periodId: period.id,
      agencyOrgId: period.agencyOrgId,
      partnerOrgId: period.partnerOrgId,
      side: "agency",
      userId: personId(who),
      name: PEOPLE[who].name,
      scores,
      comment: `${comment} (${markerOf(`opinion ${who}`)})`,
      at: new Date((period.openedAt?.getTime() ?? 0) + DAY_MS),
    });
  }
}
