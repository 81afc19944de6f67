import { VERDICTS, type Verdict } from "@/domain/leaks/decision";

type PlaceInField = {
  readonly field: "title" | "body";
  readonly clientId: string;
  readonly place: string;
  readonly verdict: Verdict;
};

/** A decision about a place as the value of a button, for browsers without a script. */
export const decisionIntent = ({ field, clientId, place, verdict }: PlaceInField): string =>
  `decide ${verdict} ${field} ${clientId} ${place}`;

/** What such a button said; undefined for any other. */
export function decisionIn(intent: string): PlaceInField | undefined {
  const [, said, where, clientId, place] =
    /^decide (\w+) (title|body) ([0-9a-f-]{36}) (.+)$/.exec(intent) ?? [];
  const verdict = VERDICTS.find((each) => each === said);
  if (!verdict || !clientId || !place) return undefined;
  return { field: where === "title" ? "title" : "body", clientId, place, verdict };
}
