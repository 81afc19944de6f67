import { MARKET_MEAN } from "../../../domain/ratings/prior";
import { withinScale } from "../../../domain/ratings/score";
import type { Vote } from "../../../domain/ratings/weigh";
import { Random } from "./random";

/** What is wrong with the world besides ordinary noise. */
export type Scenario = {
  readonly name: string;
  /** Most agencies that rate one team. */
  readonly raters: number;
  /** Most monthly votes of one agency on one team. */
  readonly periods: number;
  /** How far agencies differ in kindness, sd in scale points. */
  readonly leniency: number;
  /** How far a team's quality wanders in a year, sd in scale points. */
  readonly drift: number;
  /** The share of agencies that pay a bad rating back with a worse one, when they have seen it. */
  readonly retaliators: number;
  /** Do they see it before they vote? */
  readonly blind: boolean;
  /** The share of teams with a friend who gives ten, ten times. */
  readonly ring: number;
  /** How likely an unhappy agency is to say nothing. */
  readonly silence: number;
};

export type Team = { readonly quality: number; readonly votes: readonly Vote[] };
export type World = { readonly teams: readonly Team[]; readonly pairs: readonly Pair[]; readonly now: Date };
/** What one agency got from a team, and what it gave. */
export type Pair = { readonly received: number; readonly given: number };

/**
 * How teams differ, and how much one vote is off, sd in scale points. Together they make the survey's own spread
 * (variance 4.04), split as κ = 5 has it.
 */
const SPREAD = { quality: 0.82, vote: 1.8 } as const;
const TEAMS = 2000;
const AGENCIES = 300;
const MONTH_MS = 30 * 86_400_000;
const NOW = new Date("2026-01-01T00:00:00Z");

/** 2 000 teams whose true quality is known, and what their agencies say of them. */
export function simulate(scenario: Scenario, seed: number): World {
  const random = new Random(seed);
  const agencies = Array.from({ length: AGENCIES }, (_, index) => ({
    id: `agency ${index}`,
    bias: random.normal(0, scenario.leniency),
    pays: random.next() < scenario.retaliators,
  }));
  const pairs: Pair[] = [];
  const teams = Array.from({ length: TEAMS }, (_, index) => {
    const quality = withinScale(random.normal(MARKET_MEAN, SPREAD.quality));
    const slope = random.normal(0, scenario.drift);
    const votes: Vote[] = [];
    for (let count = random.whole(1, scenario.raters); count > 0; count--) {
      const agency = agencies[random.whole(0, AGENCIES - 1)];
      if (!agency) continue;
      for (let period = random.whole(1, scenario.periods); period > 0; period--) {
        const age = random.whole(0, 24);
        const then = quality - (slope * age) / 12;
        const honest = random.normal(then + agency.bias, SPREAD.vote);
        // What the team says of the agency has nothing to do with the team's own quality.
        const received = whole(random.normal(6.5, 2));
        const paysBack = agency.pays && !scenario.blind && received <= 5;
        const given = whole(paysBack ? Math.min(honest, received - 1) : honest);
        if (given < 5 && random.next() < scenario.silence) continue;
        votes.push({ rater: agency.id, score: given, at: new Date(NOW.getTime() - age * MONTH_MS) });
        if (agency.pays) pairs.push({ received, given });
      }
    }
    if (random.next() < scenario.ring)
      for (let period = 0; period < 10; period++)
        votes.push({ rater: `friend ${index}`, score: 10, at: new Date(NOW.getTime() - period * MONTH_MS) });
    return { quality, votes };
  });
  return { teams, pairs, now: NOW };
}

const whole = (value: number) => Math.round(withinScale(value));
