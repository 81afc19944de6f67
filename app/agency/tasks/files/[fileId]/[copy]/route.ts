import { notFound } from "next/navigation";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { sendFile } from "@/platform/files/send";
import { getCopies } from "../../../../files/queries";

type Params = { params: Promise<{ id: string; fileId: string; copy: string }> };

/** The "original" of a draft's file, or the "clean" copy that the partner would get; for the agency's own people. */
export async function GET(_request: Request, { params }: Params) {
  const viewer = await requireAgency();
  const { id, fileId, copy } = await params;
  const [draft, wanted] = [idIn(id), idIn(fileId)];
  const file = draft && wanted ? await getCopies(viewer, draft, wanted) : undefined;
  if (!file) notFound();
  if (copy === "original")
    return sendFile("agency", { id: file.originalKey, name: file.name, mediaType: file.mediaType });
  if (copy !== "clean" || !file.cleanKey) notFound();
  const name = `brief.${file.extension}`;
  return sendFile("agency", { id: file.cleanKey, name, mediaType: file.cleanMediaType });
}
