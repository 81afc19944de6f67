import { type FieldCode, ok, type Result, refuse } from "../result";
import type { Side } from "../tasks/move";
import { CRITERIA, type Criterion, isOptional, OVERALL } from "./criteria";

/** Criterion → 1 … 10 in whole points or tenths, or null for "not applicable". */
export type Scores = Readonly<Record<string, number | null>>;

/** What a form sends for "not applicable". */
export const NOT_APPLICABLE = "na";

/** The four scores that a ballot has words for; what lies between is read off them. */
export const WORDED = [1, 4, 7, 10] as const;

/** What alone a revealed ballot may be removed for. A low score is not among them. */
export const REMOVAL_GROUNDS = ["leak", "threat", "non_party", "extortion"] as const;
export type RemovalGround = (typeof REMOVAL_GROUNDS)[number];

/** All that a side is asked, the overall last. */
export const questionsOf = (side: Side): readonly (Criterion | typeof OVERALL)[] => [
  ...CRITERIA[side],
  OVERALL,
];

/**
 * Reads a ballot as a form sends it: "1" … "10" (tenths for a mean of several people), or "na".
 * Everything must be answered but what is optional; the overall must be a number.
 * @returns refuse: invalid, with a code for each question
 */
export const readScores = (side: Side, typed: Readonly<Record<string, unknown>>): Result<Scores> =>
  read(side, typed, (question) => question === OVERALL || !isOptional(question));

/** The same for one person's opinion, where anything may be left open. */
export const readOpinion = (side: Side, typed: Readonly<Record<string, unknown>>): Result<Scores> =>
  read(side, typed, () => false);

function read(
  side: Side,
  typed: Readonly<Record<string, unknown>>,
  isNeeded: (question: Criterion | typeof OVERALL) => boolean,
): Result<Scores> {
  const scores: Record<string, number | null> = {};
  const wrong: Record<string, FieldCode> = {};
  for (const question of questionsOf(side)) {
    const given = typed[question];
    const text = typeof given === "string" ? given.trim() : "";
    if (text === "") {
      if (isNeeded(question)) wrong[question] = "notRated";
      continue;
    }
    const score = text === NOT_APPLICABLE && question !== OVERALL ? null : scoreIn(text);
    if (score === undefined) wrong[question] = "notAScore";
    else scores[question] = score;
  }
  return Object.keys(wrong).length > 0 ? refuse("invalid", wrong) : ok(scores);
}

/** 1 … 10 in whole points or tenths; undefined for anything else. */
function scoreIn(text: string): number | undefined {
  if (!/^\d{1,2}(\.\d)?$/.test(text)) return undefined;
  const score = Number(text);
  return score >= 1 && score <= 10 ? score : undefined;
}

/** A score as a form's field holds it; undefined where nothing was said. */
export const typedScore = (score: number | null | undefined): string | undefined =>
  score === undefined ? undefined : score === null ? NOT_APPLICABLE : String(score);

/**
 * What several people said, put together: for each question the mean of the scores given, in tenths; null where all who
 * answered found it not applicable; absent where nobody answered.
 */
export function meanOfOpinions(side: Side, opinions: readonly Scores[]): Scores {
  const mean: Record<string, number | null> = {};
  for (const question of questionsOf(side)) {
    const said = opinions.map((opinion) => opinion[question]).filter((score) => score !== undefined);
    const given = said.filter((score) => score !== null);
    if (given.length > 0)
      mean[question] = Math.round((10 * given.reduce((sum, score) => sum + score, 0)) / given.length) / 10;
    else if (said.length > 0 && question !== OVERALL) mean[question] = null;
  }
  return mean;
}
