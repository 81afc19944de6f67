import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { ActionForm } from "@/components/forms/ActionForm";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { SpecFields } from "../../_components/SpecFields";
import { saveJob } from "../../actions";
import { getJobToEdit } from "../../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("jobs"))("edit"),
});

export default async function EditJobPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getJobToEdit(viewer, id));
  if (!found) notFound();
  const { job, templates } = found;
  const [t, words] = await Promise.all([getTranslations("jobs"), getTranslations("words")]);
  const back = `/agency/jobs/${job.id}`;
  const crumbs = [
    { href: "/agency/jobs", label: t("title") },
    { href: back, label: job.title },
  ];
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("edit")} crumbs={crumbs} crumbsLabel={t("path")} />
      {agencyMay(viewer.role, "writeJob") ? (
        <Panel>
          <ActionForm action={saveJob} version={job.version} draftKey={`${viewer.userId}.job.${job.id}`}>
            <input type="hidden" name="jobId" value={job.id} />
            <SpecFields job={job} templates={templates} />
            {job.estimateNumber ? (
              <p className="text-sm text-ink-2">
                {t("estimates.follows")}{" "}
                <a className="link" href={`${back}/estimates`}>
                  {t("estimates.open")}
                </a>
              </p>
            ) : null}
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
    </div>
  );
}
