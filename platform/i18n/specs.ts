import { createTranslator } from "next-intl";
import { JOB_KINDS, type JobKind } from "@/domain/jobs";
import { LOCALES, type Locale } from "./locales";
import { messagesOf } from "./messages";

type Own = { readonly kind: JobKind; readonly locale: string; readonly body: string };

/** The template of a kind of work in one language: the agency's own, or the built-in one. */
export function templateOf(kind: JobKind, locale: Locale, own: readonly Own[]): string {
  return own.find((each) => each.kind === kind && each.locale === locale)?.body ?? builtIn(kind, locale);
}

/** A kind's templates in every language, the reader's own first: a spec may be written in any. */
export const templatesOf = (kind: JobKind, reader: Locale, own: readonly Own[]): string[] =>
  [reader, ...LOCALES.filter((locale) => locale !== reader)].map((locale) => templateOf(kind, locale, own));

/** For an editor that changes its kind while it is open. */
export const allTemplates = (reader: Locale, own: readonly Own[]): Record<JobKind, string[]> =>
  Object.fromEntries(JOB_KINDS.map((kind) => [kind, templatesOf(kind, reader, own)])) as Record<
    JobKind,
    string[]
  >;

function builtIn(kind: JobKind, locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "specs.builtIn" });
  return t(kind);
}
