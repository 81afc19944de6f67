import { notFound } from "next/navigation";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { sendFile } from "@/platform/files/send";
import { getCopies } from "../../queries";

type Params = { params: Promise<{ fileId: string; copy: string }> };

/** The "original" of a brief's file, or the "clean" copy that the partner gets; for the agency's own people. */
export async function GET(_request: Request, { params }: Params) {
  const viewer = await requireAgency();
  const { fileId, copy } = await params;
  const wanted = idIn(fileId);
  const file = wanted ? await getCopies(viewer, wanted) : undefined;
  if (!file) notFound();
  if (copy === "original")
    return sendFile("agency", { id: file.originalKey, name: file.name, mediaType: file.mediaType });
  if (copy !== "clean" || !file.cleanKey) notFound();
  const name = `brief.${file.extension}`;
  return sendFile("agency", { id: file.cleanKey, name, mediaType: file.cleanMediaType });
}
