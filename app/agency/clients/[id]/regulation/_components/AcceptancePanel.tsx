import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextInput } from "@/components/forms/TextInput";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { recordAcceptance } from "../actions";

type Props = {
  readonly version: {
    readonly id: string;
    readonly acceptedName: string;
    readonly acceptedOn: string | null;
    readonly recordedName: string;
  };
  /** The day in words. */
  readonly acceptedOn: string;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly viewerId: string;
  readonly mayRecord: boolean;
};

/** The client's word on the newest version: as it stands, or to be recorded. */
export function AcceptancePanel({ version, acceptedOn, today, viewerId, mayRecord }: Props) {
  const t = useTranslations("regulation");
  if (version.acceptedOn)
    return (
      <Panel title={t("client.recordTitle")}>
        <p className="flex items-center gap-2 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ok">
          <CircleCheck aria-hidden />
          {version.acceptedName}, {acceptedOn}
        </p>
        <p className="mt-1 text-sm text-ink-3">{t("client.recordedBy", { name: version.recordedName })}</p>
      </Panel>
    );
  return (
    <Panel title={t("client.recordTitle")}>
      <p className="mb-3 text-ink-2">{t("client.waits")}</p>
      {mayRecord ? (
        <ActionForm
          action={recordAcceptance}
          draftKey={`${viewerId}.regulation.accept.${version.id}`}
          label={t("client.recordTitle")}
        >
          <input type="hidden" name="regulationId" value={version.id} />
          <TextInput
            name="acceptedName"
            label={t("client.who")}
            help={t("client.whoHelp")}
            maxLength={200}
            autoComplete="off"
          />
          <TextInput name="acceptedOn" type="date" label={t("client.when")} defaultValue={today} />
          <div>
            <SubmitButton>{t("client.record")}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </Panel>
  );
}
