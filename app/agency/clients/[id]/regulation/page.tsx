import { FileText, PenLine } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Markdown } from "@/components/ui/Markdown";
import { Panel } from "@/components/ui/Panel";
import { isoDay } from "@/domain/dates";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { formatDay } from "@/platform/i18n/when";
import { AcceptancePanel } from "./_components/AcceptancePanel";
import { ShownPanel } from "./_components/ShownPanel";
import { getRegulation } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("regulation"))("title"),
});

/** What the agency and the client hold to: the newest version, who accepted it, and what stood before. */
export default async function ClientRegulationPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getRegulation(viewer, id));
  if (!found) notFound();
  const { client, versions } = found;
  const [t, clients, locale] = await Promise.all([
    getTranslations("regulation"),
    getTranslations("clients"),
    getLocale(),
  ]);
  const today = isoDay(new Date(), viewer.timeZone) ?? "";
  const mayWrite = agencyMay(viewer.role, "writeRegulation");
  const day = (at: Date) => formatDay(isoDay(at, viewer.timeZone) ?? today, locale, today);
  const [latest, ...earlier] = versions;
  const write = (
    <LinkButton
      variant={latest ? "secondary" : "primary"}
      href={`/agency/clients/${client.id}/regulation/new`}
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
          { href: "/agency/clients", label: clients("title") },
          { href: `/agency/clients/${client.id}`, label: client.name },
        ]}
        crumbsLabel={t("crumbs")}
        meta={<p className="max-w-3xl">{t("client.intro")}</p>}
        actions={mayWrite ? write : undefined}
      />
      {latest ? (
        <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <Panel
            title={t("version", { number: latest.number })}
            hint={t("publishedBy", { name: latest.authorName, date: day(latest.at) })}
          >
            <Markdown>{latest.body}</Markdown>
          </Panel>
          <div className="grid content-start gap-5">
            <AcceptancePanel
              version={latest}
              acceptedOn={latest.acceptedOn ? formatDay(latest.acceptedOn, locale, today) : ""}
              today={today}
              viewerId={viewer.userId}
              mayRecord={mayWrite}
            />
            <ShownPanel version={latest} timeZone={viewer.timeZone} mayShow={mayWrite} />
            {earlier.length > 0 ? (
              <Panel title={t("history")}>
                <ul className="grid gap-2">
                  {earlier.map((version) => (
                    <li key={version.id}>
                      <details>
                        <summary className="cursor-pointer">
                          {t("version", { number: version.number })},{" "}
                          {version.acceptedOn
                            ? t("accepted", {
                                name: version.acceptedName,
                                date: formatDay(version.acceptedOn, locale, today),
                              })
                            : t("notAccepted")}
                        </summary>
                        <div className="mt-2 border-l-2 border-line pl-3">
                          <Markdown>{version.body}</Markdown>
                        </div>
                      </details>
                    </li>
                  ))}
                </ul>
              </Panel>
            ) : null}
          </div>
        </div>
      ) : (
        <EmptyState icon={<FileText aria-hidden />} title={t("none")} action={mayWrite ? write : undefined}>
          {t("client.intro")}
        </EmptyState>
      )}
    </>
  );
}
