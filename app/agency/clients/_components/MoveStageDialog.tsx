import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { RadioCards } from "@/components/forms/RadioCards";
import { Select } from "@/components/forms/Select";
import { TextArea } from "@/components/forms/TextArea";
import { Dialog } from "@/components/ui/Dialog";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type ClientStage, LOSS_CAUSES, stagesAfter } from "@/domain/clients/stage";
import { moveStage } from "../[id]/life/actions";

type Props = {
  readonly client: { readonly id: string; readonly version: number; readonly stage: ClientStage };
};

/** A client goes to another stage; a loss is asked for its cause. */
export function MoveStageDialog({ client }: Props) {
  const [t, words] = [useTranslations("clientLife"), useTranslations("words")];
  const [first = "current", ...rest] = stagesAfter(client.stage);
  return (
    <Dialog id="move-stage" title={t("move")} trigger={{ label: t("move"), size: "sm" }}>
      <ActionForm action={moveStage} version={client.version}>
        <input type="hidden" name="clientId" value={client.id} />
        <RadioCards
          name="to"
          label={t("moveTo")}
          defaultValue={first}
          choices={[first, ...rest].map((value) => ({
            value,
            label: words(`clientStage.${value}`),
            help: t(`stageHelp.${value}`),
          }))}
        />
        <Select
          name="cause"
          label={t("causeLabel")}
          help={t("causeHelp")}
          optional
          placeholder={t("chooseCause")}
          options={LOSS_CAUSES.map((value) => ({ value, label: t(`cause.${value}`) }))}
        />
        <TextArea name="note" label={t("moveNote")} help={t("moveNoteHelp")} optional rows={3} />
        <ReadBy reader="own" />
        <div>
          <SubmitButton>{t("move")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
