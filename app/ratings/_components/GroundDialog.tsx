import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/ActionForm";
import { RadioCards } from "@/components/forms/RadioCards";
import type { FormAction } from "@/components/forms/state";
import { Dialog } from "@/components/ui/Dialog";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { REMOVAL_GROUNDS } from "@/domain/ratings/ballot";
import type { Reader } from "../may";

type Props = {
  id: string;
  reader: Reader;
  ballotId: string;
  action: FormAction;
  icon: ReactNode;
  title: string;
  text: string;
  verb: string;
};

/** Takes a ballot out of the score, or asks for it: one of four grounds, and an explanation that both sides read. */
export function GroundDialog({ id, reader, ballotId, action, icon, title, text, verb }: Props) {
  const t = useTranslations("ratings");
  return (
    <Dialog id={id} title={title} trigger={{ label: verb, icon, variant: "quiet", size: "sm" }}>
      <ActionForm action={action} label={title}>
        <p className="text-ink-2">{text}</p>
        <input type="hidden" name="ballotId" value={ballotId} />
        <RadioCards
          name="why"
          label={t("ballot.ground")}
          choices={REMOVAL_GROUNDS.map((ground) => ({
            value: ground,
            label: t(`ground.${ground}`),
            help: t(`groundHelp.${ground}`),
          }))}
        />
        {reader.composer({
          name: "note",
          label: t("ballot.note"),
          help: t("ballot.noteHelp"),
          rows: 3,
        })}
        <div className="flex justify-end">
          <SubmitButton variant="danger">{verb}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
