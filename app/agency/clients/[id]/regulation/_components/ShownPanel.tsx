import { CircleCheck, Eye } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { FieldProblem } from "@/components/forms/FieldProblem";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { formatMoment } from "@/platform/i18n/when";
import { showRegulation } from "../actions";

type Props = {
  readonly version: {
    readonly id: string;
    readonly shownAt: Date | null;
    readonly shownName: string | null;
    readonly acceptances: readonly { readonly name: string; readonly at: string }[];
  };
  readonly timeZone: string;
  readonly mayShow: boolean;
};

/** Whether the newest version stands on the client's page, and who has accepted it there. */
export function ShownPanel({ version, timeZone, mayShow }: Props) {
  const [t, locale] = [useTranslations("regulation.client"), useLocale()];
  const at = (moment: Date) => formatMoment(moment, locale, timeZone);
  const { id, shownAt, shownName, acceptances } = version;
  return (
    <Panel title={t("onPage")} id="on-page">
      {shownAt ? (
        <p className="text-ink-2">{t("shownBy", { name: shownName ?? "", at: at(shownAt) })}</p>
      ) : (
        <p className="text-ink-2">{t("notShown")}</p>
      )}
      {shownAt && acceptances.length === 0 ? <p className="mt-1 text-ink-2">{t("waits")}</p> : null}
      {acceptances.length > 0 ? (
        <ul className="mt-2 grid gap-1">
          {acceptances.map((each) => (
            <li
              key={each.name + each.at}
              className="flex items-center gap-2 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ok"
            >
              <CircleCheck aria-hidden />
              {each.name}, {at(new Date(each.at))}
            </li>
          ))}
        </ul>
      ) : null}
      {mayShow && !shownAt ? (
        <ActionForm action={showRegulation} label={t("show")} className="mt-3 grid justify-items-start gap-2">
          <input type="hidden" name="regulationId" value={id} />
          <FieldProblem name="regulationId" />
          <SubmitButton size="sm" variant="secondary" icon={<Eye aria-hidden />}>
            {t("show")}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </Panel>
  );
}
