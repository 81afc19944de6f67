import { Scale } from "lucide-react";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { RegulationPanel } from "@/app/agency/_components/RegulationPanel";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Markdown } from "@/components/ui/Markdown";
import { Panel } from "@/components/ui/Panel";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { CloseStage } from "../_components/CloseStage";
import { CodenameKey } from "../_components/CodenameKey";
import { EngagementMoves } from "../_components/EngagementMoves";
import { EngagementStateMark } from "../_components/EngagementStateMark";
import { OpenTasks } from "../_components/OpenTasks";
import { WaitingLink } from "../_components/WaitingLink";
import { getEngagement } from "../queries";

export async function generateMetadata() {
  return { title: (await getTranslations("words"))("engagement") };
}

/** One engagement: what is agreed, what runs, and who is called what there. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const page = id ? await getEngagement(viewer, id) : undefined;
  if (!page) notFound();
  const { engagement } = page;
  const [t, words, format] = await Promise.all([
    getTranslations("partners"),
    getTranslations("words"),
    getFormatter(),
  ]);
  const day = (at: Date) => (
    <time dateTime={at.toISOString()}>
      {format.dateTime(at, { day: "numeric", month: "long", year: "numeric", timeZone: viewer.timeZone })}
    </time>
  );
  return (
    <>
      <PageHeader
        title={engagement.name}
        mark={
          <EngagementStateMark
            state={engagement.state}
            label={words(`engagementState.${engagement.state}`)}
          />
        }
        crumbsLabel={t("crumbs")}
        crumbs={[{ href: "/agency/partners", label: t("title") }]}
        actions={
          <>
            {engagement.partnerOrgId ? (
              <LinkButton href={`/agency/ratings/partners/${engagement.id}`} icon={<Scale aria-hidden />}>
                {t("page.card")}
              </LinkButton>
            ) : null}
            {agencyMay(viewer.role, "closeStage") && engagement.partnerOrgId ? (
              <CloseStage engagementId={engagement.id} />
            ) : null}
            {agencyMay(viewer.role, "editEngagement") ? <EngagementMoves engagement={engagement} /> : null}
          </>
        }
      />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-5">
          {engagement.state === "invited" ? <WaitingLink viewer={viewer} page={page} /> : null}
          {engagement.partnerOrgId ? (
            <OpenTasks tasks={page.tasks} partnerOrgId={engagement.partnerOrgId} />
          ) : null}
          <Panel title={t("page.terms")} hint={t("page.termsHint")}>
            {engagement.terms ? (
              <Markdown>{engagement.terms}</Markdown>
            ) : (
              <p className="text-ink-3">{t("page.noTerms")}</p>
            )}
          </Panel>
        </div>
        <div className="grid content-start gap-5">
          <Panel title={t("page.facts")}>
            <DescriptionList
              items={[
                { term: t("page.mode"), value: words(`engagementMode.${engagement.mode}`) },
                { term: t("page.currency"), value: engagement.currency },
                {
                  term: t("page.scheme"),
                  value: t(engagement.codenameScheme === "ru" ? "form.schemeRu" : "form.schemeEn"),
                },
                ...(engagement.skills?.length
                  ? [{ term: t("form.skills"), value: engagement.skills.join(", ") }]
                  : []),
                engagement.acceptedAt
                  ? { term: t("page.since"), value: day(engagement.acceptedAt) }
                  : { term: t("page.invited"), value: day(engagement.createdAt) },
              ]}
            />
          </Panel>
          <RegulationPanel
            href={`/agency/partners/${engagement.id}/regulation`}
            hint="engagement"
            version={
              page.regulation && {
                number: page.regulation.number,
                acceptedBy: page.regulation.acceptedBy ?? "",
                acceptedAt: page.regulation.acceptedAt ? day(page.regulation.acceptedAt) : null,
              }
            }
          />
          <CodenameKey codenames={page.codenames} />
        </div>
      </div>
    </>
  );
}
