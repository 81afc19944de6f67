import { FileDown } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { isoDay } from "@/domain/dates";
import { sizeOf } from "@/platform/i18n/size";
import { formatDay } from "@/platform/i18n/when";
import type { ShownFile } from "../queries";
import type { At } from "./AskedCard";

/** What the agency has laid out for the client, the latest first. */
export function Documents({ files, at }: { files: readonly ShownFile[]; at: At }) {
  const [t, locale, format] = [useTranslations("share"), useLocale(), useFormatter()];
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="documents" className="grid gap-3">
      <h2 id="documents" className="text-lg font-semibold">
        {t("documents")}
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {files.map(({ id, name, sizeBytes, createdAt }) => (
          <li key={id}>
            <a
              href={`/share/${at.token}/files/${id}`}
              className="flex items-start gap-3 px-4 py-3 hover:bg-sunken"
              download
            >
              <FileDown aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
              <span className="min-w-0">
                <span className="block font-medium break-words">{name}</span>
                <span className="text-sm text-ink-3">
                  {sizeOf(format, sizeBytes)} ·{" "}
                  {formatDay(isoDay(createdAt, at.timeZone) ?? at.today, locale, at.today)}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
