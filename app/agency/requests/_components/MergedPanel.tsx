import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/Panel";
import type { REQUEST_CHANNELS } from "@/domain/requests";
import { formatMoment } from "@/platform/i18n/when";

type Props = {
  readonly merged: readonly {
    readonly id: string;
    readonly subject: string;
    readonly body: string;
    readonly channel: (typeof REQUEST_CHANNELS)[number];
    readonly receivedAt: Date;
  }[];
  readonly timeZone: string;
};

/** What the client said elsewhere of the same matter, word for word. */
export function MergedPanel({ merged, timeZone }: Props) {
  const [t, words, locale] = [useTranslations("requests"), useTranslations("words"), useLocale()];
  return (
    <Panel title={t("mergedHere")}>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {merged.map((one) => (
          <li key={one.id} className="border-l-2 border-line pl-3">
            <p className="text-sm text-ink-3">
              {words(`requestChannel.${one.channel}`)} · {formatMoment(one.receivedAt, locale, timeZone)}
            </p>
            {one.subject ? <p className="font-medium break-words">{one.subject}</p> : null}
            <p className="break-words whitespace-pre-wrap">{one.body || t("withoutWords")}</p>
            <a className="link text-sm" href={`/agency/requests/${one.id}`}>
              {t("readWhole")}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
