import { notFound } from "next/navigation";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { getProgress } from "../queries";

/**
 * How far the files of a `?draft=` or a `?task=` are, as JSON `[{id, state, progress}]`; none for what is nobody's.
 */
export async function GET(request: Request) {
  const viewer = await requireAgency();
  const asked = new URL(request.url).searchParams;
  const [draftId, taskId] = [idIn(asked.get("draft") ?? ""), idIn(asked.get("task") ?? "")];
  const owner = draftId ? { draftId } : taskId ? { taskId } : notFound();
  return Response.json(await getProgress(viewer, owner), {
    headers: { "cache-control": "private, no-store" },
  });
}
