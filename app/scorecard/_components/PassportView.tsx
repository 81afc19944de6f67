import { FileBadge, FileJson } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import type { Passport } from "@/domain/ratings/passport";
import { scoreWords } from "./words";

type Props = {
  passport: Passport;
  /** Where the files are: …/pdf and …/json. */
  path: string;
  /** Where anybody checks one. */
  checkAddress: string;
};

/** What the organisation would take along, and the two files. */
export async function PassportView({ passport, path, checkAddress }: Props) {
  const [t, words] = await Promise.all([getTranslations("passport.export"), scoreWords()]);
  return (
    <div className="grid max-w-3xl gap-4">
      <Panel title={t("what")}>
        <DescriptionList
          items={[
            { term: t("name"), value: passport.organisation.name },
            {
              term: t("issued"),
              value: words.day(new Date(`${passport.issuedOn}T12:00:00Z`), "UTC"),
            },
            { term: t("ballots"), value: passport.ballots.length },
            { term: t("raters"), value: t("ratersValue", { count: passport.raters }) },
          ]}
        />
        <div className="mt-4 flex flex-wrap gap-2">
          <LinkButton variant="primary" href={`${path}/pdf`} icon={<FileBadge aria-hidden />} download>
            {t("pdf")}
          </LinkButton>
          <LinkButton href={`${path}/json`} icon={<FileJson aria-hidden />} download>
            {t("json")}
          </LinkButton>
        </div>
      </Panel>
      {passport.ballots.length === 0 ? <Callout>{t("empty")}</Callout> : null}
      {passport.ballots.length > 0 && !passport.isPublic ? <Callout tone="warn">{t("few")}</Callout> : null}
      <p className="text-ink-2">
        {t("seal")} {t("check", { address: checkAddress })}
      </p>
    </div>
  );
}
