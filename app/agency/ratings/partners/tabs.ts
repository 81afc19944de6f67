import { type AgencyRole, agencyMay } from "@/domain/roles";
import type { CardTab } from "../../../scorecard/_components/CardTabs";

/** The pages of quality that a role may open. */
export const tabsOf = (role: AgencyRole): CardTab[] => [
  "periods",
  ...(agencyMay(role, "comparePartners") ? (["partners"] as const) : []),
  "own",
  ...(agencyMay(role, "comparePartners") ? (["flags"] as const) : []),
  ...(agencyMay(role, "exportPassport") ? (["passport"] as const) : []),
];
