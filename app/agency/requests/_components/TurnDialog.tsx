import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/ActionForm";
import type { FormAction } from "@/components/forms/state";
import { Dialog } from "@/components/ui/Dialog";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";

type Props = {
  readonly name: "postpone" | "merge" | "decline" | "reopen";
  readonly action: FormAction;
  readonly icon: ReactNode;
  readonly requestId: string;
  readonly version: number;
  readonly viewerId: string;
  readonly children: ReactNode;
};

/** One turn of a request: a button, and behind it whatever the turn must be told. */
export function TurnDialog({ name, action, icon, requestId, version, viewerId, children }: Props) {
  const t = useTranslations("requests");
  return (
    <Dialog
      id={name}
      title={t(`${name}Title`)}
      trigger={{ label: t(name), icon, ...(name === "decline" ? { variant: "quiet" } : {}) }}
    >
      <ActionForm action={action} draftKey={`${viewerId}.request.${requestId}.${name}`} version={version}>
        <input type="hidden" name="requestId" value={requestId} />
        {children}
        <ReadBy reader="own" />
        <div>
          <SubmitButton>{t(`${name}Save`)}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
