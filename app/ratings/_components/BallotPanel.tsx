import { Flag, Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Callout } from "@/components/ui/Callout";
import { Panel } from "@/components/ui/Panel";
import type { ShownBallot } from "@/db/exchange/ratings";
import { formatMoment } from "@/platform/i18n/when";
import type { Reader } from "../may";
import { GroundDialog } from "./GroundDialog";
import { ReplyForm } from "./ReplyForm";
import { ScoreList } from "./ScoreList";

type Props = { reader: Reader; ballot: ShownBallot; title: ReactNode; children?: ReactNode };

/** One cast ballot with what came of it: a reply, a request to remove it, its removal. */
export function BallotPanel({ reader, ballot, title, children }: Props) {
  const [t, ground, locale] = [
    useTranslations("ratings.ballot"),
    useTranslations("ratings.ground"),
    useLocale(),
  ];
  const moment = (at: Date) => formatMoment(at, locale, reader.timeZone);
  const { reply, report } = ballot;
  return (
    <Panel title={title} hint={t("by", { name: ballot.castName, at: moment(ballot.castAt) })}>
      <div className="grid gap-4">
        {ballot.removedAt && ballot.removedWhy ? (
          <Callout tone="warn" title={t("removedTitle", { ground: ground(ballot.removedWhy) })}>
            <p>{t("removedText", { name: ballot.removedName, at: moment(ballot.removedAt) })}</p>
            <Words>{ballot.removedNote}</Words>
          </Callout>
        ) : null}
        {report && !ballot.removedAt ? (
          <Callout tone="warn" title={t("reported", { ground: ground(report.why) })}>
            <p>{t("reportedText", { name: report.authorName, at: moment(report.at) })}</p>
            <Words>{report.note}</Words>
            <p className="mt-1 text-sm text-ink-2">{t("reportedYours")}</p>
          </Callout>
        ) : null}
        {ballot.removedAt ? null : (
          <>
            <ScoreList side={ballot.side} scores={ballot.scores} />
            {ballot.comment ? (
              <div>
                <h3 className="text-sm font-medium text-ink-2">{t("comment")}</h3>
                <Words>{ballot.comment}</Words>
              </div>
            ) : null}
          </>
        )}
        {reply ? (
          <div className="rounded-md border border-line bg-sunken px-3 py-2">
            <h3 className="text-sm font-medium text-ink-2">
              {t("reply")} · {t("by", { name: reply.authorName, at: moment(reply.at) })}
            </h3>
            <Words>{reply.body}</Words>
          </div>
        ) : null}
        {children}
        <Answers reader={reader} ballot={ballot} />
      </div>
    </Panel>
  );
}

const Words = ({ children }: { children: string }) => (
  <p className="break-words whitespace-pre-wrap">{children}</p>
);

/** What may still be said to it: by the rated side a reply, by leads what takes it out of the score. */
function Answers({ reader, ballot }: { reader: Reader; ballot: ShownBallot }) {
  const t = useTranslations("ratings.ballot");
  if (!ballot.isRevealed || ballot.removedAt) return null;
  const isOwn = ballot.side === reader.side;
  return (
    <>
      {!isOwn && reader.may.reply && !ballot.reply && ballot.mayStillReply ? (
        <ReplyForm reader={reader} ballot={ballot} />
      ) : null}
      {reader.may.remove && (isOwn || !ballot.report) ? (
        <div className="flex justify-end">
          <GroundDialog
            id={`ground-${ballot.id}`}
            reader={reader}
            ballotId={ballot.id}
            action={isOwn ? reader.actions.remove : reader.actions.report}
            icon={isOwn ? <Trash2 aria-hidden /> : <Flag aria-hidden />}
            title={t(isOwn ? "removeTitle" : "reportTitle")}
            text={t(isOwn ? "removeText" : "reportText")}
            verb={t(isOwn ? "remove" : "report")}
          />
        </div>
      ) : null}
    </>
  );
}
