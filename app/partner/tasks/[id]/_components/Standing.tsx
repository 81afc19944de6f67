import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Markdown } from "@/components/ui/Markdown";
import type { Part } from "./part";
import { useTimes } from "./times";

/** Why the task stands where it stands, when that is not plain: returned, blocked, declined, handed over. */
export function Standing({ viewer, detail: { task, moves } }: Part) {
  const [t, rules, times] = [
    useTranslations("partnerTasks.task"),
    useTranslations("regulation.partner"),
    useTimes(viewer.timeZone),
  ];
  const agency = task.agencyName;
  const last = (verb: string) => moves.findLast((move) => move.verb === verb);
  const said = (move: ReturnType<typeof last>) =>
    move?.reason ? (
      <>
        <Markdown>{move.reason}</Markdown>
        <p className="mt-1 text-sm text-ink-2">
          {move.actorName}, <time dateTime={move.at.toISOString()}>{times.instant(move.at)}</time>
        </p>
      </>
    ) : null;
  const returned = task.state === "in_progress" ? last("return") : undefined;
  const isHeld = task.isHeld && (task.state === "offered" || task.state === "accepted");
  const notes = [
    isHeld && (
      <Callout
        key="held"
        tone="warn"
        title={rules("held")}
        actions={
          <LinkButton size="sm" href={`/partner/engagements/${task.engagementId}/regulation`}>
            {rules("read")}
          </LinkButton>
        }
      >
        {rules("heldText", { agency })}
      </Callout>
    ),
    task.isBlocked && (
      <Callout key="blocked" tone="danger" title={t("blockedTitle")}>
        {said(last("block")) ?? task.blockedReason}
      </Callout>
    ),
    returned && (
      <Callout key="returned" tone="warn" title={t("returnedTitle", { agency })}>
        {said(returned)}
      </Callout>
    ),
    task.state === "delivered" && <Callout key="delivered">{t("waits", { agency })}</Callout>,
    task.state === "declined" && (
      <Callout key="declined" title={t("declinedTitle")}>
        {said(last("decline"))}
      </Callout>
    ),
    task.state === "cancelled" && (
      <Callout key="cancelled" title={t("cancelledTitle", { agency })}>
        {said(last("cancel"))}
      </Callout>
    ),
  ].filter(Boolean);
  return notes.length > 0 ? <div className="mb-5 grid gap-3">{notes}</div> : null;
}
