import { typedMinutes } from "@/domain/duration";
import { isCurrency, parseMoney, typedMoney } from "@/domain/money/money";
import { ok, type Result, refuse } from "@/domain/result";

type Wording = {
  readonly title: string;
  readonly body: string;
  readonly feeMinor: number | null;
  readonly currency: string;
  readonly estimateMinutes: number | null;
  readonly dueOn: string | null;
};

/** A task's or a draft's wording as the fields of its form show it: field name → text. */
export const typedWording = (wording: Wording) => ({
  title: wording.title,
  body: wording.body,
  fee:
    wording.feeMinor !== null && isCurrency(wording.currency)
      ? typedMoney(wording.feeMinor, wording.currency)
      : "",
  estimateMinutes: wording.estimateMinutes === null ? "" : typedMinutes(wording.estimateMinutes),
  dueOn: wording.dueOn ?? "",
});

/** The fee as typed, in the engagement's currency; empty is null: not agreed yet. */
export function readFee(typed: string, currency: string): Result<number | null> {
  if (typed === "") return ok(null);
  return isCurrency(currency) ? parseMoney(typed, currency, "fee") : refuse("invalid", { fee: "invalid" });
}
