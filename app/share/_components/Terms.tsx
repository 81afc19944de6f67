import { useLocale, useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Markdown } from "@/components/ui/Markdown";
import { formatMoney, isCurrency } from "@/domain/money/money";
import { formatDay } from "@/platform/i18n/when";
import type { Asked } from "../queries";

/** What one agrees to, as it stood when it was asked. */
export function Terms({ asked, today }: { asked: Asked; today: string }) {
  const [t, locale] = [useTranslations("share"), useLocale()];
  const { body, priceMinor, currency, deadlineOn } = asked;
  const price =
    priceMinor !== null && isCurrency(currency) ? formatMoney(priceMinor, currency, locale) : undefined;
  return (
    <>
      {price || deadlineOn ? (
        <DescriptionList
          items={[
            { term: t("price"), value: price && <strong className="tabular-nums">{price}</strong> },
            {
              term: t("deadline"),
              value: deadlineOn ? (
                <time dateTime={deadlineOn}>{formatDay(deadlineOn, locale, today)}</time>
              ) : undefined,
            },
          ]}
        />
      ) : null}
      {body ? <Markdown>{body}</Markdown> : null}
    </>
  );
}
