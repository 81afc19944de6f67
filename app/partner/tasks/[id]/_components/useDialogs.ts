import { useTranslations } from "next-intl";
import { submissionKey } from "@/components/forms/submissionKey";
import { isoDay } from "@/domain/dates";
import type { Viewer } from "../../_components/viewer";
import { type DialogKind, type DialogView, KINDS } from "./dialogs";
import { mayLogTime, mayPropose, ownVerbs } from "./may";
import type { Task } from "./part";

/** Everything that `TaskDialogs` is given: the forms that this person may send. */
export function useDialogs(viewer: Viewer, task: Task) {
  const [t, ui] = [useTranslations("partnerTasks"), useTranslations("ui")];
  const verbs: readonly string[] = ownVerbs(viewer, task);
  const isOffered = (kind: DialogKind) => {
    if (kind === "estimate") return mayPropose(viewer, task);
    return kind === "time" ? mayLogTime(viewer, task) : verbs.includes(kind);
  };
  const reader = t("task.reader", { agency: task.agencyName });
  const said: Record<DialogKind, () => Pick<DialogView, "title" | "reader" | "fields">> = {
    deliver: () => ({
      title: t("deliver.title"),
      reader: t("deliver.readers"),
      fields: [
        [t("deliver.note"), ""],
        [t("deliver.link"), t("deliver.linkHelp")],
        [t("deliver.files"), t("deliver.filesHelp")],
      ],
    }),
    block: () => ({
      title: t("block.title"),
      reader,
      fields: [[t("block.reason"), t("block.reasonHelp")]],
    }),
    decline: () => ({
      title: t("decline.title"),
      reader,
      fields: [[t("decline.reason"), t("decline.reasonHelp")]],
    }),
    estimate: () => ({
      title: t("estimate.propose"),
      reader,
      fields: [
        [t("estimate.minutes"), t("estimate.minutesHelp")],
        [t("estimate.note"), ""],
      ],
    }),
    time: () => ({
      title: t("time.log"),
      reader,
      fields: [
        [t("time.minutes"), t("time.minutesHelp")],
        [t("time.spentOn"), ""],
        [t("time.note"), ""],
      ],
    }),
  };
  return {
    dialogs: KINDS.filter(isOffered).map(
      (kind): DialogView => ({
        kind,
        key: submissionKey(),
        draftKey: `${viewer.userId}.${kind}.${task.id}`,
        submit: t(`${kind}.submit`),
        ...said[kind](),
      }),
    ),
    taskId: task.id,
    version: task.version,
    today: isoDay(new Date(), viewer.timeZone) ?? "",
    close: ui("dialog.close"),
    form: {
      optional: ui("form.optional"),
      failed: ui("form.failed"),
      draftRestored: ui("form.draftRestored"),
      discardDraft: ui("form.discardDraft"),
      theirs: ui("form.theirs"),
      takeTheirs: ui("form.takeTheirs"),
      copy: ui("form.copy"),
      copied: ui("form.copied"),
    },
  };
}
