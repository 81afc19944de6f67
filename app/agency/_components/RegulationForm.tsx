import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/ActionForm";
import type { FormAction } from "@/components/forms/state";
import { TextArea } from "@/components/forms/TextArea";
import { LinkButton } from "@/components/ui/Button";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { TEMPLATE_LANGUAGES, type TemplateLanguage } from "@/domain/regulations/templates";

type Props = {
  readonly action: FormAction;
  /** Of the form's hidden fields: whose regulation it is. */
  readonly owner: { readonly name: "clientId" | "engagementId"; readonly id: string };
  /** The number of the version that the text is based on; 0 where there is none. */
  readonly version: number;
  readonly body: string;
  /** The template that was asked for, so that its text is not taken for an old draft of another. */
  readonly template: TemplateLanguage | undefined;
  readonly viewerId: string;
  /** The form's own address, which the templates' links lead back to. */
  readonly path: string;
  readonly back: string;
  readonly submit: string;
  readonly readBy: ReactNode;
};

/** Writes the next version of a regulation, on either kind of page. */
export function RegulationForm(props: Props) {
  const { action, owner, version, body, template, viewerId, path, back, submit, readBy } = props;
  const [t, words] = [useTranslations("regulation"), useTranslations("words")];
  return (
    <>
      {version === 0 ? (
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <span className="text-sm text-ink-2">{t("templates")}:</span>
          {TEMPLATE_LANGUAGES.map((language) => (
            <LinkButton
              key={language}
              size="sm"
              href={`${path}?template=${language}`}
              aria-current={template === language ? "true" : undefined}
            >
              {t(`template.${language}`)}
            </LinkButton>
          ))}
          <span className="basis-full text-sm text-ink-3">{t("templatesHelp")}</span>
        </div>
      ) : null}
      <ActionForm
        action={action}
        version={version}
        draftKey={`${viewerId}.regulation.${owner.id}.${version}.${template ?? ""}`}
      >
        <input type="hidden" name={owner.name} value={owner.id} />
        <TextArea name="body" label={t("body")} help={t("bodyHelp")} rows={18} defaultValue={body} />
        {readBy}
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{submit}</SubmitButton>
          <LinkButton variant="quiet" href={back}>
            {words("cancelEdit")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
