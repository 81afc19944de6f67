import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { BarsChart } from "@/components/charts/BarsChart";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import type { Figure } from "../figures";

/** One figure: what it says, of how many, the picture, what the survey says, the numbers, and the file. */
export function FigurePanel({ figure, href }: { figure: Figure; href: string }) {
  const t = useTranslations("analytics");
  const title = t(`figure.${figure.key}`);
  return (
    <Panel
      id={figure.key}
      title={title}
      hint={`n = ${figure.n}`}
      actions={
        <LinkButton size="sm" variant="quiet" href={href} icon={<Download aria-hidden />} download>
          CSV<span className="sr-only">: {title}</span>
        </LinkButton>
      }
    >
      {figure.bars.length === 0 ? (
        <p className="text-ink-2">{t("nothing")}</p>
      ) : (
        <BarsChart
          title={title}
          summary={
            <>
              {figure.summary}
              {figure.survey ? <span className="mt-1 block text-ink-3">{figure.survey}</span> : null}
            </>
          }
          numbers={t("numbers")}
          head={figure.head}
          bars={figure.bars}
          most={figure.most}
        />
      )}
    </Panel>
  );
}
