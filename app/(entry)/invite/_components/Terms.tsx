import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Markdown } from "@/components/ui/Markdown";
import type { Invitation } from "@/platform/auth/joining";

/** What a team agrees to by accepting. */
export function Terms({ invitation: { mode, currency, terms } }: { invitation: Invitation }) {
  const [t, words] = [useTranslations("entry.invite"), useTranslations("words")];
  return (
    <div className="grid gap-3">
      <DescriptionList
        items={[
          {
            term: t("mode"),
            value: mode ? (
              <>
                {words(`engagementMode.${mode}`)}
                <span className="block text-sm text-ink-3">{words(`engagementModeHelp.${mode}`)}</span>
              </>
            ) : null,
          },
          { term: t("currency"), value: currency },
        ]}
      />
      <div>
        <h2 className="text-sm text-ink-3">{t("terms")}</h2>
        {terms ? (
          <div className="mt-1 max-h-72 overflow-y-auto rounded-md border border-line px-3 py-2">
            <Markdown>{terms}</Markdown>
          </div>
        ) : (
          <p>{t("noTerms")}</p>
        )}
      </div>
    </div>
  );
}
