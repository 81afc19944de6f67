import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { candidateOptions } from "@/app/agency/_components/candidates";
import { NotYours } from "@/app/agency/_components/NotYours";
import { ActionForm } from "@/components/forms/ActionForm";
import { Select } from "@/components/forms/Select";
import { TextArea } from "@/components/forms/TextArea";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { CLIENT_STAGES } from "@/domain/clients/stage";
import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { CardFields } from "../_components/CardFields";
import { createClient } from "../actions";
import { getTakers } from "../queries";

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
  const [{ people, loads, limits, proposal }, accounts] = await Promise.all([
    getTakers(viewer),
    getTranslations("accounts"),
  ]);
  const isManager = people.some(({ id }) => id === viewer.userId);
  return (
    <div className="max-w-3xl">
      {header}
      <Panel>
        <ActionForm action={createClient} draftKey={`${viewer.userId}.client.new`}>
          <CardFields client={{ name: "", tier: "b" }}>
            <Select
              name="stage"
              label={t("stage")}
              defaultValue="new"
              options={CLIENT_STAGES.map((value) => ({ value, label: words(`clientStage.${value}`) }))}
            />
            <Select
              name="managerId"
              label={t("manager")}
              help={proposal?.taker ? accounts("ruleProposesNew", { name: proposal.taker.name }) : undefined}
              optional
              placeholder={words("nobody")}
              defaultValue={isManager ? viewer.userId : (proposal?.taker?.id ?? "")}
              options={candidateOptions(people, loads, limits, accounts)}
            />
          </CardFields>
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
