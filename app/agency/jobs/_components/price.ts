import { formatMoney, isCurrency } from "@/domain/money/money";

/** The client's price in words; empty when there is none or the reader was not given it. */
export const priceText = (
  job: { readonly priceMinor: number | null; readonly currency: string },
  locale: string,
): string =>
  job.priceMinor !== null && isCurrency(job.currency)
    ? formatMoney(job.priceMinor, job.currency, locale)
    : "";
