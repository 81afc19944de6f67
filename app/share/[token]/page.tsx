import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { isoDay } from "@/domain/dates";
import { requirePage } from "@/platform/client/gate";
import { formatDay } from "@/platform/i18n/when";
import { AskedCard } from "../_components/AskedCard";
import { Before } from "../_components/Before";
import { ClientFrame } from "../_components/ClientFrame";
import { Documents } from "../_components/Documents";
import { Minutes } from "../_components/Minutes";
import { MinutesCard } from "../_components/MinutesCard";
import { Regulation, RegulationCard } from "../_components/Regulation";
import { Work } from "../_components/Work";
import { WriteToUs } from "../_components/WriteToUs";
import { getPage } from "../queries";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { orgName } = await requirePage((await params).token);
  return { title: { absolute: orgName } };
}

/** A client's own page: what waits for its reader first, then where the work stands. Without an account and a script. */
export default async function SharePage({ params }: Props) {
  const { token } = await params;
  const viewer = await requirePage(token);
  const [{ waiting, before, work, minutes, regulation, files }, t, locale] = await Promise.all([
    getPage(viewer),
    getTranslations("share"),
    getLocale(),
  ]);
  const { timeZone } = viewer;
  const today = isoDay(new Date(), timeZone) ?? "";
  const until = viewer.expiresAt && isoDay(viewer.expiresAt, timeZone);
  const at = { timeZone, today, token, agency: viewer.orgName };
  const unread = minutes.filter(({ standing }) => standing === "waits");
  const unaccepted = regulation?.acceptedAt ? undefined : regulation;
  const count = waiting.length + unread.length + (unaccepted ? 1 : 0);
  return (
    <ClientFrame
      agency={viewer.orgName}
      isDemo={viewer.isDemo}
      lead={t("greeting", { name: viewer.contactName })}
      about={viewer.clientName}
      foot={until ? t("goodUntil", { date: formatDay(until, locale, today) }) : undefined}
    >
      <section aria-labelledby="waiting" className="grid gap-3">
        <h2 id="waiting" className="text-lg font-semibold">
          {t("waiting", { count })}
        </h2>
        {count === 0 ? <p className="text-ink-2">{t("nothingWaits")}</p> : null}
        {waiting.map((asked) => (
          <AskedCard key={asked.id} asked={asked} at={at} />
        ))}
        {unread.map((each) => (
          <MinutesCard key={each.id} minutes={each} at={at} />
        ))}
        {unaccepted ? <RegulationCard regulation={unaccepted} at={at} /> : null}
      </section>
      <Work work={work} today={today} />
      <Documents files={files} at={at} />
      <WriteToUs at={at} />
      <Minutes minutes={minutes.filter(({ standing }) => standing !== "waits")} at={at} />
      {regulation ? <Regulation regulation={regulation} at={at} /> : null}
      <Before before={before} at={at} />
    </ClientFrame>
  );
}
