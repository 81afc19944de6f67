import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Select } from "@/components/forms/Select";
import { TextInput } from "@/components/forms/TextInput";
import { CLIENT_TIERS, type ClientTier } from "@/domain/clients/stage";

type Props = {
  readonly client: { readonly name: string; readonly tier: ClientTier };
  /** What only a new client is asked. */
  readonly children?: ReactNode;
};

/** Name and tier: what the forms of a new and of an existing client share. */
export function CardFields({ client, children }: Props) {
  const [t, life] = [useTranslations("clients"), useTranslations("clientLife")];
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
          name="tier"
          label={life("tier")}
          help={life("tierHelp")}
          defaultValue={client.tier}
          options={CLIENT_TIERS.map((value) => ({ value, label: life(`tierName.${value}`) }))}
        />
        {children}
      </div>
    </>
  );
}
