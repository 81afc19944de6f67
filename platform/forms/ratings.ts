import { z } from "zod";
import { questionsOf, REMOVAL_GROUNDS } from "@/domain/ratings/ballot";
import type { Side } from "@/domain/tasks/move";
import { choice, optionalLine, optionalProse, prose, uuid, version } from "./fields";

/** What the forms of ratings may hold, the same on both sides but for what is asked. Scores stay as typed. */
const MAX_COMMENT = 4_000;

const asked = (side: Side) =>
  Object.fromEntries(questionsOf(side).map((question) => [question, optionalLine(20)]));

export const opinionForm = (side: Side) =>
  z.object({ periodId: uuid(), comment: optionalProse(MAX_COMMENT), ...asked(side) });
/** `version` is 0 where no ballot was cast yet. */
export const ballotForm = (side: Side) => opinionForm(side).extend({ version: version() });

export const withdrawal = z.object({ periodId: uuid(), version: version() });
export const ballotReply = z.object({ ballotId: uuid(), reply: prose(MAX_COMMENT) });
export const ballotGround = z.object({
  ballotId: uuid(),
  why: choice(REMOVAL_GROUNDS),
  note: prose(MAX_COMMENT),
});
