import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { MEANINGS, type Meaning } from "@/domain/import/people/meanings";
import type { ReadTable } from "@/domain/import/people/sheet";
import { setColumns } from "../actions";

type Props = {
  readonly importId: string;
  readonly sheet: ReadTable;
  readonly meanings: readonly Meaning[];
};

/** What each column was taken for, to be put right; with what stands in its first row. */
export function ColumnsPanel({ importId, sheet, meanings }: Props) {
  const t = useTranslations("clientImports");
  const [first = []] = sheet.rows;
  return (
    <Panel title={t("columns")} hint={t("columnsHint")}>
      <ActionForm action={setColumns} label={t("columns")}>
        <input type="hidden" name="importId" value={importId} />
        <ol className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {sheet.columns.map((column, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file; never reordered
            <li key={place} className="grid gap-1">
              <label className="grid gap-1">
                <span className="truncate text-sm font-medium">
                  {column || t("noHeading", { number: place + 1 })}
                </span>
                <select name="meanings" defaultValue={meanings[place]} className="control">
                  {MEANINGS.map((meaning) => (
                    <option key={meaning} value={meaning}>
                      {t(`meaning.${meaning}`)}
                    </option>
                  ))}
                </select>
              </label>
              <span className="truncate text-sm text-ink-3">{first[place] || "–"}</span>
            </li>
          ))}
        </ol>
        <div>
          <SubmitButton variant="secondary">{t("lookAgain")}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
