import { useLocale, useTranslations } from "next-intl";
import { formatMoment } from "@/platform/i18n/when";
import type { Asked } from "../queries";
import type { At } from "./AskedCard";

/** What was asked and answered about one approval, between its reader and the agency. */
export function Talk({ words, at }: { words: Asked["words"]; at: At }) {
  const [t, locale] = [useTranslations("share"), useLocale()];
  if (words.length === 0) return null;
  return (
    <ul aria-label={t("talk")} className="grid gap-2">
      {words.map((each) => (
        <li key={each.id} className={`rounded-md px-3 py-2 ${each.isOurs ? "bg-accent-soft" : "bg-sunken"}`}>
          <p className="text-sm text-ink-2">
            <span className="font-medium">{each.isOurs ? `${each.authorName}, ${at.agency}` : t("you")}</span>{" "}
            <time dateTime={each.at.toISOString()}>{formatMoment(each.at, locale, at.timeZone)}</time>
          </p>
          <p className="break-words whitespace-pre-wrap">{each.body}</p>
        </li>
      ))}
    </ul>
  );
}
