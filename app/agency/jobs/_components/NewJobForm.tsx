import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { MoneyInput } from "@/components/forms/inputs";
import { Select } from "@/components/forms/Select";
import { LinkButton } from "@/components/ui/Button";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { AgencyViewer } from "@/db/agency/access";
import { CURRENCIES } from "@/domain/money/money";
import { agencyMay } from "@/domain/roles";
import { withGoal } from "@/domain/specs/check";
import { templateOf } from "@/platform/i18n/specs";
import { createJob } from "../actions";
import { SpecFields } from "./SpecFields";

type Request = {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly body: string;
};

type Props = {
  readonly viewer: AgencyViewer;
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  readonly request: Request | undefined;
  readonly clientId: string | undefined;
  readonly templates: Parameters<typeof templateOf>[2];
};

/** A job from nothing, or from what a client said: then its words are the first draft of the goal. */
export function NewJobForm({ viewer, clients, request, clientId, templates }: Props) {
  const [t, words, ui] = [useTranslations("jobs"), useTranslations("words"), useTranslations("ui")];
  const locale = useLocale();
  const job = {
    title: "",
    kind: "other" as const,
    spec: request?.body ? withGoal(templateOf("other", locale, templates), request.body) : "",
    estimateNumber: null,
    estimateMinutes: null,
    deadlineOn: null,
  };
  const mayPrice = agencyMay(viewer.role, "editPrice");
  return (
    <ActionForm action={createJob} draftKey={`${viewer.userId}.job.new.${request?.id ?? ""}`}>
      {request ? (
        <>
          <p className="text-ink-2">
            {t("client")}: <span className="font-medium text-ink">{request.clientName}</span>
          </p>
          <input type="hidden" name="clientId" value={request.clientId} />
          <input type="hidden" name="requestId" value={request.id} />
        </>
      ) : (
        <Select
          name="clientId"
          label={t("client")}
          placeholder={ui("form.choose")}
          defaultValue={clientId ?? ""}
          options={clients.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SpecFields job={job} templates={templates} />
      {mayPrice ? (
        <div className="grid items-start gap-4 sm:grid-cols-3">
          <MoneyInput
            name="price"
            label={t("price")}
            help={t("priceHelp")}
            optional
            currency=""
            className="sm:col-span-2"
          />
          <Select
            name="currency"
            label={t("currency")}
            defaultValue={viewer.currency}
            options={CURRENCIES.map((value) => ({ value, label: value }))}
          />
        </div>
      ) : (
        <input type="hidden" name="currency" value={viewer.currency} />
      )}
      <ReadBy reader="own" />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{words("create")}</SubmitButton>
        <LinkButton variant="quiet" href={request ? `/agency/requests/${request.id}` : "/agency/jobs"}>
          {words("cancelEdit")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
