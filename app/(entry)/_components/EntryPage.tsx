import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Rose } from "@/components/layout/Rose";
import { LanguageSwitch } from "./LanguageSwitch";

type Props = {
  title: ReactNode;
  /** One or two sentences on what this is. */
  intro?: ReactNode;
  /** A form, as a rule. */
  children: ReactNode;
  /** Under the sheet: the other way in. */
  foot?: ReactNode;
};

/** A page before one is anybody: signing in, accepting an invitation, a new password. */
export function EntryPage({ title, intro, children, foot }: Props) {
  const t = useTranslations("ui");
  return (
    <main className="hatched grid min-h-dvh content-center justify-items-center gap-5 px-4 py-10">
      <div className="flex items-center gap-2.5">
        <Rose className="size-8" />
        <span className="text-xl font-semibold tracking-tight">Subrosa</span>
      </div>
      <div className="w-full max-w-sm rounded-lg border border-line bg-surface px-6 py-6 shadow-float">
        <h1 className="text-xl font-semibold">{title}</h1>
        {intro ? <p className="mt-1 text-pretty text-ink-2">{intro}</p> : null}
        <div className="mt-5">{children}</div>
      </div>
      {foot ? <div className="text-sm text-ink-2">{foot}</div> : null}
      <LanguageSwitch current={useLocale()} label={t("language")} />
    </main>
  );
}
