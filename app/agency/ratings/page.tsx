import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeriodsView } from "@/app/ratings/_components/PeriodsView";
import { readQuery } from "@/app/ratings/schema";
import type { Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { tabsOf } from "./partners/tabs";
import { getPeriods } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("ratings"))("title"),
});

export default async function RatingsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const query = readQuery(await searchParams);
  const { list, others } = await getPeriods(viewer, query);
  return (
    <PeriodsView
      side="agency"
      tabs={tabsOf(viewer.role)}
      timeZone={viewer.timeZone}
      query={query}
      list={list}
      others={others}
    />
  );
}
