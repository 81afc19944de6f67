import { Flag, HeartPulse, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { RadioCards } from "@/components/forms/RadioCards";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { Dialog } from "@/components/ui/Dialog";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { CAUSES, CHECK_OUTCOMES } from "@/domain/incidents/words";
import { endIncident, recordCheck, reopen } from "../ends/actions";
import type { Incident } from "./incident";

type Props = {
  readonly incident: Incident;
  readonly viewerId: string;
  /** The day that the form offers, YYYY-MM-DD. */
  readonly checkDay: string;
  /** The day that was set, in words. */
  readonly checkOn: string;
};

/** The one step that leads on: end it, ask the client, or take it up again. */
export function NextPanel({ incident, viewerId, checkDay, checkOn }: Props) {
  const t = useTranslations("incidents.next");
  const { state } = incident;
  return (
    <Panel title={t("title")}>
      <p className="mb-3 text-ink-2">{t(`hint.${state}`, { date: checkOn })}</p>
      <div className="flex flex-wrap gap-2">
        {state === "open" ? <Closing {...{ incident, viewerId, checkDay }} /> : null}
        {state === "checking" ? <Check {...{ incident, viewerId, checkDay }} /> : null}
        {state === "open" ? null : <Reopening {...{ incident, viewerId }} />}
      </div>
    </Panel>
  );
}

type Of = { readonly incident: Incident; readonly viewerId: string };

function Closing({ incident, viewerId, checkDay }: Of & { checkDay: string }) {
  const t = useTranslations("incidents");
  return (
    <Dialog
      id="close-incident"
      wide
      title={t("next.close")}
      trigger={{ label: t("next.close"), variant: "primary", icon: <Flag aria-hidden /> }}
    >
      <ActionForm
        action={endIncident}
        version={incident.version}
        draftKey={`${viewerId}.incident.close.${incident.id}`}
        label={t("next.close")}
      >
        <input type="hidden" name="incidentId" value={incident.id} />
        <RadioCards
          name="cause"
          label={t("causeLabel")}
          choices={CAUSES.map((value) => ({
            value,
            label: t(`cause.${value}`),
            help: t(`causeHelp.${value}`),
          }))}
        />
        <TextInput
          name="checkOn"
          type="date"
          label={t("next.checkOn")}
          help={t("next.checkOnHelp")}
          defaultValue={checkDay}
        />
        <TextArea name="body" label={t("next.outcome")} optional rows={3} />
        <div>
          <SubmitButton>{t("next.close")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

function Check({ incident, viewerId, checkDay }: Of & { checkDay: string }) {
  const t = useTranslations("incidents");
  return (
    <Dialog
      id="check-incident"
      wide
      title={t("next.ask")}
      trigger={{ label: t("next.check"), variant: "primary", icon: <HeartPulse aria-hidden /> }}
    >
      <ActionForm
        action={recordCheck}
        version={incident.version}
        draftKey={`${viewerId}.incident.check.${incident.id}`}
        label={t("next.ask")}
      >
        <input type="hidden" name="incidentId" value={incident.id} />
        <RadioCards
          name="outcome"
          label={t("next.answer")}
          columns={3}
          choices={CHECK_OUTCOMES.map((value) => ({
            value,
            label: t(`outcome.${value}`),
            help: t(`outcomeHelp.${value}`),
          }))}
        />
        <TextInput
          name="nextOn"
          type="date"
          optional
          label={t("next.nextOn")}
          help={t("next.nextOnHelp")}
          defaultValue={checkDay}
        />
        <TextArea name="body" label={t("next.said")} optional rows={3} />
        <div>
          <SubmitButton>{t("next.record")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

function Reopening({ incident, viewerId }: Of) {
  const t = useTranslations("incidents.next");
  return (
    <Dialog
      id="reopen-incident"
      title={t("reopen")}
      trigger={{ label: t("reopen"), variant: "quiet", icon: <RotateCcw aria-hidden /> }}
    >
      <ActionForm
        action={reopen}
        version={incident.version}
        draftKey={`${viewerId}.incident.reopen.${incident.id}`}
        label={t("reopen")}
      >
        <input type="hidden" name="incidentId" value={incident.id} />
        <TextArea name="body" label={t("why")} rows={3} />
        <div>
          <SubmitButton>{t("reopen")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
