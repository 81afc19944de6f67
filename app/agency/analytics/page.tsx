import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { Tabs } from "@/components/ui/Tabs";
import { agencyMay } from "@/domain/roles";
import { addressOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { FigurePanel } from "./_components/FigurePanel";
import { figuresOf } from "./figures";
import { getFigures } from "./queries";
import { FIGURES, PERIODS, readPeriod } from "./schema";
import { figureWords, spanOf } from "./words";

const PATH = "/agency/analytics";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("analytics"))("title"),
});

export default async function AnalyticsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  if (!agencyMay(viewer.role, "seeAnalytics")) notFound();
  const period = readPeriod(await searchParams);
  const [data, words] = await Promise.all([
    getFigures(viewer, FIGURES, spanOf(period, new Date())),
    figureWords(),
  ]);
  const { t } = words;
  return (
    <>
      <PageHeader title={t("title")} meta={<p className="max-w-3xl">{t("intro")}</p>} />
      <div className="mb-5">
        <Tabs
          label={t("period")}
          tabs={PERIODS.map((one) => ({
            href: addressOf(PATH, { period: one }),
            label: t(`periods.${one}`),
            current: one === period,
          }))}
        />
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {figuresOf(data, words).map((figure) => (
          <FigurePanel
            key={figure.key}
            figure={figure}
            href={addressOf(`${PATH}/files/${figure.key}`, { period })}
          />
        ))}
      </div>
    </>
  );
}
