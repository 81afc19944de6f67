import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";

type Props = {
  readonly path: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly from: number;
  readonly to: number;
};

/** Which two versions stand against each other, asked by address. */
export function CompareForm({ path, choices, from, to }: Props) {
  const t = useTranslations("jobs.estimates");
  const choose = (name: "from" | "to", label: string, value: number) => (
    <label className="flex items-center gap-2 text-sm">
      {label}
      <select name={name} className="control" defaultValue={String(value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form action={path} className="flex flex-wrap items-center gap-3 pb-3">
      {choose("from", t("compareFrom"), from)}
      {choose("to", t("compareTo"), to)}
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}
