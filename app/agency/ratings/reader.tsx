import { useTranslations } from "next-intl";
import { JudgedText } from "@/app/agency/_components/judged/JudgedText";
import { judgedTextsOf } from "@/app/agency/_components/judged/textsOf";
import type { Reader, WordsField } from "@/app/ratings/may";
import type { AgencyViewer } from "@/db/agency/access";
import { agencyMay } from "@/domain/roles";
import {
  castBallot,
  giveOpinion,
  removeBallot,
  replyToBallot,
  reportBallot,
  withdrawBallot,
} from "./actions";

/** What this person may do with the agency's ballots. */
export const readerOf = ({ userId, role, timeZone }: AgencyViewer): Reader => ({
  side: "agency",
  userId,
  timeZone,
  may: {
    cast: agencyMay(role, "castBallot"),
    say: agencyMay(role, "giveOpinion"),
    reply: agencyMay(role, "replyToBallot"),
    remove: agencyMay(role, "removeBallot"),
  },
  actions: {
    cast: castBallot,
    withdraw: withdrawBallot,
    opinion: giveOpinion,
    reply: replyToBallot,
    report: reportBallot,
    remove: removeBallot,
  },
  composer: (field) => <Judged {...field} />,
});

/** The partner may read it, so it is looked through while it is typed. */
function Judged({ rows = 4, ...field }: WordsField) {
  const drafts = useTranslations("drafts");
  return <JudgedText {...field} rows={rows} texts={judgedTextsOf(drafts)} />;
}
