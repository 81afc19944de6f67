import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { DOSSIER_KINDS, sizesOf } from "@/domain/dossier";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { StrengthPanel } from "../../_components/StrengthPanel";
import { saveDossier } from "../../actions";
import { getDossierToEdit } from "../../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("clients"))("editDossier"),
});

export default async function DossierPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const dossier = id && (await getDossierToEdit(viewer, id));
  if (!dossier) notFound();
  const [t, words] = await Promise.all([getTranslations("clients"), getTranslations("words")]);
  const back = `/agency/clients/${id}`;
  const crumbs = [
    { href: "/agency/clients", label: t("title") },
    { href: back, label: dossier.clientName },
  ];
  return (
    <>
      <PageHeader
        title={t("dossierOf", { name: dossier.clientName })}
        crumbs={crumbs}
        crumbsLabel={t("path")}
        meta={<p className="max-w-3xl">{t("dossierIntro")}</p>}
      />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        {agencyMay(viewer.role, "editClient") ? (
          <Panel>
            <ActionForm
              action={saveDossier}
              version={dossier.version}
              draftKey={`${viewer.userId}.dossier.${id}`}
            >
              <input type="hidden" name="clientId" value={id} />
              <div className="grid items-start gap-4 sm:grid-cols-2">
                {DOSSIER_KINDS.map((kind) => (
                  <TextArea
                    key={kind}
                    name={kind}
                    label={words(`dossierKind.${kind}`)}
                    help={t(`help.${kind}`)}
                    optional={kind !== "names"}
                    rows={3}
                    spellCheck={false}
                    defaultValue={dossier[kind].join("\n")}
                  />
                ))}
              </div>
              <p className="text-sm text-ink-2">{t("ownName")}</p>
              <ReadBy reader="own" />
              <div className="flex flex-wrap gap-2">
                <SubmitButton>{words("save")}</SubmitButton>
                <LinkButton variant="quiet" href={back}>
                  {words("cancelEdit")}
                </LinkButton>
              </div>
            </ActionForm>
          </Panel>
        ) : (
          <NotYours />
        )}
        <div className="lg:sticky lg:top-16 lg:self-start">
          <StrengthPanel clientId={id} sizes={sizesOf(dossier)} mayEdit={false} />
        </div>
      </div>
    </>
  );
}
