import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { Dialog } from "@/components/ui/Dialog";
import { Markdown } from "@/components/ui/Markdown";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { JobKind } from "@/domain/jobs";
import { resetTemplate, saveTemplate } from "../actions";

type Props = {
  readonly template: {
    readonly kind: JobKind;
    readonly locale: string;
    readonly body: string;
    /** 0 for the built-in one. */
    readonly version: number;
  };
  readonly viewerId: string;
  readonly mayEdit: boolean;
};

/** One template to write over, and the way back to the built-in one. Whoever may not write reads it. */
export function TemplateForm({ template, viewerId, mayEdit }: Props) {
  const [t, words] = [useTranslations("specs.templates"), useTranslations("words")];
  if (!mayEdit) return <Markdown>{template.body}</Markdown>;
  const { kind, locale, body, version } = template;
  const which = (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="locale" value={locale} />
    </>
  );
  return (
    <>
      <ActionForm action={saveTemplate} version={version} draftKey={`${viewerId}.template.${kind}.${locale}`}>
        {which}
        <TextArea
          name="body"
          label={t("body")}
          help={`${t("bodyHelp")} ${t("needsPart")}`}
          className="[&_textarea]:min-h-80"
          defaultValue={body}
        />
        <div>
          <SubmitButton>{words("save")}</SubmitButton>
        </div>
      </ActionForm>
      {version > 0 ? (
        <div className="mt-4 border-t border-line pt-4">
          <Dialog id="reset-template" title={t("reset")} trigger={{ label: t("reset"), variant: "quiet" }}>
            <ActionForm action={resetTemplate} version={version}>
              {which}
              <p>{t("resetSure")}</p>
              <div>
                <SubmitButton variant="danger">{t("reset")}</SubmitButton>
              </div>
            </ActionForm>
          </Dialog>
        </div>
      ) : null}
    </>
  );
}
