import { Stamp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ApprovalStateMark } from "@/app/agency/_components/ApprovalStateMark";
import { startUnagreed } from "@/app/agency/approvals/actions";
import type { getJobApprovals } from "@/app/agency/approvals/queries";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { Badge } from "@/components/ui/Badge";
import { LinkButton } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Dialog } from "@/components/ui/Dialog";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { isAgreed, START_PARTS } from "@/domain/approvals/start";
import { formatMoment } from "@/platform/i18n/when";

type Props = {
  readonly jobId: string;
  readonly found: NonNullable<Awaited<ReturnType<typeof getJobApprovals>>>;
  readonly timeZone: string;
  readonly may: { readonly ask: boolean; readonly goOn: boolean };
};

const TONE = { agreed: "ok", waits: "warn", changed: "warn", refused: "danger", never: "neutral" } as const;

/** What the client agreed to of this job, what waits for it, and whether the work may start. */
export function ApprovalsPanel({ jobId, found: { rows, start }, timeZone, may }: Props) {
  const [t, locale] = [useTranslations("approvals"), useLocale()];
  const [exception] = start.exceptions;
  const isLocked = !start.isOpen;
  return (
    <Panel
      id="approvals"
      title={t("title")}
      actions={
        may.ask ? (
          <LinkButton size="sm" href={`/agency/approvals/new?job=${jobId}`} icon={<Stamp aria-hidden />}>
            {t("ask")}
          </LinkButton>
        ) : undefined
      }
    >
      <div className="grid gap-3">
        {start.lock === "off" ? null : (
          <p className="flex flex-wrap gap-1.5">
            {START_PARTS.map((part) => (
              <Badge key={part} tone={TONE[start.parts[part]]}>
                {t(`part.${part}`)}: {t(`partStanding.${start.parts[part]}`)}
              </Badge>
            ))}
          </p>
        )}
        {start.lock === "off" || isAgreed(start.parts) ? null : exception ? (
          <Callout title={t("wentOn", { person: exception.actorName })}>
            <p className="break-words whitespace-pre-wrap">{exception.reason}</p>
            <p className="text-sm text-ink-3">{formatMoment(exception.at, locale, timeZone)}</p>
          </Callout>
        ) : (
          <Callout
            tone="warn"
            title={t(isLocked ? "locked" : "unagreed")}
            actions={isLocked && may.goOn ? <GoOn jobId={jobId} /> : undefined}
          >
            {t(isLocked ? "lockedText" : "unagreedText")}
          </Callout>
        )}
        {rows.length === 0 ? (
          <p className="text-ink-2">{t("noneOfJob")}</p>
        ) : (
          <ul className="divide-y divide-line">
            {rows.map((row) => (
              <li key={row.id} data-row="" className="relative flex flex-wrap items-baseline gap-x-3 py-2">
                <span className="min-w-0 flex-1 basis-40">
                  <a href={`/agency/approvals/${row.id}`} className="row-link line-clamp-2">
                    {row.title}
                  </a>
                  <span className="block text-sm text-ink-3">
                    {[t(`matter.${row.matter}`), ...row.blockers.map(({ name }) => name)].join(" · ")}
                  </span>
                </span>
                <ApprovalStateMark state={row.state} label={t(`state.${row.state}`)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}

function GoOn({ jobId }: { jobId: string }) {
  const t = useTranslations("approvals");
  return (
    <Dialog id="go-on" title={t("goOn")} trigger={{ label: t("goOn"), size: "sm" }}>
      <ActionForm action={startUnagreed} label={t("goOn")}>
        <input type="hidden" name="jobId" value={jobId} />
        <TextArea name="reason" label={t("why")} help={t("goOnHelp")} rows={3} maxLength={2000} />
        <div>
          <SubmitButton>{t("goOn")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
