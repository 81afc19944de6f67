import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { DOSSIER_KINDS, type DossierValues } from "@/domain/dossier";

type Props = {
  readonly clientId: string;
  readonly dossier: DossierValues;
  readonly mayEdit: boolean;
};

/** Everything that identifies the client, as it was typed. */
export function DossierPanel({ clientId, dossier, mayEdit }: Props) {
  const [t, words] = [useTranslations("clients"), useTranslations("words")];
  const edit = (
    <LinkButton size="sm" href={`/agency/clients/${clientId}/dossier`} icon={<Pencil aria-hidden />}>
      {t("editDossier")}
    </LinkButton>
  );
  return (
    <Panel id="dossier" title={t("dossier")} actions={mayEdit ? edit : undefined}>
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
        {DOSSIER_KINDS.filter((kind) => dossier[kind].length > 0).map((kind) => (
          <div key={kind} className="contents">
            <dt className="text-sm leading-[1.6] text-ink-3">{words(`dossierKind.${kind}`)}</dt>
            <dd className="min-w-0 max-sm:mb-1">
              <Values of={dossier[kind]} />
            </dd>
          </div>
        ))}
      </dl>
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
