"use server";

import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { checkLeaks, isLeak } from "@/db/agency/leaks";
import {
  markRemoved,
  saveBallot,
  saveOpinion,
  saveReply,
  saveReport,
  takeBackBallot,
} from "@/db/exchange/ballots";
import { readOpinion, readScores } from "@/domain/ratings/ballot";
import { ok, type Result, refuseLeak } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { ballotForm, ballotGround, ballotReply, opinionForm, withdrawal } from "@/platform/forms/ratings";

const side = "agency";

/** Casts the agency's ballot, or changes it while it is sealed. The partner will read the comment. */
export const castBallot = agencyAction(
  { name: "ballot.cast", may: "castBallot", input: ballotForm(side) },
  async ({ tx, viewer, input }) => {
    const scores = readScores(side, input);
    if (!scores.ok) return scores;
    const passed = await passGate(tx, viewer, { comment: input.comment });
    if (!passed.ok) return passed;
    const saved = await saveBallot(tx, { ...input, side, scores: scores.value, actor: viewer });
    return saved.ok ? ok({ redirectTo: `/agency/ratings/${input.periodId}` }) : saved;
  },
);

export const withdrawBallot = agencyAction(
  { name: "ballot.withdraw", may: "castBallot", input: withdrawal },
  async ({ tx, input }) => {
    const gone = await takeBackBallot(tx, { ...input, side });
    return gone.ok ? ok({ notice: "ballotWithdrawn" }) : gone;
  },
);

/** What one would put on the ballot. It stays with the agency, but on the shared side, where no client may be named. */
export const giveOpinion = agencyAction(
  { name: "ballot.opinion", may: "giveOpinion", input: opinionForm(side) },
  async ({ tx, viewer, input }) => {
    const scores = readOpinion(side, input);
    if (!scores.ok) return scores;
    const passed = await passGate(tx, viewer, { comment: input.comment });
    if (!passed.ok) return passed;
    const saved = await saveOpinion(tx, { ...input, side, scores: scores.value, actor: viewer });
    return saved.ok ? ok({ notice: "opinionSaved" }) : saved;
  },
);

/** The one public reply to a ballot about the agency. */
export const replyToBallot = agencyAction(
  { name: "ballot.reply", may: "replyToBallot", input: ballotReply },
  async ({ tx, viewer, input }) => {
    const passed = await passGate(tx, viewer, { reply: input.reply });
    if (!passed.ok) return passed;
    const saved = await saveReply(tx, { ballotId: input.ballotId, body: input.reply, side, actor: viewer });
    return saved.ok ? ok({ notice: "replied" }) : saved;
  },
);

/** Asks the partner's lead to remove a ballot about the agency. */
export const reportBallot = agencyAction(
  { name: "ballot.report", may: "removeBallot", input: ballotGround },
  async ({ tx, viewer, input }) => {
    const passed = await passGate(tx, viewer, { note: input.note });
    if (!passed.ok) return passed;
    const saved = await saveReport(tx, { ...input, side, actor: viewer });
    return saved.ok ? ok({ notice: "reported" }) : saved;
  },
);

/** Marks the agency's own revealed ballot as removed. */
export const removeBallot = agencyAction(
  { name: "ballot.remove", may: "removeBallot", input: ballotGround },
  async ({ tx, viewer, input }) => {
    const passed = await passGate(tx, viewer, { note: input.note });
    if (!passed.ok) return passed;
    const removed = await markRemoved(tx, { ...input, side, actor: viewer });
    return removed.ok ? ok({ notice: "removed" }) : removed;
  },
);

/** Words of a ballot belong to no job, and the partner reads them: no client at all may stand in them. */
async function passGate(
  tx: AgencyTx,
  viewer: AgencyViewer,
  texts: Readonly<Record<string, string>>,
): Promise<Result<null>> {
  const check = await checkLeaks(tx, viewer.orgId, undefined, texts);
  return isLeak(check) ? refuseLeak(check.blocking) : ok(null);
}
