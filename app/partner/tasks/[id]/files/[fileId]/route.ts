import { notFound } from "next/navigation";
import { idIn } from "@/platform/address";
import { sendFile } from "@/platform/files/send";
import { requirePartner } from "@/platform/partner/gate";
import { getFile } from "../../queries";

type Params = { params: Promise<{ id: string; fileId: string }> };

/** Downloads a file of the brief or of a delivery. Missing, foreign and malformed look the same. */
export async function GET(_request: Request, { params }: Params) {
  const viewer = await requirePartner();
  const { id, fileId } = await params;
  const [task, wanted] = [idIn(id), idIn(fileId)];
  const file = task && wanted ? await getFile(viewer, task, wanted) : undefined;
  return file ? sendFile("exchange", file) : notFound();
}
