import { ArrowLeft, ArrowRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkButton } from "../ui/Button";

type Props = {
  /** Addresses; absent at either end. */
  previousHref?: string | undefined;
  nextHref?: string | undefined;
  /** Such as "1–50". */
  children?: ReactNode;
};

/** Steps through a long list. There is no "page 7": between two looks the list may have grown. */
export async function Pager({ previousHref, nextHref, children }: Props) {
  if (!previousHref && !nextHref) return null;
  const t = await getTranslations("ui.pager");
  return (
    <nav aria-label={t("label")} className="mt-3 flex items-center justify-end gap-2 text-sm text-ink-2">
      {children ? <span className="mr-auto">{children}</span> : null}
      {previousHref ? (
        <LinkButton size="sm" rel="prev" href={previousHref} icon={<ArrowLeft aria-hidden />}>
          {t("previous")}
        </LinkButton>
      ) : null}
      {nextHref ? (
        <LinkButton size="sm" rel="next" href={nextHref}>
          {t("next")}
          <ArrowRight aria-hidden />
        </LinkButton>
      ) : null}
    </nav>
  );
}
