import { notFound } from "next/navigation";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { sendFile } from "@/platform/files/send";
import { getPreview } from "../../../../../files/queries";

type Params = { params: Promise<{ id: string; fileId: string; pictureId: string }> };

/** A picture of a clean copy, to be looked at on the agency's side. Missing, foreign and malformed look the same. */
export async function GET(_request: Request, { params }: Params) {
  const viewer = await requireAgency();
  const given = await params;
  const [draft, file, wanted] = [idIn(given.id), idIn(given.fileId), idIn(given.pictureId)];
  const picture = draft && file && wanted ? await getPreview(viewer, draft, file, wanted) : undefined;
  return picture
    ? sendFile("agency", { id: picture.key, name: "preview.webp", mediaType: "image/webp" })
    : notFound();
}
