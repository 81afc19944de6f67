import type { useTranslations } from "next-intl";
import { ANSWERS } from "@/domain/leaks/decision";
import type { JudgedTexts } from "./texts";

/** @param t the translator of "drafts" */
export function judgedTextsOf(t: ReturnType<typeof useTranslations<"drafts">>): JudgedTexts {
  return {
    cleanHelp: t("check.cleanHelp"),
    blockedHelp: t("check.blockedHelp"),
    keys: t("check.keys"),
    looking: t("check.looking"),
    unavailable: t("check.unavailable"),
    failed: t("check.failed"),
    inField: {
      title: t("check.inTitle"),
      body: t("check.inBody"),
      message: t("check.inMessage"),
      reason: t("check.inReason"),
      terms: t("check.inTerms"),
      comment: t("check.inComment"),
      reply: t("check.inReply"),
      note: t("check.inNote"),
    },
    mask: t("check.mask"),
    maskAll: t("check.maskAll"),
    reword: t("check.reword"),
    mayStand: t("check.mayStand"),
    answers: Object.fromEntries(
      ANSWERS.map((answer) => [answer, { name: t(`answer.${answer}`), help: t(`answerHelp.${answer}`) }]),
    ) as JudgedTexts["answers"],
    reason: t("check.reason"),
    reasonHelp: t("check.reasonHelp"),
    reasonMissing: t("check.reasonMissing"),
    warning: t("check.warning"),
  };
}
