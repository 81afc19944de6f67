import { CircleCheck, FileText, Handshake } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { PageHeader } from "@/components/layout/PageHeader";
import { Callout } from "@/components/ui/Callout";
import { EmptyState } from "@/components/ui/EmptyState";
import { Markdown } from "@/components/ui/Markdown";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { partnerMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { formatMoment } from "@/platform/i18n/when";
import { requirePartner } from "@/platform/partner/gate";
import { acceptRegulation } from "./actions";
import { getRegulation } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("regulation"))("title"),
});

/** What the team and one agency hold to; its lead or account manager accepts it here. */
export default async function RegulationPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requirePartner();
  const id = idIn((await params).id);
  const found = id && (await getRegulation(viewer, id));
  if (!found) notFound();
  const { engagement, versions, inForce } = found;
  const [t, engagements, locale] = await Promise.all([
    getTranslations("regulation"),
    getTranslations("engagements"),
    getLocale(),
  ]);
  const moment = (at: Date) => formatMoment(at, locale, viewer.timeZone);
  const agency = engagement.agencyName;
  const [latest] = versions;
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t("title")}
        crumbs={[{ href: "/partner/engagements", label: engagements("title") }]}
        crumbsLabel={t("crumbs")}
        meta={<span>{t("partner.lead", { agency })}</span>}
      />
      {!latest || !inForce ? (
        <EmptyState icon={<FileText aria-hidden />} title={t("none")}>
          {t("partner.none")}
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          {latest.acceptedAt ? null : (
            <Callout tone="warn" title={t("partner.waits")}>
              {t("partner.waitsText", { agency })}
            </Callout>
          )}
          <Panel
            title={t("version", { number: latest.number })}
            hint={t("publishedBy", { name: latest.publishedBy, date: moment(latest.at) })}
          >
            <Markdown>{inForce.body}</Markdown>
            <div className="mt-5 border-t border-line pt-4">
              {latest.acceptedAt && latest.acceptedBy ? (
                <p className="flex items-center gap-2 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ok">
                  <CircleCheck aria-hidden />
                  {t("partner.acceptedBy", { name: latest.acceptedBy, date: moment(latest.acceptedAt) })}
                </p>
              ) : partnerMay(viewer.role, "acceptRegulation") ? (
                <ActionForm action={acceptRegulation} label={t("partner.accept", { number: latest.number })}>
                  <input type="hidden" name="regulationId" value={latest.id} />
                  <input type="hidden" name="engagementId" value={engagement.id} />
                  <p className="text-sm text-ink-2">{t("partner.acceptHelp")}</p>
                  <div>
                    <SubmitButton icon={<Handshake aria-hidden />}>
                      {t("partner.accept", { number: latest.number })}
                    </SubmitButton>
                  </div>
                </ActionForm>
              ) : (
                <p className="text-ink-2">{t("partner.onlyHeads")}</p>
              )}
            </div>
          </Panel>
          {versions.length > 1 ? (
            <Panel title={t("history")}>
              <ul className="grid gap-2">
                {versions.slice(1).map((version) => (
                  <li key={version.id}>
                    {t("version", { number: version.number })}{" "}
                    <span className="text-sm text-ink-2">
                      {version.acceptedAt && version.acceptedBy
                        ? t("accepted", { name: version.acceptedBy, date: moment(version.acceptedAt) })
                        : t("notAccepted")}
                    </span>
                  </li>
                ))}
              </ul>
            </Panel>
          ) : null}
        </div>
      )}
    </div>
  );
}
