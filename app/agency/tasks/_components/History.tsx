import { Ban, Check, CircleX, CornerDownLeft, Handshake, PackageCheck, Play, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "@/components/ui/Panel";
import { Timeline } from "@/components/ui/Timeline";
import type { Tone } from "@/components/ui/tone";
import { isTaskVerb, type TaskVerb } from "@/domain/tasks/move";
import type { TaskPage } from "../[id]/queries";
import { Moment } from "./Moment";

type Verb = TaskVerb | "offer";

const LOOK: Readonly<Record<Verb, { readonly icon: ReactNode; readonly tone: Tone }>> = {
  offer: { icon: <Send aria-hidden />, tone: "info" },
  offerAgain: { icon: <Send aria-hidden />, tone: "info" },
  accept: { icon: <Handshake aria-hidden />, tone: "info" },
  decline: { icon: <CircleX aria-hidden />, tone: "danger" },
  start: { icon: <Play aria-hidden />, tone: "accent" },
  deliver: { icon: <PackageCheck aria-hidden />, tone: "warn" },
  acceptDelivery: { icon: <Check aria-hidden />, tone: "ok" },
  return: { icon: <CornerDownLeft aria-hidden />, tone: "warn" },
  cancel: { icon: <CircleX aria-hidden />, tone: "neutral" },
  block: { icon: <Ban aria-hidden />, tone: "danger" },
  unblock: { icon: <Play aria-hidden />, tone: "neutral" },
};

/** Every move with who, when and why: the same for both sides. */
export function History({ moves, timeZone }: { moves: TaskPage["moves"]; timeZone: string }) {
  const [t, words] = [useTranslations("agencyTasks.history"), useTranslations("words")];
  const items = moves.map((each) => {
    const verb: Verb = isTaskVerb(each.verb) ? each.verb : "offer";
    return {
      id: each.id,
      ...LOOK[verb],
      title: words(`taskMoved.${verb}`),
      meta: (
        <>
          {each.actorName} ({words(`side.${each.actorSide}`)}), <Moment at={each.at} timeZone={timeZone} />
        </>
      ),
      body: each.reason ? <p className="break-words whitespace-pre-wrap">{each.reason}</p> : undefined,
    };
  });
  return (
    <Panel title={t("title")} id="history">
      {items.length > 0 ? (
        <Timeline label={t("title")} items={items} />
      ) : (
        <p className="text-ink-3">{t("empty")}</p>
      )}
    </Panel>
  );
}
