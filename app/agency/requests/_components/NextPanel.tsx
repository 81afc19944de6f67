import { Ban, ClipboardList, MessageSquareReply } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import type { FormAction } from "@/components/forms/state";
import { TextArea } from "@/components/forms/TextArea";
import { LinkButton } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type RequestState, settleRequest } from "@/domain/requests";
import { answerRequest, declineRequest } from "../actions";

type Props = {
  readonly request: { readonly id: string; readonly state: RequestState; readonly version: number };
  readonly viewerId: string;
  readonly may: { readonly settle: boolean; readonly makeJob: boolean };
};

const HINT = {
  open: "nextOpen",
  answered: "nextAnswered",
  declined: "nextDeclined",
  job: "nextJob",
} as const;

/** What can be done with a request now, the likeliest first. */
export function NextPanel({ request, viewerId, may }: Props) {
  const t = useTranslations("requests");
  const { id, state, version } = request;
  const isJob = state === "job";
  const canAnswer = may.settle && settleRequest(state, "answer").ok;
  const canDecline = may.settle && settleRequest(state, "decline").ok;
  return (
    <Panel title={t("next")}>
      <p className="text-ink-2">{t(HINT[state])}</p>
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
        {may.makeJob ? (
          <LinkButton
            variant={isJob ? "secondary" : "primary"}
            href={`/agency/jobs/new?request=${id}`}
            icon={<ClipboardList aria-hidden />}
          >
            {t(isJob ? "anotherJob" : "makeJob")}
          </LinkButton>
        ) : null}
        {canAnswer ? (
          <Dialog
            id="answer"
            title={t("answerTitle")}
            trigger={{ label: t("answer"), icon: <MessageSquareReply aria-hidden /> }}
          >
            <Reply
              action={answerRequest}
              draftKey={`${viewerId}.request.${id}.answer`}
              {...{ id, version }}
              label={t("answerLabel")}
              help={t("answerHelp")}
              submit={t("answerSave")}
            />
          </Dialog>
        ) : null}
        {canDecline ? (
          <Dialog
            id="decline"
            title={t("declineTitle")}
            trigger={{ label: t("decline"), variant: "quiet", icon: <Ban aria-hidden /> }}
          >
            <Reply
              action={declineRequest}
              draftKey={`${viewerId}.request.${id}.decline`}
              {...{ id, version }}
              label={t("declineLabel")}
              help={t("declineHelp")}
              submit={t("declineSave")}
            />
          </Dialog>
        ) : null}
      </div>
    </Panel>
  );
}

type ReplyProps = {
  readonly action: FormAction;
  readonly draftKey: string;
  readonly id: string;
  readonly version: number;
  readonly label: string;
  readonly help: string;
  readonly submit: string;
};

function Reply({ action, draftKey, id, version, label, help, submit }: ReplyProps) {
  return (
    <ActionForm action={action} draftKey={draftKey} version={version}>
      <input type="hidden" name="requestId" value={id} />
      <TextArea name="answer" label={label} help={help} rows={4} />
      <ReadBy reader="own" />
      <div>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </ActionForm>
  );
}
