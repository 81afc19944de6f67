import { type PartnerRole, partnerMay } from "@/domain/roles";
import type { CardTab } from "../../../scorecard/_components/CardTabs";

/** The pages of quality that a role may open. */
export const tabsOf = (role: PartnerRole): CardTab[] => [
  "periods",
  "own",
  "agencies",
  ...(partnerMay(role, "seeOddRatings") ? (["flags"] as const) : []),
  ...(partnerMay(role, "exportPassport") ? (["passport"] as const) : []),
];
