import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PeriodView } from "@/app/ratings/_components/PeriodView";
import { isoDay } from "@/domain/dates";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { getPeriod } from "../queries";
import { readerOf } from "../reader";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("ratings"))("title"),
});

export default async function PeriodPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const page = id ? await getPeriod(viewer, id) : undefined;
  if (!page) notFound();
  return (
    <PeriodView reader={readerOf(viewer)} page={page} today={isoDay(new Date(), viewer.timeZone) ?? ""} />
  );
}
