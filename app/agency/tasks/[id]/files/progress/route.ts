import { notFound } from "next/navigation";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { getPassedProgress } from "../../../passed/queries";

type Params = { params: Promise<{ id: string }> };

/** How far a task's copies for the client are, as JSON `[{id, state, progress}]`; none for a task of nobody's. */
export async function GET(_request: Request, { params }: Params) {
  const viewer = await requireAgency();
  const taskId = idIn((await params).id);
  if (!taskId) notFound();
  return Response.json(await getPassedProgress(viewer, taskId), {
    headers: { "cache-control": "private, no-store" },
  });
}
