import { getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/Panel";
import type { ImportProblem } from "@/domain/import/board";

/** What could not be read as it stood; the rest was. */
export async function ImportProblems({ problems }: { problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null;
  const t = await getTranslations("imports");
  return (
    <Panel title={t("problems")}>
      <ul className="grid gap-1">
        {problems.slice(0, 100).map(({ row, code }) => (
          <li key={`${row} ${code}`}>
            {row === undefined ? null : <span className="text-ink-2">{t("row", { row })}: </span>}
            {t(`problem.${code}`)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
