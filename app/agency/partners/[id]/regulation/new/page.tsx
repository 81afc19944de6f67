import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { RegulationForm } from "@/app/agency/_components/RegulationForm";
import { PageHeader } from "@/components/layout/PageHeader";
import { Callout } from "@/components/ui/Callout";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { ENGAGEMENT_TEMPLATES, TEMPLATE_LANGUAGES } from "@/domain/regulations/templates";
import { agencyMay } from "@/domain/roles";
import { idIn, oneOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { publishRegulation } from "../actions";
import { getRegulation } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("regulation"))("newVersion"),
});

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function NewRegulationPage({ params, searchParams }: Props) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getRegulation(viewer, id));
  if (!found) notFound();
  const [t, partners] = await Promise.all([getTranslations("regulation"), getTranslations("partners")]);
  const { engagement, versions, body } = found;
  const template = oneOf(TEMPLATE_LANGUAGES, (await searchParams).template);
  const back = `/agency/partners/${engagement.id}/regulation`;
  const partner = engagement.name;
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t("newVersion")}
        crumbs={[
          { href: "/agency/partners", label: partners("title") },
          { href: `/agency/partners/${engagement.id}`, label: partner },
          { href: back, label: t("title") },
        ]}
        crumbsLabel={t("crumbs")}
        meta={<p className="max-w-3xl">{t("engagement.intro")}</p>}
      />
      {!agencyMay(viewer.role, "publishRegulation") ? (
        <NotYours />
      ) : engagement.partnerOrgId ? (
        <Panel>
          <RegulationForm
            action={publishRegulation}
            owner={{ name: "engagementId", id: engagement.id }}
            version={versions[0]?.number ?? 0}
            body={body || (template ? ENGAGEMENT_TEMPLATES[template] : "")}
            template={template}
            viewerId={viewer.userId}
            path={`${back}/new`}
            back={back}
            submit={t("publish")}
            readBy={<ReadBy reader="both" who={t("engagement.readBy", { partner })} />}
          />
        </Panel>
      ) : (
        <Callout>{t("engagement.noPartner")}</Callout>
      )}
    </div>
  );
}
