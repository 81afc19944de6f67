import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { ActionForm } from "@/components/forms/ActionForm";
import { RadioCards } from "@/components/forms/RadioCards";
import { Select } from "@/components/forms/Select";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { ANSWER_DAYS_BOUNDS, MATTERS, ORDERS } from "@/domain/approvals/approval";
import { partsOf } from "@/domain/approvals/start";
import { formatMoney, isCurrency } from "@/domain/money/money";
import { agencyMay } from "@/domain/roles";
import { idIn, oneOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { VoiceChoices } from "../_components/VoiceChoices";
import { askApproval } from "../actions";
import { getNewApproval } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("approvals"))("ask"),
});

/** What the client is asked about a job, and who of them. */
export default async function NewApprovalPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const query = await searchParams;
  const jobId = idIn(query.job);
  const found = jobId && (await getNewApproval(viewer, jobId));
  if (!found) notFound();
  const { job, people, answerDays } = found;
  const [t, words, locale] = await Promise.all([
    getTranslations("approvals"),
    getTranslations("words"),
    getLocale(),
  ]);
  const price =
    job.priceMinor !== null && isCurrency(job.currency)
      ? formatMoney(job.priceMinor, job.currency, locale)
      : undefined;
  const asked = oneOf(MATTERS, query.matter) ?? (price ? "start" : "scope");
  const back = `/agency/jobs/${job.id}`;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("ask")}
        crumbs={[
          { href: "/agency/jobs", label: words("job") },
          { href: back, label: job.title },
        ]}
        crumbsLabel={t("path")}
      />
      {!agencyMay(viewer.role, "askApproval") ? (
        <NotYours />
      ) : people.length === 0 ? (
        <Callout
          tone="warn"
          title={t("nobody")}
          actions={
            <LinkButton href={`/agency/clients/${job.clientId}/contacts/new`}>{t("addContact")}</LinkButton>
          }
        >
          {t("nobodyText", { client: job.clientName })}
        </Callout>
      ) : (
        <Panel>
          <ActionForm action={askApproval} draftKey={`${viewer.userId}.approval.${job.id}`}>
            <input type="hidden" name="jobId" value={job.id} />
            <RadioCards
              name="matter"
              label={t("matterLabel")}
              defaultValue={asked}
              columns={3}
              choices={MATTERS.map((value) => {
                const isAboutMoney = partsOf(value).includes("cost");
                return {
                  value,
                  label: t(`matter.${value}`),
                  help: isAboutMoney ? (price ?? t("noPrice")) : undefined,
                  disabled: isAboutMoney && !price,
                };
              })}
            />
            <TextInput name="title" label={t("titleLabel")} maxLength={200} defaultValue={job.title} />
            <TextArea
              name="body"
              label={t("body")}
              help={t("bodyHelp")}
              optional
              rows={10}
              maxLength={50_000}
              defaultValue={job.spec}
            />
            <VoiceChoices people={people} />
            <RadioCards
              name="order"
              label={t("order")}
              defaultValue="set"
              choices={ORDERS.map((value) => ({
                value,
                label: t(`orders.${value}`),
                help: t(`ordersHelp.${value}`),
              }))}
            />
            <div className="grid gap-4 sm:grid-cols-2">
              <TextInput
                name="answerDays"
                inputMode="numeric"
                label={t("answerDays")}
                help={t("answerDaysHelp", { most: ANSWER_DAYS_BOUNDS.most })}
                defaultValue={String(answerDays)}
              />
              <Select
                name="letters"
                label={t("letters")}
                optional
                defaultValue="1"
                options={[{ value: "1", label: t("lettersNow") }]}
                placeholder={t("lettersLater")}
              />
            </div>
            <ReadBy reader="both" who={t("clientReads")} />
            <div className="flex flex-wrap gap-2">
              <SubmitButton>{t("ask")}</SubmitButton>
              <LinkButton variant="quiet" href={back}>
                {words("cancelEdit")}
              </LinkButton>
            </div>
          </ActionForm>
        </Panel>
      )}
    </div>
  );
}
