import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Tabs } from "@/components/ui/Tabs";
import { agencyMay } from "@/domain/roles";
import { addressOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { DutiesView } from "./_components/DutiesView";
import { HandOverList } from "./_components/HandOverList";
import { LoadView } from "./_components/LoadView";
import { StructureView } from "./_components/StructureView";
import { getDuties, getHandOvers, getLoad, getStructure } from "./queries";
import { ACCOUNT_VIEWS, readView } from "./schema";

const PATH = "/agency/accounts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("accounts"))("title"),
});

export default async function AccountsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const view = readView(await searchParams);
  const t = await getTranslations("accounts");
  const mayArrange = agencyMay(viewer.role, "arrangeAccounts");
  return (
    <>
      <PageHeader title={t("title")} meta={<p className="max-w-3xl">{t("intro")}</p>} />
      <div className="mb-5">
        <Tabs
          label={t("views")}
          tabs={ACCOUNT_VIEWS.map((one) => ({
            href: one === "load" ? PATH : addressOf(PATH, { view: one }),
            label: t(`view.${one}`),
            current: one === view,
          }))}
        />
      </div>
      {view === "load" ? <LoadView {...(await getLoad(viewer, new Date()))} /> : null}
      {view === "duties" ? <DutiesView {...(await getDuties(viewer))} mayArrange={mayArrange} /> : null}
      {view === "handOvers" ? (
        <HandOverList rows={await getHandOvers(viewer)} timeZone={viewer.timeZone} />
      ) : null}
      {view === "structure" ? (
        <StructureView {...(await getStructure(viewer))} mayArrange={mayArrange} />
      ) : null}
    </>
  );
}
