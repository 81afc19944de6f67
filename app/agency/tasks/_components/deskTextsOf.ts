import { getTranslations } from "next-intl/server";
import type { DeskTexts } from "./deskTexts";

type Desk = {
  readonly partner: string;
  readonly mayLetThrough: boolean;
  /** A draft is published; a task that the partner has is reworded. */
  readonly isDraft: boolean;
};

export async function deskTextsOf({ partner, mayLetThrough, isDraft }: Desk): Promise<DeskTexts> {
  const [t, tasks] = await Promise.all([getTranslations("drafts"), getTranslations("agencyTasks")]);
  return {
    title: t("field.title"),
    body: t("field.body"),
    bodyHelp: t("bodyHelp"),
    fee: t("field.fee"),
    estimate: t("field.estimate"),
    due: t("field.due"),
    preview: t("preview", { partner }),
    emptyPreview: t("emptyPreview"),
    readBy: t("readBy", { partner }),
    cleanHelp: t("check.cleanHelp"),
    blockedHelp: t("check.blockedHelp"),
    looking: t("check.looking"),
    unavailable: t("check.unavailable"),
    inTitle: t("check.inTitle"),
    inBody: t("check.inBody"),
    show: t("check.show"),
    replace: t("check.replace"),
    replaceAll: t("check.replaceAll"),
    saveFirst: t("check.saveFirst"),
    letThrough: mayLetThrough ? t("override.button") : "",
    save: t("save"),
    publish: isDraft ? t("publish", { partner }) : tasks("editSave", { partner }),
    publishBlocked: isDraft ? t("publishBlocked") : tasks("editBlocked"),
  };
}
