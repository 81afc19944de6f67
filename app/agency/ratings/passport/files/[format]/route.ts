import { notFound } from "next/navigation";
import { passportFile, passportOf } from "@/app/scorecard/passport";
import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { listRatings } from "../../../partners/queries";

type Params = { params: Promise<{ format: string }> };

/** The organisation's passport as a sealed file. Not this role's, or no such format: as if it were not there. */
export async function GET(_request: Request, { params }: Params) {
  const viewer = await requireAgency();
  if (!agencyMay(viewer.role, "exportPassport")) notFound();
  const passport = passportOf({ side: "agency", ...viewer }, await listRatings(viewer));
  return (await passportFile(passport, (await params).format)) ?? notFound();
}
