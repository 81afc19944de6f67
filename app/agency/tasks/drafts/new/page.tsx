import { Handshake } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { RadioCards } from "@/components/forms/RadioCards";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { CodenamePill } from "@/components/ui/CodenamePill";
import { EmptyState } from "@/components/ui/EmptyState";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { agencyMay } from "@/domain/roles";
import { idIn, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { createDraft } from "../actions";
import { getCut } from "../queries";

export async function generateMetadata() {
  return { title: (await getTranslations("drafts.cut"))("title") };
}

/** Cuts a task from a job: which partner will do it, and as whom that partner knows the client. */
export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const jobId = idIn((await searchParams).job);
  const cut = jobId && agencyMay(viewer.role, "publishTask") ? await getCut(viewer, jobId) : undefined;
  if (!cut) notFound();
  const { job, partners } = cut;
  const [t, words] = await Promise.all([getTranslations("drafts.cut"), getTranslations("words")]);
  const jobHref = `/agency/jobs/${job.id}`;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("title")}
        crumbsLabel={t("crumbs")}
        crumbs={[{ href: jobHref, label: job.title }]}
        meta={<p>{t("intro", { client: job.clientName })}</p>}
      />
      {partners.length === 0 ? (
        <EmptyState
          icon={<Handshake aria-hidden />}
          title={t("nobody")}
          action={<LinkButton href="/agency/partners">{t("toPartners")}</LinkButton>}
        >
          {t("nobodyHelp")}
        </EmptyState>
      ) : (
        <Panel>
          <ActionForm action={createDraft}>
            <input type="hidden" name="jobId" value={job.id} />
            <RadioCards
              name="engagementId"
              label={t("partner")}
              columns={1}
              defaultValue={partners.length === 1 ? partners[0]?.engagementId : undefined}
              choices={partners.map((partner) => ({
                value: partner.engagementId,
                label: partner.name,
                icon: partner.codename ? <CodenamePill name={partner.codename} /> : undefined,
                help: (
                  <>
                    {words(`engagementMode.${partner.mode}`)} · {partner.currency}
                    <br />
                    {partner.codename
                      ? t("known", { client: job.clientName, codename: partner.codename })
                      : t("unnamed", {
                          client: job.clientName,
                          language: t(partner.codenameScheme === "ru" ? "ru" : "en"),
                        })}
                  </>
                ),
              }))}
            />
            <div className="flex flex-wrap gap-2">
              <SubmitButton>{t("submit")}</SubmitButton>
              <LinkButton variant="quiet" href={jobHref}>
                {t("toJob")}
              </LinkButton>
            </div>
          </ActionForm>
        </Panel>
      )}
    </div>
  );
}
