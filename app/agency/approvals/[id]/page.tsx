import { RotateCw } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ApprovalStateMark } from "@/app/agency/_components/ApprovalStateMark";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Dialog } from "@/components/ui/Dialog";
import { Markdown } from "@/components/ui/Markdown";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { concernsMoney } from "@/domain/approvals/approval";
import { isoDay } from "@/domain/dates";
import { formatMoney, isCurrency } from "@/domain/money/money";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { formatDay, formatMoment } from "@/platform/i18n/when";
import { VoicePanel } from "../_components/VoicePanel";
import { withdrawApproval } from "../actions";
import { getApproval } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("approvals"))("approval"),
});

/** One approval: what was asked, as the client reads it, and everybody who has a say in it. */
export default async function ApprovalPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getApproval(viewer, id));
  if (!found) notFound();
  const { approval, voices, words, daysOff } = found;
  const [t, locale] = await Promise.all([getTranslations("approvals"), getLocale()]);
  const today = isoDay(new Date(), viewer.timeZone) ?? "";
  const mayAsk = agencyMay(viewer.role, "askApproval");
  const isOpen = approval.state === "open";
  const { priceMinor, currency, deadlineOn } = approval;
  return (
    <>
      <PageHeader
        title={approval.title}
        crumbs={[
          { href: "/agency/approvals", label: t("title") },
          ...(approval.jobId
            ? [{ href: `/agency/jobs/${approval.jobId}`, label: approval.jobTitle ?? "" }]
            : []),
        ]}
        crumbsLabel={t("path")}
        mark={<ApprovalStateMark state={approval.state} label={t(`state.${approval.state}`)} />}
        actions={
          mayAsk ? (
            <>
              {isOpen ? <Withdraw approvalId={approval.id} /> : null}
              {approval.jobId ? (
                <LinkButton
                  href={`/agency/approvals/new?job=${approval.jobId}&matter=${approval.matter}`}
                  icon={<RotateCw aria-hidden />}
                >
                  {t("askAgain")}
                </LinkButton>
              ) : null}
            </>
          ) : undefined
        }
      />
      {approval.state === "withdrawn" ? (
        <div className="mb-4">
          <Callout>{approval.withdrawnReason || t("replaced")}</Callout>
        </div>
      ) : null}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Panel title={t("asClientReads")}>
          <div className="grid gap-4">
            <DescriptionList
              items={[
                { term: t("matterLabel"), value: t(`matter.${approval.matter}`) },
                {
                  term: t("client"),
                  value: (
                    <a className="link" href={`/agency/clients/${approval.clientId}`}>
                      {approval.clientName}
                    </a>
                  ),
                },
                {
                  term: t("price"),
                  value:
                    priceMinor !== null && isCurrency(currency) ? (
                      <span className="tabular-nums">{formatMoney(priceMinor, currency, locale)}</span>
                    ) : undefined,
                },
                { term: t("deadline"), value: deadlineOn ? formatDay(deadlineOn, locale, today) : undefined },
                {
                  term: t("asked"),
                  value: t("askedBy", {
                    at: formatMoment(approval.createdAt, locale, viewer.timeZone),
                    person: approval.authorName,
                  }),
                },
                { term: t("round"), value: approval.round > 1 ? approval.round : undefined },
                { term: t("order"), value: t(`orders.${approval.order}`) },
              ]}
            />
            {approval.body ? <Markdown>{approval.body}</Markdown> : null}
          </div>
        </Panel>
        <div className="grid min-w-0 gap-4">
          {voices.map((voice) => (
            <VoicePanel
              key={voice.id}
              approval={{ id: approval.id, isOpen, answerDays: approval.answerDays }}
              voice={voice}
              words={words.filter(({ contactId }) => contactId === voice.contactId)}
              today={today}
              daysOff={daysOff}
              timeZone={viewer.timeZone}
              may={{
                ask: mayAsk,
                share: agencyMay(viewer.role, "shareWithClient"),
                note: !concernsMoney(approval.matter) || agencyMay(viewer.role, "readClientMoney"),
              }}
            />
          ))}
        </div>
      </div>
    </>
  );
}

async function Withdraw({ approvalId }: { approvalId: string }) {
  const t = await getTranslations("approvals");
  return (
    <Dialog id="withdraw" title={t("withdraw")} trigger={{ label: t("withdraw"), variant: "quiet" }}>
      <ActionForm action={withdrawApproval} label={t("withdraw")}>
        <input type="hidden" name="approvalId" value={approvalId} />
        <TextArea name="reason" label={t("why")} help={t("withdrawHelp")} rows={3} maxLength={2000} />
        <div>
          <SubmitButton variant="danger">{t("withdraw")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
