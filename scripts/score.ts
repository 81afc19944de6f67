/**
 * The score of one list of votes, JSON in, JSON out; see "score" in the README.
 * Malformed input is one line on stderr and exit code 1.
 */
import { text } from "node:stream/consumers";
import { z } from "zod";
import { score } from "../domain/ratings/score";

const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
const input = z.object({
  now: instant,
  votes: z.array(z.object({ rater: z.string(), score: z.number().min(1).max(10), at: instant })),
  silentPeriods: z.number().int().min(0).default(0),
});

try {
  const { now, votes, silentPeriods } = input.parse(JSON.parse(await text(process.stdin)));
  const { distribution: _, ...figures } = score(votes, now, { silentPeriods });
  console.log(JSON.stringify(figures));
} catch (error) {
  if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error;
  console.error(JSON.stringify({ error: error instanceof z.ZodError ? reasons(error) : "not JSON" }));
  process.exitCode = 1;
}

function reasons(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
}
