import { CircleAlert, CircleCheck, Clock } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/Badge";
import { Panel } from "@/components/ui/Panel";
import type { KeptLetter } from "@/db/identity/letters";
import { formatMoment } from "@/platform/i18n/when";

type Props = { letters: readonly KeptLetter[]; hasServer: boolean; timeZone: string };

/** Whether the portal's letters go out, for whoever answers for it: to whom and when, never what they say. */
export function KeptMailPanel({ letters, hasServer, timeZone }: Props) {
  const [t, locale] = [useTranslations("mailing.kept"), useLocale()];
  return (
    <Panel id="mail" title={t("title")}>
      <p className="mb-3 text-ink-2">{t(hasServer ? "server" : "folder")}</p>
      {letters.length === 0 ? (
        <p className="text-ink-3">{t("none")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {letters.map((letter) => (
            <li key={letter.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
              <span className="min-w-0 flex-1 break-all">{letter.recipient}</span>
              <time dateTime={new Date(letter.createdAt).toISOString()} className="text-sm text-ink-3">
                {formatMoment(new Date(letter.createdAt), locale, timeZone)}
              </time>
              <Standing letter={letter} hasServer={hasServer} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Standing({ letter, hasServer }: { letter: KeptLetter; hasServer: boolean }) {
  const t = useTranslations("mailing.kept");
  if (letter.isGivenUp)
    return (
      <Badge tone="danger" icon={<CircleAlert aria-hidden />}>
        {t("failed")}
      </Badge>
    );
  return letter.isSent ? (
    <Badge tone="ok" icon={<CircleCheck aria-hidden />}>
      {t(hasServer ? "sent" : "stored")}
    </Badge>
  ) : (
    <Badge icon={<Clock aria-hidden />}>{t("waiting")}</Badge>
  );
}
