"use server";

import {
  markRemoved,
  saveBallot,
  saveOpinion,
  saveReply,
  saveReport,
  takeBackBallot,
} from "@/db/exchange/ballots";
import { readOpinion, readScores } from "@/domain/ratings/ballot";
import { ok } from "@/domain/result";
import { ballotForm, ballotGround, ballotReply, opinionForm, withdrawal } from "@/platform/forms/ratings";
import { partnerAction } from "@/platform/partner/action";

const side = "partner";

/** Casts the team's ballot, or changes it while it is sealed. */
export const castBallot = partnerAction(
  { name: "ballot.cast", may: "castBallot", input: ballotForm(side) },
  async ({ tx, viewer, input }) => {
    const scores = readScores(side, input);
    if (!scores.ok) return scores;
    const saved = await saveBallot(tx, { ...input, side, scores: scores.value, actor: viewer });
    return saved.ok ? ok({ redirectTo: `/partner/ratings/${input.periodId}` }) : saved;
  },
);

export const withdrawBallot = partnerAction(
  { name: "ballot.withdraw", may: "castBallot", input: withdrawal },
  async ({ tx, input }) => {
    const gone = await takeBackBallot(tx, { ...input, side });
    return gone.ok ? ok({ notice: "ballotWithdrawn" }) : gone;
  },
);

/** Says what one would put on the ballot, for whoever casts it. */
export const giveOpinion = partnerAction(
  { name: "ballot.opinion", may: "giveOpinion", input: opinionForm(side) },
  async ({ tx, viewer, input }) => {
    const scores = readOpinion(side, input);
    if (!scores.ok) return scores;
    const saved = await saveOpinion(tx, { ...input, side, scores: scores.value, actor: viewer });
    return saved.ok ? ok({ notice: "opinionSaved" }) : saved;
  },
);

/** The one public reply to a ballot about the team. */
export const replyToBallot = partnerAction(
  { name: "ballot.reply", may: "replyToBallot", input: ballotReply },
  async ({ tx, viewer, input }) => {
    const saved = await saveReply(tx, { ballotId: input.ballotId, body: input.reply, side, actor: viewer });
    return saved.ok ? ok({ notice: "replied" }) : saved;
  },
);

/** Asks the agency's lead to remove a ballot about the team. */
export const reportBallot = partnerAction(
  { name: "ballot.report", may: "removeBallot", input: ballotGround },
  async ({ tx, viewer, input }) => {
    const saved = await saveReport(tx, { ...input, side, actor: viewer });
    return saved.ok ? ok({ notice: "reported" }) : saved;
  },
);

/** Marks the team's own revealed ballot as removed. */
export const removeBallot = partnerAction(
  { name: "ballot.remove", may: "removeBallot", input: ballotGround },
  async ({ tx, viewer, input }) => {
    const removed = await markRemoved(tx, { ...input, side, actor: viewer });
    return removed.ok ? ok({ notice: "removed" }) : removed;
  },
);
