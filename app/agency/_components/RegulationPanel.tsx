import { CircleCheck, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/Badge";
import { Panel } from "@/components/ui/Panel";

type Props = {
  readonly href: string;
  readonly hint: "client" | "engagement";
  /** The newest; undefined where there is none. */
  readonly version:
    | { readonly number: number; readonly acceptedBy: string; readonly acceptedAt: ReactNode }
    | undefined;
};

/** Where a regulation stands, on the page of whom it is agreed with. */
export function RegulationPanel({ href, hint, version }: Props) {
  const t = useTranslations("regulation");
  return (
    <Panel
      id="regulation"
      title={t("title")}
      hint={t(`${hint}.hint`)}
      actions={
        <a className="link text-sm" href={href}>
          {t("open")}
        </a>
      }
    >
      {version ? (
        <p className="flex flex-wrap items-center gap-2">
          {t("version", { number: version.number })}
          {version.acceptedAt ? (
            <Badge tone="ok" icon={<CircleCheck aria-hidden />}>
              {version.acceptedBy}, {version.acceptedAt}
            </Badge>
          ) : (
            <Badge tone="warn" icon={<Clock aria-hidden />}>
              {t("notAccepted")}
            </Badge>
          )}
        </p>
      ) : (
        <p className="text-ink-2">{t("none")}</p>
      )}
    </Panel>
  );
}
