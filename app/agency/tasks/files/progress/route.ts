import { notFound } from "next/navigation";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { getProgress } from "../../../files/queries";

type Params = { params: Promise<{ id: string }> };

/** How far the files of a draft are, as JSON `[{id, state, progress}]`; none for a draft of nobody's. */
export async function GET(_request: Request, { params }: Params) {
  const viewer = await requireAgency();
  const draftId = idIn((await params).id);
  if (!draftId) notFound();
  return Response.json(await getProgress(viewer, draftId), {
    headers: { "cache-control": "private, no-store" },
  });
}
