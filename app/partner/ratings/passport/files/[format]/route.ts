import { notFound } from "next/navigation";
import { passportFile, passportOf } from "@/app/scorecard/passport";
import { partnerMay } from "@/domain/roles";
import { requirePartner } from "@/platform/partner/gate";
import { listRatings } from "../../../agencies/queries";

type Params = { params: Promise<{ format: string }> };

/** The organisation's passport as a sealed file. Not this role's, or no such format: as if it were not there. */
export async function GET(_request: Request, { params }: Params) {
  const viewer = await requirePartner();
  if (!partnerMay(viewer.role, "exportPassport")) notFound();
  const passport = passportOf({ side: "partner", ...viewer }, await listRatings(viewer));
  return (await passportFile(passport, (await params).format)) ?? notFound();
}
