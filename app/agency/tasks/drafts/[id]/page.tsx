import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { showFindings } from "@/app/agency/_components/judged/findings";
import { getStart } from "@/app/agency/approvals/queries";
import { ActionForm } from "@/components/forms/ActionForm";
import { PageHeader } from "@/components/layout/PageHeader";
import { Callout } from "@/components/ui/Callout";
import { SplitView } from "@/components/ui/SplitView";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { Crossing } from "../../_components/Crossing";
import { deskTextsOf } from "../../_components/deskTextsOf";
import { Meanings } from "../../_components/Meanings";
import { Original } from "../../_components/Original";
import { WordingFields } from "../../_components/WordingFields";
import { FilesSection } from "../../files/_components/FilesSection";
import { getFiles } from "../../files/queries";
import { judgeWording, redactionsFor } from "../../present";
import { shownForms } from "../../redact";
import { typedWording } from "../../typed";
import { DecisionRecord } from "../_components/DecisionRecord";
import { Discard } from "../_components/Discard";
import { StartNote } from "../_components/StartNote";
import { writeDraft } from "../actions";
import { getDesk } from "../queries";

export async function generateMetadata() {
  return { title: (await getTranslations("drafts"))("title") };
}

/** The publishing desk: what the client's job says, and beside it what the partner will read. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const draftId = idIn((await params).id);
  const mayWrite = agencyMay(viewer.role, "publishTask");
  const [desk, files] =
    draftId && mayWrite ? await Promise.all([getDesk(viewer, draftId), getFiles(viewer, { draftId })]) : [];
  if (!desk || !files) notFound();
  const { wording, findings, clientNames, decisions } = desk;
  const redactions = redactionsFor(wording, findings);
  const [t, format, verdict, original, texts, start] = await Promise.all([
    getTranslations("drafts"),
    getFormatter(),
    judgeWording(wording, wording, findings, clientNames, redactions, viewer.role),
    showFindings(
      { jobTitle: findings.jobTitle ?? [], spec: findings.spec ?? [] },
      { jobTitle: wording.jobTitle, spec: wording.spec },
      clientNames,
      viewer.role,
    ),
    deskTextsOf({ partner: wording.partnerName, isDraft: true }),
    getStart(viewer, wording.jobId),
  ]);
  const isRunning = wording.engagementState === "active";
  return (
    <>
      <PageHeader
        title={t("title")}
        crumbsLabel={t("cut.crumbs")}
        crumbs={[{ href: "/agency/tasks?view=drafts", label: t("crumb") }]}
        meta={
          <>
            <Crossing {...wording} />
            <span>
              {t("saved", {
                when: format.relativeTime(wording.updatedAt),
                who: wording.authorName ?? "–",
              })}
            </span>
          </>
        }
        actions={<Discard draft={wording} />}
      />
      <div className="grid gap-5">
        <StartNote jobId={wording.jobId} start={start} />
        {isRunning ? null : (
          <Callout tone="warn" title={t("paused", { partner: wording.partnerName })}>
            {t("pausedText")}
          </Callout>
        )}
        <SplitView
          reader={wording.partnerName}
          private={<Original job={wording} findings={original} redactions={redactions} />}
          shared={
            <ActionForm
              action={writeDraft}
              draftKey={`${viewer.userId}.draft.${wording.id}`}
              version={wording.version}
              label={t("title")}
            >
              <input type="hidden" name="draftId" value={wording.id} />
              <WordingFields
                jobId={wording.jobId}
                engagementId={wording.engagementId}
                subject={{ draftId: wording.id }}
                initial={typedWording(wording)}
                verdict={verdict}
                redacted={shownForms(redactions)}
                currency={wording.currency}
                texts={texts}
              />
            </ActionForm>
          }
        />
        <div>
          <FilesSection
            owner={{ draftId: wording.id }}
            partnerName={wording.partnerName}
            role={viewer.role}
            timeZone={viewer.timeZone}
            page={files}
          />
        </div>
        <DecisionRecord decisions={decisions} timeZone={viewer.timeZone} />
      </div>
      <Meanings redactions={redactions} />
    </>
  );
}
