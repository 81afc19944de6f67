import type { Reader } from "@/app/ratings/may";
import { TextArea } from "@/components/forms/TextArea";
import type { PartnerViewer } from "@/db/partner/access";
import { partnerMay } from "@/domain/roles";
import {
  castBallot,
  giveOpinion,
  removeBallot,
  replyToBallot,
  reportBallot,
  withdrawBallot,
} from "./actions";

/** What this person may do with the team's ballots. */
export const readerOf = ({ userId, role, timeZone }: PartnerViewer): Reader => ({
  side: "partner",
  userId,
  timeZone,
  may: {
    cast: partnerMay(role, "castBallot"),
    say: partnerMay(role, "giveOpinion"),
    reply: partnerMay(role, "replyToBallot"),
    remove: partnerMay(role, "removeBallot"),
  },
  actions: {
    cast: castBallot,
    withdraw: withdrawBallot,
    opinion: giveOpinion,
    reply: replyToBallot,
    report: reportBallot,
    remove: removeBallot,
  },
  composer: ({ initial, rows = 4, ...field }) => <TextArea {...field} rows={rows} defaultValue={initial} />,
});
