import { useTranslations } from "next-intl";
import type { AccountRule } from "@/domain/accounts/rules";

type Props = {
  readonly rule: AccountRule;
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** A rule of accounting as people say it: "Key → director's group". */
export function RuleWords({ rule, people }: Props) {
  const [t, words] = [useTranslations("accounts"), useTranslations("words")];
  const whom =
    people.find(({ id }) => id === rule.userId)?.name ??
    [rule.grade && t(`grade.${rule.grade}`), rule.groupName].filter(Boolean).join(", ");
  const which =
    [
      rule.stage && words(`clientStage.${rule.stage}`),
      rule.tier && t("tier", { tier: rule.tier.toUpperCase() }),
    ]
      .filter(Boolean)
      .join(", ") || t("anyClient");
  return <>{t("rule", { which, whom })}</>;
}
