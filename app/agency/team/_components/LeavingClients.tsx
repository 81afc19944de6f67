import { useTranslations } from "next-intl";
import { candidateOptions } from "@/app/agency/_components/candidates";
import { Select } from "@/components/forms/Select";
import { Callout } from "@/components/ui/Callout";
import type { Limits, Load } from "@/domain/accounts/structure";

type Props = {
  readonly userId: string;
  readonly owned: readonly { readonly name: string; readonly managerId: string | null }[];
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  readonly loads: ReadonlyMap<string, Load>;
  readonly limits: Limits;
};

const SHOWN = 8;

/** Which clients somebody would leave behind, and who takes them in the same step. */
export function LeavingClients({ userId, owned, candidates, loads, limits }: Props) {
  const t = useTranslations("accounts");
  const theirs = owned.filter(({ managerId }) => managerId === userId).map(({ name }) => name);
  if (theirs.length === 0) return null;
  const names = [...theirs.slice(0, SHOWN), ...(theirs.length > SHOWN ? ["…"] : [])].join(", ");
  return (
    <>
      <Callout tone="warn" title={t("leaving.title")}>
        {t("leaving.text", { count: theirs.length, names })}
      </Callout>
      <Select
        name="toId"
        label={t("leaving.to")}
        placeholder={t("choosePerson")}
        options={candidateOptions(
          candidates.filter(({ id }) => id !== userId),
          loads,
          limits,
          t,
        )}
      />
    </>
  );
}
