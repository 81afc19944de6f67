import { MessageSquareQuote, OctagonX } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/Panel";
import { Timeline } from "@/components/ui/Timeline";
import type { RevealedBallot } from "@/db/exchange/record";
import { periodWords, scoreWords } from "./words";

/** So many of the latest stand here with their words; all of them are in the table of votes. */
const SHOWN = 8;

/** Revealed ballots with what was said and what was answered, the latest first. */
export async function BallotsPanel({
  ballots,
  isOwn,
}: {
  ballots: readonly RevealedBallot[];
  isOwn: boolean;
}) {
  const [t, ground, words, periodOf] = await Promise.all([
    getTranslations("scorecard.ballots"),
    getTranslations("ratings.ground"),
    scoreWords(),
    periodWords(),
  ]);
  const shown = ballots.toReversed().slice(0, SHOWN);
  return (
    <Panel title={t("heading")}>
      {shown.length === 0 ? <p className="text-ink-3">{t("none")}</p> : null}
      <Timeline
        label={t("heading")}
        items={shown.map((ballot) => ({
          id: ballot.id,
          icon: ballot.isRemoved ? <OctagonX aria-hidden /> : <MessageSquareQuote aria-hidden />,
          tone: ballot.isRemoved ? "warn" : "neutral",
          title: periodOf(ballot),
          meta: (
            <>
              {ballot.isRemoved && ballot.removedWhy
                ? t("removed", { why: ground(ballot.removedWhy as "leak") })
                : t("overall", { score: words.vote(ballot.scores.overall ?? 0) })}
              {isOwn ? <> · {t("by", { name: ballot.raterName })}</> : null}
            </>
          ),
          body:
            ballot.comment || ballot.reply ? (
              <>
                {ballot.comment ? <p className="whitespace-pre-wrap">{ballot.comment}</p> : null}
                {ballot.reply ? (
                  <blockquote className="mt-1.5 border-l-2 border-line-strong pl-3">
                    <p className="text-sm text-ink-3">{t("reply")}</p>
                    <p className="whitespace-pre-wrap">{ballot.reply}</p>
                  </blockquote>
                ) : null}
              </>
            ) : undefined,
        }))}
      />
      {ballots.length > SHOWN ? (
        <p className="mt-3 text-sm text-ink-3">{t("more", { count: ballots.length })}</p>
      ) : null}
    </Panel>
  );
}
