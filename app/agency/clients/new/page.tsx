import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { CardFields } from "../_components/CardFields";
import { createClient } from "../actions";
import { getManagers } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("clients"))("new"),
});

/** The kinds that every text would trip over; the rest of the dossier has its own page. */
const FIRST_KINDS = ["aliases", "domains", "people"] as const;

export default async function NewClientPage() {
  const viewer = await requireAgency();
  const [t, words] = await Promise.all([getTranslations("clients"), getTranslations("words")]);
  const crumbs = [{ href: "/agency/clients", label: t("title") }];
  const header = <PageHeader title={t("new")} crumbs={crumbs} crumbsLabel={t("path")} />;
  if (!agencyMay(viewer.role, "editClient"))
    return (
      <div className="max-w-3xl">
        {header}
        <NotYours />
      </div>
    );
  const managers = await getManagers(viewer);
  const isManager = managers.some(({ id }) => id === viewer.userId);
  return (
    <div className="max-w-3xl">
      {header}
      <Panel>
        <ActionForm action={createClient} draftKey={`${viewer.userId}.client.new`}>
          <CardFields
            managers={managers}
            client={{ name: "", stage: "new", managerId: isManager ? viewer.userId : null }}
          />
          <fieldset className="grid gap-3">
            <legend className="font-semibold">{t("quickDossier")}</legend>
            <p className="mt-1 text-sm text-ink-2">{t("quickDossierHelp")}</p>
            {FIRST_KINDS.map((kind) => (
              <TextArea
                key={kind}
                name={kind}
                label={words(`dossierKind.${kind}`)}
                help={t(`help.${kind}`)}
                optional
                rows={2}
              />
            ))}
          </fieldset>
          <TextArea name="notes" label={t("notes")} help={t("notesHelp")} optional rows={3} />
          <ReadBy reader="own" />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{words("create")}</SubmitButton>
            <LinkButton variant="quiet" href="/agency/clients">
              {words("cancelEdit")}
            </LinkButton>
          </div>
        </ActionForm>
      </Panel>
    </div>
  );
}
