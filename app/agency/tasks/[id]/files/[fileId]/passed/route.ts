import { notFound } from "next/navigation";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { sendFile } from "@/platform/files/send";
import { getPassedCopy } from "../../../../passed/queries";

type Params = { params: Promise<{ id: string; fileId: string }> };

/** The copy of a delivered file that may go on to the client; there is none while it names the team. */
export async function GET(_request: Request, { params }: Params) {
  const viewer = await requireAgency();
  const { id, fileId } = await params;
  const [task, wanted] = [idIn(id), idIn(fileId)];
  const copy = task && wanted ? await getPassedCopy(viewer, task, wanted) : undefined;
  return copy ? sendFile("agency", copy) : notFound();
}
