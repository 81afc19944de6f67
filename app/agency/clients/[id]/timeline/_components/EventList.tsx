import { ArrowRightLeft, Briefcase, Inbox, PackageCheck, Signpost, TrendingUp } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { TouchIcon } from "@/app/agency/_components/TouchForm";
import { Timeline } from "@/components/ui/Timeline";
import type { Tone } from "@/components/ui/tone";
import type { ClientEvent } from "@/db/agency/client_events";
import { TOUCH_KINDS } from "@/domain/cadence/touch";
import type { EventKind } from "@/domain/clients/timeline";
import { oneOf } from "@/platform/address";
import { formatMoment } from "@/platform/i18n/when";

type Props = { readonly events: readonly ClientEvent[]; readonly timeZone: string };

/** Everything that happened, the latest first, each with who and when and where it leads. */
export async function EventList({ events, timeZone }: Props) {
  const [t, words, locale] = await Promise.all([
    getTranslations("clientLife"),
    getTranslations("words"),
    getLocale(),
  ]);
  const titleOf = (event: ClientEvent): string => {
    const touch = oneOf(TOUCH_KINDS, event.what);
    if (event.kind === "touch") return touch ? words(`touchKind.${touch}`) : "";
    if (event.kind === "move")
      return t("moved", {
        from: words(`clientStage.${event.from ?? "new"}`),
        to: words(`clientStage.${event.what as "key"}`),
      });
    return t(`event.${event.kind}.${event.what}` as "event.job.written");
  };
  return (
    <Timeline
      label={t("view.timeline")}
      items={events.map((event) => ({
        id: `${event.id} ${event.atKey}`,
        icon:
          event.kind === "touch" ? (
            <TouchIcon kind={oneOf(TOUCH_KINDS, event.what) ?? "call"} />
          ) : (
            ICONS[event.kind]
          ),
        tone: toneOf(event),
        title: titleOf(event),
        meta: [
          event.kind === "handOver"
            ? t("fromTo", { from: event.who || words("nobody"), to: event.other })
            : event.who,
          event.kind !== "handOver" && event.other,
          formatMoment(new Date(event.atKey), locale, timeZone),
        ]
          .filter(Boolean)
          .join(" · "),
        body: (
          <>
            {event.cause ? <p>{t(`cause.${event.cause}`)}</p> : null}
            {event.text ? (
              event.refId ? (
                <a className="link break-words" href={`${PAGES[event.kind]}/${event.refId}`}>
                  <span className="line-clamp-3 whitespace-pre-wrap">{event.text}</span>
                </a>
              ) : (
                <p className="break-words whitespace-pre-wrap">{event.text}</p>
              )
            ) : event.refId ? (
              <a className="link" href={`${PAGES[event.kind]}/${event.refId}`}>
                {t("open")}
              </a>
            ) : null}
          </>
        ),
      }))}
    />
  );
}

const ICONS: Readonly<Record<Exclude<EventKind, "touch">, ReactNode>> = {
  request: <Inbox />,
  job: <Briefcase />,
  delivery: <PackageCheck />,
  move: <Signpost />,
  handOver: <ArrowRightLeft />,
  upsell: <TrendingUp />,
};

const PAGES: Readonly<Record<EventKind, string>> = {
  touch: "",
  move: "",
  upsell: "",
  request: "/agency/requests",
  job: "/agency/jobs",
  delivery: "/agency/tasks",
  handOver: "/agency/accounts/hand-overs",
};

const toneOf = ({ what }: ClientEvent): Tone =>
  what === "lost" || what === "declined" ? "danger" : what === "accepted" ? "ok" : "neutral";
