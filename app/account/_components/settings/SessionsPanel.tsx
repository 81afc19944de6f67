import { useFormatter, useTranslations } from "next-intl";
import { endOneSession, signOutOthers } from "@/app/account/actions";
import { browserOf } from "@/app/account/browser";
import { ActionForm } from "@/components/forms/ActionForm";
import { Badge } from "@/components/ui/Badge";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { OwnSession } from "@/db/identity/settings";

type Props = { sessions: readonly OwnSession[]; currentId: string; timeZone: string };

export function SessionsPanel({ sessions, currentId, timeZone }: Props) {
  const [t, format] = [useTranslations("settings.sessions"), useFormatter()];
  const others = sessions.filter(({ id }) => id !== currentId);
  const sorted = [...sessions.filter(({ id }) => id === currentId), ...others];
  const at = (moment: Date) =>
    format.dateTime(moment, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit", timeZone });
  return (
    <Panel
      title={t("title")}
      flush
      actions={
        others.length > 0 ? (
          <ActionForm action={signOutOthers} className="contents">
            <SubmitButton variant="secondary" size="sm">
              {t("endOthers")}
            </SubmitButton>
          </ActionForm>
        ) : undefined
      }
    >
      <ul className="divide-y divide-line">
        {sorted.map((session) => {
          const device = browserOf(session.userAgent) ?? t("unknown");
          const seen = at(session.lastSeenAt);
          return (
            <li key={session.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-x-2 font-medium">
                  {device}
                  {session.id === currentId ? <Badge tone="accent">{t("here")}</Badge> : null}
                </p>
                <p className="text-sm text-ink-3">
                  {t("since")}: {at(session.createdAt)} · {t("seen")}: {seen}
                </p>
              </div>
              {session.id === currentId ? null : (
                <ActionForm action={endOneSession} className="contents">
                  <input type="hidden" name="sessionId" value={session.id} />
                  <SubmitButton variant="quiet" size="sm" aria-label={t("endNamed", { device, seen })}>
                    {t("end")}
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          );
        })}
      </ul>
      {others.length === 0 ? (
        <p className="border-t border-line px-4 py-2.5 text-sm text-ink-3">{t("onlyThis")}</p>
      ) : null}
    </Panel>
  );
}
