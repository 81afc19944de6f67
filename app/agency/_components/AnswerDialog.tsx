import { MessageSquareReply } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { Select } from "@/components/forms/Select";
import { TextArea } from "@/components/forms/TextArea";
import { Dialog } from "@/components/ui/Dialog";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { TOUCH_KINDS, type TouchKind } from "@/domain/cadence/touch";
import type { REQUEST_CHANNELS } from "@/domain/requests";
import { answerRequest } from "../requests/actions";

type Channel = (typeof REQUEST_CHANNELS)[number];

type Props = {
  readonly request: { readonly id: string; readonly version: number; readonly channel: Channel };
  readonly viewerId: string;
  /** In a row of a list. */
  readonly isSmall?: boolean;
};

/** A first answer is noted where the request is seen: on its page or in a list. */
export function AnswerDialog({ request, viewerId, isSmall }: Props) {
  const [t, words] = [useTranslations("requests"), useTranslations("words")];
  const { id, version, channel } = request;
  return (
    <Dialog
      id={`answer-${id}`}
      title={t("answerTitle")}
      trigger={{
        label: t("answer"),
        icon: <MessageSquareReply aria-hidden />,
        ...(isSmall ? { size: "sm" } : {}),
      }}
    >
      <ActionForm action={answerRequest} draftKey={`${viewerId}.request.${id}.answer`} version={version}>
        <input type="hidden" name="requestId" value={id} />
        <TextArea name="answer" label={t("answerLabel")} help={t("answerHelp")} rows={4} />
        <Select
          name="kind"
          label={t("answerHow")}
          className="max-w-60"
          defaultValue={USUAL_KIND[channel]}
          options={TOUCH_KINDS.map((value) => ({ value, label: words(`touchKind.${value}`) }))}
        />
        <ReadBy reader="own" />
        <div>
          <SubmitButton>{t("answerSave")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

/** People are answered the way they asked. */
const USUAL_KIND: Readonly<Record<Channel, TouchKind>> = {
  message: "message",
  mail: "mail",
  call: "call",
  meeting: "meeting",
  file: "message",
  form: "mail",
};
