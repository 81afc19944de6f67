import { notFound } from "next/navigation";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { sendFile } from "@/platform/files/send";
import { getFile } from "../../queries";

type Params = { params: Promise<{ id: string; fileId: string }> };

/** Downloads a delivered file, or what the partner got with the brief. Missing, foreign and malformed look the same. */
export async function GET(_request: Request, { params }: Params) {
  const viewer = await requireAgency();
  const { id, fileId } = await params;
  const [task, wanted] = [idIn(id), idIn(fileId)];
  const file = task && wanted ? await getFile(viewer, task, wanted) : undefined;
  return file ? sendFile("exchange", file) : notFound();
}
