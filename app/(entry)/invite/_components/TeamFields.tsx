import { useTranslations } from "next-intl";
import { RadioCards } from "@/components/forms/RadioCards";
import { TextInput } from "@/components/forms/TextInput";

type Props = {
  led: readonly { orgId: string; name: string }[];
  signInHref: string | undefined;
};

/** Which team accepts: one that the person leads already, or a new one, which names itself: what the agency calls it
 *  among themselves is theirs. */
export function TeamFields({ led, signInHref }: Props) {
  const t = useTranslations("entry.invite");
  const choices = [
    ...led.map((team) => ({ value: team.orgId, label: team.name, help: t("ledTeam") })),
    { value: "new", label: t("newTeam") },
  ];
  return (
    <>
      {led.length > 0 ? (
        <RadioCards
          name="team"
          label={t("yourTeam")}
          choices={choices}
          defaultValue={led[0]?.orgId}
          columns={1}
        />
      ) : null}
      <TextInput
        name="teamName"
        label={t("teamName")}
        help={t("teamNameHelp")}
        optional={led.length > 0}
        autoComplete="organization"
      />
      {signInHref ? (
        <p className="text-sm">
          <a className="link" href={signInHref}>
            {t("leadElsewhere")}
          </a>
        </p>
      ) : null}
    </>
  );
}
