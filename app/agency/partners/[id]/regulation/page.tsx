import { FileText, PenLine } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { EmptyState } from "@/components/ui/EmptyState";
import { Markdown } from "@/components/ui/Markdown";
import { Panel } from "@/components/ui/Panel";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { formatMoment } from "@/platform/i18n/when";
import { getRegulation } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("regulation"))("title"),
});

/** What the agency and a team hold to: the version in force, the team's word on it, and on those before. */
export default async function RegulationPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getRegulation(viewer, id));
  if (!found) notFound();
  const { engagement, versions, body } = found;
  const [t, partners, locale] = await Promise.all([
    getTranslations("regulation"),
    getTranslations("partners"),
    getLocale(),
  ]);
  const moment = (at: Date) => formatMoment(at, locale, viewer.timeZone);
  const mayPublish = agencyMay(viewer.role, "publishRegulation") && engagement.partnerOrgId !== null;
  const [latest] = versions;
  const write = (
    <LinkButton
      variant={latest ? "secondary" : "primary"}
      href={`/agency/partners/${engagement.id}/regulation/new`}
      icon={<PenLine aria-hidden />}
      data-shortcut="edit"
    >
      {t(latest ? "newVersion" : "write")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        crumbs={[
          { href: "/agency/partners", label: partners("title") },
          { href: `/agency/partners/${engagement.id}`, label: engagement.name },
        ]}
        crumbsLabel={t("crumbs")}
        meta={<p className="max-w-3xl">{t("engagement.intro")}</p>}
        actions={mayPublish ? write : undefined}
      />
      {latest ? (
        <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <div className="grid min-w-0 content-start gap-5">
            {latest.acceptedAt ? null : (
              <Callout tone="warn">{t("engagement.waits", { partner: engagement.name })}</Callout>
            )}
            <Panel
              title={t("version", { number: latest.number })}
              hint={t("publishedBy", { name: latest.publishedBy, date: moment(latest.at) })}
            >
              <Markdown>{body}</Markdown>
            </Panel>
          </div>
          <Panel title={t("history")}>
            <ul className="grid gap-2">
              {versions.map((version) => (
                <li key={version.id}>
                  {t("version", { number: version.number })}{" "}
                  <span className="block text-sm text-ink-2">
                    {version.acceptedAt && version.acceptedBy
                      ? t("accepted", { name: version.acceptedBy, date: moment(version.acceptedAt) })
                      : t("notAccepted")}
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
        </div>
      ) : (
        <EmptyState icon={<FileText aria-hidden />} title={t("none")} action={mayPublish ? write : undefined}>
          {t(engagement.partnerOrgId ? "engagement.none" : "engagement.noPartner")}
        </EmptyState>
      )}
    </>
  );
}
