import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { Select } from "@/components/forms/Select";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { shareIncident } from "../sharing/actions";
import type { Incident, Partners } from "./incident";

type Props = { readonly incident: Incident; readonly partners: Partners; readonly mayShare: boolean };

/** Whether a partner shares it. The panel says what crosses, and when. */
export function SharePanel({ incident, partners, mayShare }: Props) {
  const t = useTranslations("incidents.share");
  const name = partners.find(({ id }) => id === incident.engagementId)?.name;
  const isFixed = incident.sharedIn !== null && incident.sharedIn !== incident.quarter;
  if (!mayShare || isFixed || partners.length === 0)
    return (
      <Panel title={t("title")}>
        <p>{name ?? t("nobody")}</p>
        <p className="mt-2 text-sm text-ink-3">{t(isFixed ? "fixed" : "crosses")}</p>
      </Panel>
    );
  return (
    <Panel title={t("title")}>
      <ActionForm action={shareIncident} version={incident.version} label={t("title")}>
        <input type="hidden" name="incidentId" value={incident.id} />
        <Select
          name="engagementId"
          label={t("label")}
          placeholder={t("nobody")}
          defaultValue={incident.engagementId ?? ""}
          options={partners.map((partner) => ({ value: partner.id, label: partner.name }))}
        />
        <p className="text-sm text-ink-2">{t("crosses")}</p>
        <div>
          <SubmitButton variant="secondary">{t("save")}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
