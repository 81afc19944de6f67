import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { CardTabs } from "@/app/scorecard/_components/CardTabs";
import { PassportView } from "@/app/scorecard/_components/PassportView";
import { passportOf } from "@/app/scorecard/passport";
import { PageHeader } from "@/components/layout/PageHeader";
import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { publicUrl } from "@/platform/env";
import { listRatings } from "../partners/queries";
import { tabsOf } from "../partners/tabs";

export const generateMetadata = async () => ({ title: (await getTranslations("passport.export"))("title") });

export default async function Page() {
  const viewer = await requireAgency();
  const t = await getTranslations("passport.export");
  if (!agencyMay(viewer.role, "exportPassport"))
    return (
      <>
        <PageHeader title={t("title")} />
        <NotYours />
      </>
    );
  const passport = passportOf({ side: "agency", ...viewer }, await listRatings(viewer));
  return (
    <>
      <PageHeader title={t("title")} meta={<p className="max-w-3xl">{t("lead")}</p>} />
      <CardTabs side="agency" tabs={tabsOf(viewer.role)} current="passport" />
      <PassportView
        passport={passport}
        path="/agency/ratings/passport/files"
        checkAddress={`${publicUrl()}/passport`}
      />
    </>
  );
}
