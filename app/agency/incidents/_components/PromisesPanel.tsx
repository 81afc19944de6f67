import { Check, Clock, Hourglass, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { PromiseEnd } from "@/app/agency/_components/PromiseEnd";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextInput } from "@/components/forms/TextInput";
import { Badge } from "@/components/ui/Badge";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { isPromiseDue, keptShare } from "@/domain/incidents/incident";
import { formatDay } from "@/platform/i18n/when";
import { givePromise } from "../promises/actions";
import type { Incident, Promises } from "./incident";

type Props = {
  readonly incident: Incident;
  readonly promises: Promises;
  readonly viewerId: string;
  readonly today: string;
  readonly mayHandle: boolean;
};

/** What the client was promised, what became of each, and the next one. */
export function PromisesPanel({ incident, promises, viewerId, today, mayHandle }: Props) {
  const t = useTranslations("incidents.promise");
  const share = keptShare(promises);
  return (
    <Panel flush id="promises" title={t("title")} hint={share ? t("share", share) : undefined}>
      {promises.length > 0 ? (
        <ul className="divide-y divide-line">
          {promises.map((promise) => (
            <li key={promise.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1.5 px-4 py-2.5">
              <span className="min-w-0 flex-1 basis-56 break-words">{promise.body}</span>
              <PromiseMark promise={promise} today={today} />
              {mayHandle && promise.state === "open" ? (
                <PromiseEnd promiseId={promise.id} body={promise.body} />
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="p-4 text-ink-2">{t("none")}</p>
      )}
      {mayHandle && incident.state !== "closed" ? (
        <div className="border-t border-line p-4">
          <ActionForm
            action={givePromise}
            draftKey={`${viewerId}.promise.${incident.id}`}
            resetOnOk
            label={t("new")}
          >
            <input type="hidden" name="incidentId" value={incident.id} />
            <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
              <TextInput name="body" label={t("body")} maxLength={2000} autoComplete="off" />
              <TextInput name="dueOn" type="date" label={t("dueOn")} />
            </div>
            <div>
              <SubmitButton variant="secondary">{t("give")}</SubmitButton>
            </div>
          </ActionForm>
        </div>
      ) : null}
    </Panel>
  );
}

const LOOK = {
  open: { tone: "neutral", Icon: Hourglass },
  due: { tone: "warn", Icon: Clock },
  kept: { tone: "ok", Icon: Check },
  broken: { tone: "danger", Icon: X },
} as const;

function PromiseMark({ promise, today }: { promise: Promises[number]; today: string }) {
  const [t, locale] = [useTranslations("incidents.promise"), useLocale()];
  const standing = isPromiseDue(promise, today) ? "due" : promise.state;
  const { tone, Icon } = LOOK[standing];
  return (
    <span className="inline-flex flex-wrap items-baseline gap-1.5 text-sm text-ink-3">
      <Badge tone={tone} icon={<Icon aria-hidden />}>
        {t(`mark.${standing}`, { date: formatDay(promise.dueOn, locale, today) })}
      </Badge>
      {promise.settledName || promise.authorName}
    </span>
  );
}
