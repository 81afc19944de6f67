import { useTranslations } from "next-intl";
import { Select } from "@/components/forms/Select";
import { TextInput } from "@/components/forms/TextInput";
import { CLIENT_STAGES, type ClientStage } from "../schema";

type Props = {
  readonly managers: readonly { readonly id: string; readonly name: string }[];
  readonly client: { readonly name: string; readonly stage: ClientStage; readonly managerId: string | null };
};

/** Name, stage and manager: what the forms of a new and of an existing client share. */
export function CardFields({ managers, client }: Props) {
  const [t, words] = [useTranslations("clients"), useTranslations("words")];
  return (
    <>
      <TextInput
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        defaultValue={client.name}
        maxLength={200}
        autoComplete="off"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="stage"
          label={t("stage")}
          defaultValue={client.stage}
          options={CLIENT_STAGES.map((value) => ({ value, label: words(`clientStage.${value}`) }))}
        />
        <Select
          name="managerId"
          label={t("manager")}
          optional
          placeholder={words("nobody")}
          defaultValue={client.managerId ?? ""}
          options={managers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </>
  );
}
