import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PeriodView } from "@/app/ratings/_components/PeriodView";
import { isoDay } from "@/domain/dates";
import { idIn } from "@/platform/address";
import { requirePartner } from "@/platform/partner/gate";
import { getPeriod } from "../../queries";
import { readerOf } from "../../reader";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("ratings"))("title"),
});

/** The sealed ballot, to be changed. Once it is revealed this shows what the period's own page shows. */
export default async function ChangePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requirePartner();
  const id = idIn((await params).id);
  const page = id ? await getPeriod(viewer, id) : undefined;
  if (!page) notFound();
  const today = isoDay(new Date(), viewer.timeZone) ?? "";
  return <PeriodView reader={readerOf(viewer)} page={page} today={today} isChanging />;
}
