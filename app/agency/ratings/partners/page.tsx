import { Handshake } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { CardTabs } from "@/app/scorecard/_components/CardTabs";
import { PageHeader } from "@/components/layout/PageHeader";
import { Toolbar } from "@/components/layout/Toolbar";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { compare, LOADS, PRICES, SORTS, skillsOf, TRENDS } from "@/domain/ratings/comparison";
import { agencyMay } from "@/domain/roles";
import { oneOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { CompareTable } from "../_components/CompareTable";
import { WhyThisOrder } from "../_components/WhyThisOrder";
import { listRatingsAndSkills } from "./queries";
import { toRows } from "./rows";
import { tabsOf } from "./tabs";

export const generateMetadata = async () => ({
  title: (await getTranslations("scorecard"))("compare.title"),
});

const PATH = "/agency/ratings/partners";

/** The partners side by side, for those who choose among them. */
export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const t = await getTranslations("scorecard.compare");
  if (!agencyMay(viewer.role, "comparePartners"))
    return (
      <>
        <PageHeader title={t("title")} />
        <NotYours />
      </>
    );
  const [found, query] = await Promise.all([listRatingsAndSkills(viewer), searchParams]);
  const all = toRows(found.ratings, found.skills, new Date());
  const skills = skillsOf(all);
  const wish = {
    skill: oneOf(skills, query.skill),
    sort: oneOf(SORTS, query.sort),
    price: oneOf(PRICES, query.price),
    load: oneOf(LOADS, query.load),
    trend: oneOf(TRENDS, query.trend),
  };
  const rows = compare(all, wish);
  return (
    <>
      <PageHeader title={t("title")} meta={<p className="max-w-3xl">{t("lead")}</p>} />
      <CardTabs side="agency" tabs={tabsOf(viewer.role)} current="partners" />
      {all.length === 0 ? (
        <EmptyState icon={<Handshake aria-hidden />} title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <>
          <Toolbar
            path={PATH}
            filters={[
              ...(skills.length > 0
                ? [choices("skill", t("anySkill"), wish.skill, skills, (value) => value)]
                : []),
              choices("price", t("anyPrice"), wish.price, PRICES, (value) => t(`prices.${value}`)),
              choices("load", t("anyLoad"), wish.load, LOADS, (value) => t(`loads.${value}`)),
              choices("trend", t("anyTrend"), wish.trend, TRENDS, (value) => t(`trends.${value}`)),
              choices("sort", t("sort"), wish.sort, SORTS, (value) => t(`sorts.${value}`)),
            ]}
          />
          {rows.length > 0 ? (
            <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
              <CompareTable rows={rows} />
              {wish.price ? <p className="text-sm text-ink-3">{t("priceNote")}</p> : null}
              {wish.sort ? null : <WhyThisOrder rows={rows} />}
            </div>
          ) : (
            <EmptyState
              icon={<Handshake aria-hidden />}
              title={t("noneLeft")}
              action={<LinkButton href={PATH}>{t("showAll")}</LinkButton>}
            />
          )}
        </>
      )}
    </>
  );
}

function choices<const T extends string>(
  name: string,
  label: string,
  value: T | undefined,
  values: readonly T[],
  labelOf: (value: T) => string,
) {
  return { name, label, value, options: values.map((each) => ({ value: each, label: labelOf(each) })) };
}
