import { getTranslations } from "next-intl/server";
import { judgedTextsOf } from "@/app/agency/_components/judged/textsOf";
import type { DeskTexts } from "./deskTexts";

type Desk = {
  readonly partner: string;
  /** A draft is published; a task that the partner has is reworded. */
  readonly isDraft: boolean;
};

export async function deskTextsOf({ partner, isDraft }: Desk): Promise<DeskTexts> {
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
    hints: t("hint.title"),
    hintsHelp: t("hint.help"),
    save: t("save"),
    publish: isDraft ? t("publish", { partner }) : tasks("editSave", { partner }),
    judged: judgedTextsOf(t),
  };
}
