import { LockKeyhole, Pencil, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { LinkButton } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Dialog } from "@/components/ui/Dialog";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { PeriodPage, ShownBallot } from "@/db/exchange/ratings";
import type { Reader } from "../may";
import { BallotPanel } from "./BallotPanel";

type Props = { reader: Reader; page: PeriodPage; ballot: ShownBallot; closes: string };

/** What the own organisation cast and nobody else has read yet. It says nothing of whether the other side has. */
export function SealedPanel({ reader, page: { period }, ballot, closes }: Props) {
  const t = useTranslations("ratings.sealed");
  return (
    <div className="grid gap-5">
      <Callout title={t("title")}>
        <p>{t("until", { date: closes })}</p>
      </Callout>
      <BallotPanel
        reader={reader}
        ballot={ballot}
        title={
          <span className="inline-flex items-center gap-2">
            <LockKeyhole aria-hidden className="size-4 text-accent" />
            {period.otherName}
          </span>
        }
      >
        {reader.may.cast ? (
          <div className="flex flex-wrap gap-2 border-t border-line pt-4">
            <LinkButton
              href={`/${reader.side}/ratings/${period.id}/edit`}
              icon={<Pencil aria-hidden />}
              data-shortcut="edit"
            >
              {t("change")}
            </LinkButton>
            <Dialog
              id="withdraw"
              title={t("withdrawTitle")}
              trigger={{ label: t("withdraw"), icon: <Undo2 aria-hidden />, variant: "quiet" }}
            >
              <ActionForm
                action={reader.actions.withdraw}
                version={ballot.version}
                label={t("withdrawTitle")}
              >
                <p>{t("withdrawText", { date: closes })}</p>
                <input type="hidden" name="periodId" value={period.id} />
                <div className="flex justify-end">
                  <SubmitButton variant="danger" icon={<Undo2 aria-hidden />}>
                    {t("withdraw")}
                  </SubmitButton>
                </div>
              </ActionForm>
            </Dialog>
          </div>
        ) : (
          <p className="text-sm text-ink-2">{t("others")}</p>
        )}
      </BallotPanel>
    </div>
  );
}
