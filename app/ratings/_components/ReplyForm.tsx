import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { ShownBallot } from "@/db/exchange/ratings";
import { REPLY_DAYS } from "@/domain/ratings/period";
import { formatMoment } from "@/platform/i18n/when";
import type { Reader } from "../may";

const DAY_MS = 86_400_000;

/** The one reply of the rated side. */
export function ReplyForm({ reader, ballot }: { reader: Reader; ballot: ShownBallot }) {
  const [t, locale] = [useTranslations("ratings.ballot"), useLocale()];
  const until = new Date(ballot.revealAt.getTime() + REPLY_DAYS * DAY_MS);
  return (
    <ActionForm
      action={reader.actions.reply}
      draftKey={`${reader.userId}.reply.${ballot.id}`}
      label={t("replyTitle")}
      className="grid gap-2 border-t border-line pt-4"
    >
      <input type="hidden" name="ballotId" value={ballot.id} />
      {reader.composer({
        name: "reply",
        label: t("replyField"),
        help: t("replyText", { date: formatMoment(until, locale, reader.timeZone) }),
        rows: 3,
      })}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <ReadBy reader="both" />
        <SubmitButton variant="secondary">{t("replySend")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
