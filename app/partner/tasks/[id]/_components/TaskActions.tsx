import { Check, type LucideIcon, OctagonX, Play, RotateCw, Send, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { Button } from "@/components/ui/Button";
import { opensDialog } from "@/components/ui/opens";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { Viewer } from "../../_components/viewer";
import { acceptTask, startTask, unblockTask } from "../../actions";
import { type OwnVerb, ownVerbs } from "./may";
import type { Task } from "./part";

const VERBS = {
  accept: { Icon: Check, send: acceptTask },
  start: { Icon: Play, send: startTask },
  unblock: { Icon: RotateCw, send: unblockTask },
  deliver: { Icon: Send, send: undefined },
  block: { Icon: OctagonX, send: undefined },
  decline: { Icon: X, send: undefined },
} as const satisfies Record<OwnVerb, { Icon: LucideIcon; send: unknown }>;

/** On a desk beside the title; on a phone under the thumb. */
export function TaskActions({ viewer, task }: { viewer: Viewer; task: Task }) {
  const verbs = ownVerbs(viewer, task);
  const [t, words] = [useTranslations("partnerTasks.task"), useTranslations("words")];
  if (verbs.length === 0) return null;
  return (
    <section aria-label={t("actions")} className="task-actions">
      {verbs.map((verb, place) => {
        const { Icon, send } = VERBS[verb];
        const variant = place === 0 ? "primary" : verb === "decline" ? "danger" : "secondary";
        const className = place === 0 ? "task-next" : "";
        if (!send)
          return (
            <Button
              key={verb}
              variant={variant}
              className={className}
              icon={<Icon aria-hidden />}
              aria-haspopup="dialog"
              {...opensDialog(verb)}
            >
              {words(`taskVerb.${verb}`)}
            </Button>
          );
        return (
          <ActionForm key={verb} action={send} version={task.version} className="contents">
            <input type="hidden" name="taskId" value={task.id} />
            <SubmitButton variant={variant} className={className} icon={<Icon aria-hidden />}>
              {words(`taskVerb.${verb}`)}
            </SubmitButton>
          </ActionForm>
        );
      })}
    </section>
  );
}
