import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { RegulationForm } from "@/app/agency/_components/RegulationForm";
import { PageHeader } from "@/components/layout/PageHeader";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { CLIENT_TEMPLATES, TEMPLATE_LANGUAGES } from "@/domain/regulations/templates";
import { agencyMay } from "@/domain/roles";
import { idIn, oneOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { writeRegulation } from "../actions";
import { getRegulation } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("regulation"))("newVersion"),
});

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function NewClientRegulationPage({ params, searchParams }: Props) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getRegulation(viewer, id));
  if (!found) notFound();
  const [t, clients] = await Promise.all([getTranslations("regulation"), getTranslations("clients")]);
  const { client, versions } = found;
  const template = oneOf(TEMPLATE_LANGUAGES, (await searchParams).template);
  const back = `/agency/clients/${client.id}/regulation`;
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t("newVersion")}
        crumbs={[
          { href: "/agency/clients", label: clients("title") },
          { href: `/agency/clients/${client.id}`, label: client.name },
          { href: back, label: t("title") },
        ]}
        crumbsLabel={t("crumbs")}
      />
      {agencyMay(viewer.role, "writeRegulation") ? (
        <Panel>
          <RegulationForm
            action={writeRegulation}
            owner={{ name: "clientId", id: client.id }}
            version={versions[0]?.number ?? 0}
            body={versions[0]?.body ?? (template ? CLIENT_TEMPLATES[template] : "")}
            template={template}
            viewerId={viewer.userId}
            path={`${back}/new`}
            back={back}
            submit={t("save")}
            readBy={<ReadBy reader="own" />}
          />
        </Panel>
      ) : (
        <NotYours />
      )}
    </div>
  );
}
