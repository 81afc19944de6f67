import { useLocale, useTranslations } from "next-intl";
import { submissionKey } from "@/components/forms/submissionKey";
import { formatMinutes } from "@/domain/duration";
import { dateFormat } from "@/domain/formats";
import type { Reason } from "../agenda";
import type { OpenTask } from "../queries";

/** A task as the page shows it, in words: only what is shown travels to the browser. "" is nothing to say. */
export type WaitingView = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly codename: string;
  readonly why: string;
  readonly dueOn: string;
  readonly due: string;
  readonly who: string;
  /** The step that takes no words, with the key that tells one sending from the next. */
  readonly next?: { readonly verb: "accept" | "start"; readonly version: number; readonly key: string };
};
export type ReasonView = {
  readonly reason: Reason;
  readonly title: string;
  readonly help: string;
  /** Of all its tasks, drawn or not. */
  readonly count: number;
  readonly tasks: readonly WaitingView[];
};

/** Everything that `Agenda` is given. */
export function useAgendaView(agenda: ReadonlyMap<Reason, readonly OpenTask[]>) {
  const [t, ui, verbs] = [
    useTranslations("partnerToday"),
    useTranslations("ui.form"),
    useTranslations("words.taskVerb"),
  ];
  const [estimated, locale] = [useTranslations("words.estimateState"), useLocale()];
  const whyOf = (task: OpenTask, reason: Reason): string => {
    if (reason === "returned") return task.returnReason ?? "";
    if (task.isBlocked && reason !== "replied") return task.blockedReason;
    if (reason === "replied" && task.saidBy && task.said)
      return t("said", { name: task.saidBy, text: task.said });
    if (reason === "estimated" && task.estimateState && task.estimateMinutes)
      return `${estimated(task.estimateState)}: ${formatMinutes(task.estimateMinutes, locale)}`;
    return "";
  };
  const dueOf = (dueOn: string) =>
    t("due", {
      date: dateFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" }).format(
        new Date(`${dueOn}T00:00:00Z`),
      ),
    });
  const view = (task: OpenTask, reason: Reason): WaitingView => ({
    id: task.id,
    number: task.number,
    title: task.title,
    codename: task.codename,
    why: whyOf(task, reason),
    dueOn: task.dueOn ?? "",
    due: task.dueOn ? dueOf(task.dueOn) : "",
    who: task.isOwn && task.assigneeName ? "" : task.assigneeName || t("nobody"),
    ...nextOf(task),
  });
  const sections = [...agenda].map(
    ([reason, tasks]): ReasonView => ({
      reason,
      title: t(`reasons.${reason}`),
      help: t(`help.${reason}`),
      count: tasks.length,
      tasks: tasks.map((task) => view(task, reason)),
    }),
  );
  const form = {
    optional: ui("optional"),
    failed: ui("failed"),
    draftRestored: ui("draftRestored"),
    discardDraft: ui("discardDraft"),
    theirs: ui("theirs"),
    takeTheirs: ui("takeTheirs"),
    copy: ui("copy"),
    copied: ui("copied"),
  };
  return { sections, words: { form, accept: verbs("accept"), start: verbs("start"), more: t("more") } };
}

export type AgendaWords = ReturnType<typeof useAgendaView>["words"];

function nextOf(task: OpenTask): Pick<WaitingView, "next"> {
  if (task.isBlocked || (task.state !== "offered" && task.state !== "accepted")) return {};
  const verb = task.state === "offered" ? "accept" : "start";
  return { next: { verb, version: task.version, key: submissionKey() } };
}
