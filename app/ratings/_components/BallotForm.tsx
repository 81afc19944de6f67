import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { LinkButton } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { PeriodPage } from "@/db/exchange/ratings";
import { meanOfOpinions } from "@/domain/ratings/ballot";
import type { Reader } from "../may";
import { BallotFields, BallotProgress } from "./BallotFields";

/** The organisation's ballot, to be cast or changed. It starts from what was cast, or from what colleagues said. */
export function BallotForm({ reader, page }: { reader: Reader; page: PeriodPage }) {
  const t = useTranslations("ratings.form");
  const { side, actions, composer } = reader;
  const { period, given, opinions } = page;
  const initial =
    given?.scores ??
    meanOfOpinions(
      side,
      opinions.map(({ scores }) => scores),
    );
  return (
    <ActionForm
      action={actions.cast}
      version={given?.version ?? 0}
      draftKey={`${reader.userId}.ballot.${period.id}`}
      label={t("label")}
      className="grid gap-4"
    >
      <input type="hidden" name="periodId" value={period.id} />
      {!given && opinions.length > 0 ? <Callout>{t("prefilled", { count: opinions.length })}</Callout> : null}
      <BallotFields side={side} initial={initial} />
      {composer({
        name: "comment",
        label: t("comment"),
        help: t(side === "agency" ? "commentHelp" : "commentPartnerHelp"),
        optional: true,
        initial: given?.comment ?? "",
      })}
      <Foot>
        <BallotProgress side={side} initial={initial} />
        <div className="flex flex-wrap justify-end gap-2">
          {given ? <LinkButton href={`/${side}/ratings/${period.id}`}>{t("cancel")}</LinkButton> : null}
          <SubmitButton icon={<Lock aria-hidden />}>{t(given ? "change" : "cast")}</SubmitButton>
        </div>
      </Foot>
    </ActionForm>
  );
}

/** Stays in sight while the questions pass by; above the phone's bar. */
function Foot({ children }: { children: React.ReactNode }) {
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 -mx-3 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-4 border-t border-line bg-paper px-3 py-2.5 lg:bottom-0">
      {children}
    </div>
  );
}
