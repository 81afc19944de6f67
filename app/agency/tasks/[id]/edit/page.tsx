import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { showFindings } from "@/app/agency/_components/judged/findings";
import { ActionForm } from "@/components/forms/ActionForm";
import { PageHeader } from "@/components/layout/PageHeader";
import { SplitView } from "@/components/ui/SplitView";
import { agencyMay } from "@/domain/roles";
import { isEditable } from "@/domain/tasks/states";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { Crossing } from "../../_components/Crossing";
import { deskTextsOf } from "../../_components/deskTextsOf";
import { Meanings } from "../../_components/Meanings";
import { Original } from "../../_components/Original";
import { WordingFields } from "../../_components/WordingFields";
import { editTask } from "../../actions";
import { getRewording } from "../../drafts/queries";
import { judgeWording, redactionsFor } from "../../present";
import { shownForms } from "../../redact";
import { typedWording } from "../../typed";

export async function generateMetadata() {
  return { title: (await getTranslations("agencyTasks"))("editTitle") };
}

/** Rewords a task that the partner has: the same desk, the same gate, and the version that was seen. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const taskId = idIn((await params).id);
  const mayEdit = agencyMay(viewer.role, "publishTask");
  const found = taskId && mayEdit ? await getRewording(viewer, taskId) : undefined;
  if (!found || !isEditable(found.wording.state)) notFound();
  const { wording, findings, clientNames } = found;
  const redactions = redactionsFor(wording, findings);
  const [t, verdict, original, texts] = await Promise.all([
    getTranslations("agencyTasks"),
    judgeWording(wording, wording, findings, clientNames, redactions, viewer.role),
    showFindings(
      { jobTitle: findings.jobTitle ?? [], spec: findings.spec ?? [] },
      { jobTitle: wording.jobTitle, spec: wording.spec },
      clientNames,
      viewer.role,
    ),
    deskTextsOf({ partner: wording.partnerName, isDraft: false }),
  ]);
  const taskHref = `/agency/tasks/${wording.id}`;
  return (
    <>
      <PageHeader
        title={t("editTitle")}
        crumbsLabel={t("crumbs")}
        crumbs={[
          { href: "/agency/tasks", label: t("title") },
          { href: taskHref, label: t("number", { number: wording.number }) },
        ]}
        meta={
          <>
            <Crossing {...wording} />
            <span>{t("editNote", { partner: wording.partnerName })}</span>
          </>
        }
      />
      <SplitView
        reader={wording.partnerName}
        private={<Original job={wording} findings={original} redactions={redactions} />}
        shared={
          <ActionForm
            action={editTask}
            draftKey={`${viewer.userId}.task.${wording.id}`}
            version={wording.version}
            label={t("editTitle")}
          >
            <input type="hidden" name="taskId" value={wording.id} />
            <WordingFields
              jobId={wording.jobId}
              engagementId={wording.engagementId}
              subject={{ taskId: wording.id }}
              initial={typedWording(wording)}
              verdict={verdict}
              redacted={shownForms(redactions)}
              currency={wording.currency}
              texts={texts}
            />
          </ActionForm>
        }
      />
      <Meanings redactions={redactions} />
    </>
  );
}
