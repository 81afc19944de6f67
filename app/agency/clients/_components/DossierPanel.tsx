import { Pencil } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/Button";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import { DOSSIER_KINDS, type DossierValues } from "@/domain/dossier";

type Props = {
  readonly clientId: string;
  readonly dossier: DossierValues;
  readonly mayEdit: boolean;
};

/** Everything that identifies the client, as it was typed. */
export async function DossierPanel({ clientId, dossier, mayEdit }: Props) {
  const [t, words] = await Promise.all([getTranslations("clients"), getTranslations("words")]);
  const edit = (
    <LinkButton size="sm" href={`/agency/clients/${clientId}/dossier`} icon={<Pencil aria-hidden />}>
      {t("editDossier")}
    </LinkButton>
  );
  return (
    <Panel id="dossier" title={t("dossier")} actions={mayEdit ? edit : undefined}>
      <DescriptionList
        items={DOSSIER_KINDS.map((kind) => ({
          term: words(`dossierKind.${kind}`),
          value: dossier[kind].length > 0 ? <Values of={dossier[kind]} /> : undefined,
        }))}
      />
    </Panel>
  );
}

function Values({ of }: { of: readonly string[] }) {
  return (
    <ul className="grid gap-0.5">
      {of.map((value) => (
        <li key={value} className="break-words">
          {value}
        </li>
      ))}
    </ul>
  );
}
