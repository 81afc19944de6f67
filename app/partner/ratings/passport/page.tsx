import { getTranslations } from "next-intl/server";
import { CardTabs } from "@/app/scorecard/_components/CardTabs";
import { PassportView } from "@/app/scorecard/_components/PassportView";
import { passportOf } from "@/app/scorecard/passport";
import { PageHeader } from "@/components/layout/PageHeader";
import { Callout } from "@/components/ui/Callout";
import { partnerMay } from "@/domain/roles";
import { publicUrl } from "@/platform/env";
import { requirePartner } from "@/platform/partner/gate";
import { listRatings } from "../agencies/queries";
import { tabsOf } from "../agencies/tabs";

export const generateMetadata = async () => ({ title: (await getTranslations("passport.export"))("title") });

export default async function Page() {
  const viewer = await requirePartner();
  const [t, refusals] = await Promise.all([getTranslations("passport.export"), getTranslations("refusals")]);
  if (!partnerMay(viewer.role, "exportPassport"))
    return (
      <>
        <PageHeader title={t("title")} />
        <Callout tone="warn">{refusals("forbidden")}</Callout>
      </>
    );
  const passport = passportOf({ side: "partner", ...viewer }, await listRatings(viewer));
  return (
    <>
      <PageHeader title={t("title")} meta={<p className="max-w-3xl">{t("lead")}</p>} />
      <CardTabs side="partner" tabs={tabsOf(viewer.role)} current="passport" />
      <PassportView
        passport={passport}
        path="/partner/ratings/passport/files"
        checkAddress={`${publicUrl()}/passport`}
      />
    </>
  );
}
