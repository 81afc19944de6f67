import { Handshake, HeartPulse, Siren } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { PromiseEnd } from "@/app/agency/_components/PromiseEnd";
import { SeverityMark } from "@/app/agency/_components/SeverityMark";
import { recordCheck } from "@/app/agency/incidents/ends/actions";
import { ActionForm } from "@/components/forms/ActionForm";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { formatDay } from "@/platform/i18n/when";
import type { IncidentWork } from "../../incidents/queries";
import { Waiting } from "./Waiting";

type Props = { readonly work: IncidentWork; readonly today: string; readonly mayHandle: boolean };

/** What critical situations ask for now; promises and checks are settled from here. */
export function IncidentsWaiting({ work, today, mayHandle }: Props) {
  const [t, locale] = [useTranslations("incidents"), useLocale()];
  const day = (on: string | null) => (on ? t("today.due", { date: formatDay(on, locale, today) }) : "");
  return (
    <>
      <Waiting
        title={t("today.open")}
        hint={t("today.openHint")}
        icon={<Siren aria-hidden />}
        all={{ href: "/agency/incidents", label: t("all") }}
        items={work.open.map((row) => ({
          id: row.id,
          href: `/agency/incidents/${row.id}`,
          title: row.title,
          about: `${row.clientName} · ${row.ownerName ?? t("today.nobody")}`,
          reason: <SeverityMark severity={row.severity}>{t(`severity.${row.severity}`)}</SeverityMark>,
        }))}
      />
      <Waiting
        title={t("today.promises")}
        icon={<Handshake aria-hidden />}
        items={work.promises.map((row) => ({
          id: row.id,
          href: `/agency/incidents/${row.incidentId}#promises`,
          title: row.body,
          about: `${row.clientName} · ${day(row.dueOn)}`,
          reason: mayHandle ? (
            <span className="relative z-1 block">
              <PromiseEnd promiseId={row.id} body={row.body} />
            </span>
          ) : null,
        }))}
      />
      <Waiting
        title={t("today.checks")}
        icon={<HeartPulse aria-hidden />}
        items={work.checks.map((row) => ({
          id: row.id,
          href: `/agency/incidents/${row.id}`,
          title: row.title,
          about: `${row.clientName} · ${day(row.checkOn)}`,
          reason: mayHandle ? <CheckEnd row={row} /> : null,
        }))}
      />
    </>
  );
}

/** Calm or worse in one press; "not yet" needs a day, so it is said on the situation's page. */
function CheckEnd({ row }: { row: IncidentWork["checks"][number] }) {
  const t = useTranslations("incidents");
  return (
    <span className="relative z-1 block">
      <ActionForm
        action={recordCheck}
        version={row.version}
        label={t("today.askOf", { title: row.title })}
        className="flex flex-wrap gap-1"
      >
        <input type="hidden" name="incidentId" value={row.id} />
        <SubmitButton name="outcome" value="calm" size="sm" variant="secondary">
          {t("outcome.calm")}
        </SubmitButton>
        <SubmitButton name="outcome" value="worse" size="sm" variant="quiet">
          {t("outcome.worse")}
        </SubmitButton>
      </ActionForm>
    </span>
  );
}
