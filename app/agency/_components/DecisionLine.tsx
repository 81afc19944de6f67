import { Check, Eraser, KeyRound, PenLine, Tag, UserRoundX } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/Badge";
import { FINDING_KINDS } from "@/domain/anonymiser/types";
import type { Verdict } from "@/domain/leaks/decision";

type Props = {
  readonly decision: {
    readonly found: string;
    readonly kind: string;
    readonly clientName: string;
    readonly verdict: Verdict;
    readonly reason: string;
    readonly actorName: string;
    readonly at: Date;
  };
  readonly timeZone: string;
};

const LOOK = {
  masked: { tone: "neutral", icon: <Eraser aria-hidden /> },
  reworded: { tone: "neutral", icon: <PenLine aria-hidden /> },
  not_client: { tone: "info", icon: <UserRoundX aria-hidden /> },
  client_allows: { tone: "ok", icon: <Check aria-hidden /> },
  generic_word: { tone: "info", icon: <Tag aria-hidden /> },
  override: { tone: "warn", icon: <KeyRound aria-hidden /> },
} as const;

/** One decision about a place: what stood there, what was said of it, by whom and why. */
export function DecisionLine({ decision, timeZone }: Props) {
  const { found, kind, clientName, verdict, reason, actorName, at } = decision;
  const [t, words, format] = [useTranslations("drafts"), useTranslations("words"), useFormatter()];
  const known = FINDING_KINDS.find((each) => each === kind);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="min-w-0 font-medium break-words">«{found}»</span>
        <span className="text-ink-2">
          {known ? words(`findingKind.${known}`) : kind} · {clientName}
        </span>
        <StatusPill {...LOOK[verdict]}>{t(`verdict.${verdict}`)}</StatusPill>
      </p>
      {reason ? <p className="break-words whitespace-pre-wrap">{reason}</p> : null}
      <p className="text-sm text-ink-3">
        {actorName},{" "}
        <time dateTime={at.toISOString()}>
          {format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone })}
        </time>
      </p>
    </>
  );
}
