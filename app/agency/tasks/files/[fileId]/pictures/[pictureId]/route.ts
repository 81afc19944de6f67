import { notFound } from "next/navigation";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { sendFile } from "@/platform/files/send";
import { getPreview } from "../../../queries";

type Params = { params: Promise<{ fileId: string; pictureId: string }> };

/** A picture of a clean copy, to be looked at on the agency's side. Missing, foreign and malformed look the same. */
export async function GET(_request: Request, { params }: Params) {
  const viewer = await requireAgency();
  const given = await params;
  const [file, wanted] = [idIn(given.fileId), idIn(given.pictureId)];
  const picture = file && wanted ? await getPreview(viewer, file, wanted) : undefined;
  return picture
    ? sendFile("agency", { id: picture.key, name: "preview.webp", mediaType: "image/webp" })
    : notFound();
}
