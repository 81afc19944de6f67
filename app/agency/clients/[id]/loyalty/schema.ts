import { z } from "zod";
import { choice, line, moneyText, optionalProse, uuid, version } from "@/platform/forms/fields";

export const newUpsell = z.object({
  clientId: uuid(),
  title: line(200),
  note: optionalProse(5_000),
  amount: moneyText(),
});
export const upsellEnd = z.object({
  upsellId: uuid(),
  version: version(),
  outcome: choice(["accepted", "declined"]),
  answer: optionalProse(2_000),
});
