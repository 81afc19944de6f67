import { CircleDashed } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/PageHeader";
import { Callout } from "@/components/ui/Callout";
import { EmptyState } from "@/components/ui/EmptyState";
import { Panel } from "@/components/ui/Panel";
import type { PeriodPage } from "@/db/exchange/ratings";
import { type Standing, standingOf } from "@/domain/ratings/period";
import { formatDay, formatMoment } from "@/platform/i18n/when";
import type { Reader } from "../may";
import { periodName } from "../periodName";
import { BallotForm } from "./BallotForm";
import { BallotPanel } from "./BallotPanel";
import { OpinionForm } from "./OpinionForm";
import { Opinions } from "./Opinions";
import { SealedPanel } from "./SealedPanel";
import { StandingMark } from "./StandingMark";
import { WhoSees } from "./WhoSees";

type Props = {
  reader: Reader;
  page: PeriodPage;
  /** YYYY-MM-DD in the reader's time zone. */
  today: string;
  /** The sealed ballot's form instead of the ballot. */
  isChanging?: boolean;
};

/** One period: the ballot to cast, the sealed one, or both side by side. */
export function PeriodView({ reader, page, today, isChanging = false }: Props) {
  const [t, locale] = [useTranslations("ratings"), useLocale()];
  const { period } = page;
  const standing = standingIn(page);
  const closes = formatMoment(period.closesAt, locale, reader.timeZone);
  return (
    <>
      <PageHeader
        title={t("page.title", { other: period.otherName, period: periodName(t, locale, period) })}
        mark={<StandingMark standing={standing} />}
        meta={
          <>
            <span>
              {t(reader.side === "agency" ? "page.aboutPartner" : "page.aboutAgency", {
                other: period.otherName,
              })}
            </span>
            <span>
              {t("page.days", {
                from: formatDay(period.startsOn, locale, today),
                to: formatDay(period.endsOn, locale, today),
              })}
            </span>
          </>
        }
        crumbsLabel={t("crumbs")}
        crumbs={[{ href: `/${reader.side}/ratings`, label: t("title") }]}
      />
      <Body reader={reader} page={page} standing={standing} closes={closes} isChanging={isChanging} />
    </>
  );
}

export const standingIn = ({ period, given, received }: PeriodPage): Standing =>
  standingOf({
    isOpen: period.isOpen,
    hasOwn: given !== undefined,
    isRevealed: received !== undefined || given?.isRevealed === true,
  });

type BodyProps = Omit<Props, "today"> & { standing: Standing; closes: string };

function Body({ reader, page, standing, closes, isChanging }: BodyProps) {
  const t = useTranslations("ratings");
  const { given, opinions } = page;
  if (standing === "revealed") return <Revealed reader={reader} page={page} closes={closes} />;
  if (standing === "silent")
    return (
      <EmptyState icon={<CircleDashed aria-hidden />} title={t("silent.title")}>
        {t("silent.text")}
      </EmptyState>
    );
  const aside = (
    <>
      <WhoSees closes={closes} />
      {opinions.length > 0 && reader.may.cast ? <Opinions opinions={opinions} /> : null}
    </>
  );
  if (given && !(isChanging && reader.may.cast))
    return (
      <Split aside={aside}>
        <SealedPanel reader={reader} page={page} ballot={given} closes={closes} />
      </Split>
    );
  return (
    <Split aside={aside}>
      {reader.may.cast ? (
        <BallotForm reader={reader} page={page} />
      ) : reader.may.say ? (
        <OpinionForm reader={reader} page={page} />
      ) : (
        <Callout>{t("opinion.others")}</Callout>
      )}
    </Split>
  );
}

/** On a phone what one must know comes before what one does; on a desk it stands beside it. */
const Split = ({ aside, children }: { aside: ReactNode; children: ReactNode }) => (
  <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
    <aside className="grid min-w-0 gap-5 lg:order-last">{aside}</aside>
    <div className="min-w-0">{children}</div>
  </div>
);

function Revealed({ reader, page, closes }: { reader: Reader; page: PeriodPage; closes: string }) {
  const t = useTranslations("ratings.ballot");
  const { given, received, period, opinions } = page;
  const other = period.otherName;
  return (
    <div className="grid gap-5">
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {received ? (
          <BallotPanel reader={reader} ballot={received} title={t("received", { other })} />
        ) : (
          <Missing title={t("received", { other })}>{t("noneReceived")}</Missing>
        )}
        {given ? (
          <BallotPanel reader={reader} ballot={given} title={t("given", { other })} />
        ) : (
          <Missing title={t("given", { other })}>{t("noneGiven", { date: closes })}</Missing>
        )}
      </div>
      {opinions.length > 0 ? <Opinions opinions={opinions} /> : null}
    </div>
  );
}

const Missing = ({ title, children }: { title: string; children: string }) => (
  <Panel title={title}>
    <p className="text-ink-3">{children}</p>
  </Panel>
);
