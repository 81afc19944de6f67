import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/Panel";
import { isTaskVerb } from "@/domain/tasks/move";
import { MoveList, type MoveView } from "./MoveList";
import type { Part } from "./part";
import { useTimes } from "./times";

/** Every move with its actor and its time, the latest first; the offer is the first of them. */
export function History({ viewer, detail: { task, moves } }: Part) {
  const [t, words, times] = [
    useTranslations("partnerTasks.task"),
    useTranslations("words"),
    useTimes(viewer.timeZone),
  ];
  const stamp = (at: Date) => ({ iso: at.toISOString(), at: times.instant(at) });
  const items = moves.flatMap(({ id, verb, reason, actorName, actorSide, at }): MoveView[] => {
    if (!isTaskVerb(verb)) return [];
    const by = t("by", { name: actorName, side: words(`side.${actorSide}`) });
    return [{ id, verb, title: words(`taskMoved.${verb}`), by, reason: reason ?? "", ...stamp(at) }];
  });
  const title = t("offered", { agency: task.agencyName });
  const offer: MoveView = { id: "offer", verb: "offer", title, by: "", reason: "", ...stamp(task.offeredAt) };
  return (
    <Panel title={t("history")}>
      <MoveList label={t("history")} moves={[...items.reverse(), offer]} />
    </Panel>
  );
}
