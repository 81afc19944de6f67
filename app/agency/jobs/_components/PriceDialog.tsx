import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { MoneyInput } from "@/components/forms/inputs";
import { Dialog } from "@/components/ui/Dialog";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { isCurrency, typedMoney } from "@/domain/money/money";
import { setJobPrice } from "../actions";

type Props = {
  readonly job: {
    readonly id: string;
    readonly version: number;
    readonly priceMinor: number | null;
    readonly currency: string;
  };
};

/** The price has its own form: those who may set it are not all those who write the spec. */
export function PriceDialog({ job }: Props) {
  const [t, words] = [useTranslations("jobs"), useTranslations("words")];
  const { priceMinor, currency } = job;
  const typed = priceMinor !== null && isCurrency(currency) ? typedMoney(priceMinor, currency) : "";
  return (
    <Dialog
      id="price"
      title={t("priceTitle")}
      trigger={{ label: t(typed ? "changePrice" : "setPrice"), size: "sm" }}
    >
      <ActionForm action={setJobPrice} version={job.version}>
        <input type="hidden" name="jobId" value={job.id} />
        <MoneyInput
          name="price"
          label={t("price")}
          help={t("priceHelp")}
          optional
          currency={currency}
          defaultValue={typed}
        />
        <ReadBy reader="own" />
        <div>
          <SubmitButton>{words("save")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
