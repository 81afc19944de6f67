import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Badge } from "@/components/ui/Badge";
import { Panel } from "@/components/ui/Panel";
import { Tabs } from "@/components/ui/Tabs";
import { JOB_KINDS } from "@/domain/jobs";
import { agencyMay } from "@/domain/roles";
import { addressOf, oneOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { LOCALES } from "@/platform/i18n/locales";
import { templateOf } from "@/platform/i18n/specs";
import { TemplateForm } from "./_components/TemplateForm";
import { getTemplates } from "./queries";

const PATH = "/agency/settings/templates";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("specs.templates"))("title"),
});

export default async function TemplatesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const query = await searchParams;
  const [own, t, specs, settings, reader] = await Promise.all([
    getTemplates(viewer),
    getTranslations("specs.templates"),
    getTranslations("specs"),
    getTranslations("settings"),
    getLocale(),
  ]);
  const kind = oneOf(JOB_KINDS, query.kind) ?? "site";
  const locale = oneOf(LOCALES, query.locale) ?? reader;
  const mine = own.find((each) => each.kind === kind && each.locale === locale);
  const template = { kind, locale, body: templateOf(kind, locale, own), version: mine?.version ?? 0 };
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t("title")}
        crumbs={[{ href: "/agency/settings", label: settings("title") }]}
        crumbsLabel={t("path")}
        meta={<p className="max-w-3xl">{t("intro")}</p>}
      />
      <div className="mb-4 grid gap-2">
        <Tabs
          label={t("kinds")}
          tabs={JOB_KINDS.map((each) => ({
            href: addressOf(PATH, { kind: each, locale }),
            label: specs(`kind.${each}`),
            current: each === kind,
          }))}
        />
        <Tabs
          label={t("language")}
          tabs={LOCALES.map((each) => ({
            href: addressOf(PATH, { kind, locale: each }),
            label: t(each),
            current: each === locale,
          }))}
        />
      </div>
      <Panel
        title={specs(`kind.${kind}`)}
        actions={<Badge tone={mine ? "accent" : "neutral"}>{t(mine ? "own" : "builtIn")}</Badge>}
      >
        <TemplateForm
          key={`${kind} ${locale} ${template.version}`}
          template={template}
          viewerId={viewer.userId}
          mayEdit={agencyMay(viewer.role, "editOrganisation")}
        />
      </Panel>
    </div>
  );
}
