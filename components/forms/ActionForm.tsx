import { useTranslations } from "next-intl";
import { FormBody, type FormBodyProps } from "./FormBody";
import { submissionKey } from "./submissionKey";

/** A form that sends to a server action, with or without a script. What it does:
 *  - a refusal shows its sentence on top and each field's sentence beside the field; what was typed stays; the first
 *    wrong field gets the focus;
 *  - a hidden `idempotencyKey` is the same for a double click and new after every answer;
 *  - `draftKey` (put the person's and the thing's id into it) keeps unsent text in this browser until it is sent;
 *  - `version` is sent along; after "changedMeanwhile" the fields offer what stands there now;
 *  - answered "ok", it shows the message in passing, closes the dialog it stands in, and with `resetOnOk` empties itself.
 *  The action answers with a `FormState` or redirects. A lost connection or a bug becomes a sentence; the text stays. */
export function ActionForm(props: Omit<FormBodyProps, "firstKey" | "labels">) {
  const t = useTranslations("ui.form");
  const labels = {
    optional: t("optional"),
    failed: t("failed"),
    draftRestored: t("draftRestored"),
    discardDraft: t("discardDraft"),
    theirs: t("theirs"),
    takeTheirs: t("takeTheirs"),
    copy: t("copy"),
    copied: t("copied"),
  };
  return <FormBody {...props} firstKey={submissionKey()} labels={labels} />;
}
