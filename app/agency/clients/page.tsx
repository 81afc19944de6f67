import { Building2, FileUp, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { Toolbar } from "@/components/layout/Toolbar";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { CLIENT_STAGES, CLIENT_TIERS } from "@/domain/clients/stage";
import { agencyMay } from "@/domain/roles";
import { addressOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { ClientTable } from "./_components/ClientTable";
import { listClients } from "./queries";
import { readFilter } from "./schema";

const PATH = "/agency/clients";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("clients"))("title"),
});

export default async function ClientsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const filter = readFilter(await searchParams);
  const [{ rows, hasMore, managers }, t, words, life] = await Promise.all([
    listClients(viewer, filter),
    getTranslations("clients"),
    getTranslations("words"),
    getTranslations("clientLife"),
  ]);
  const mayEdit = agencyMay(viewer.role, "editClient");
  const isFiltered = Object.values(filter).some(Boolean);
  const add = (
    <LinkButton variant="primary" href={`${PATH}/new`} icon={<Plus aria-hidden />} data-shortcut="create">
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          mayEdit ? (
            <>
              <LinkButton href={`${PATH}/imports`} icon={<FileUp aria-hidden />}>
                {t("import")}
              </LinkButton>
              {add}
            </>
          ) : undefined
        }
      />
      <Toolbar
        path={PATH}
        search={{ value: filter.q, placeholder: t("search") }}
        filters={[
          {
            name: "stage",
            label: t("anyStage"),
            value: filter.stage,
            options: CLIENT_STAGES.map((value) => ({ value, label: words(`clientStage.${value}`) })),
          },
          {
            name: "tier",
            label: life("anyTier"),
            value: filter.tier,
            options: CLIENT_TIERS.map((value) => ({ value, label: life(`tierName.${value}`) })),
          },
          {
            name: "manager",
            label: t("anyManager"),
            value: filter.manager,
            options: managers.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      {rows.length > 0 ? (
        <ClientTable rows={rows} may={{ edit: mayEdit, write: agencyMay(viewer.role, "writeJob") }} />
      ) : isFiltered ? (
        <EmptyState
          icon={<Building2 aria-hidden />}
          title={t("empty.titleFiltered")}
          action={<LinkButton href={PATH}>{t("empty.clear")}</LinkButton>}
        >
          {t("empty.textFiltered")}
        </EmptyState>
      ) : (
        <EmptyState
          icon={<Building2 aria-hidden />}
          title={t("empty.title")}
          action={mayEdit ? add : undefined}
        >
          {t("empty.text")}
        </EmptyState>
      )}
      <Pager nextHref={hasMore ? addressOf(PATH, { ...filter, after: rows.at(-1)?.id }) : undefined} />
    </>
  );
}
