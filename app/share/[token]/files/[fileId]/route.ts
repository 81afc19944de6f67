import { notFound } from "next/navigation";
import { getShownFile } from "@/app/share/queries";
import { idIn } from "@/platform/address";
import { requirePage } from "@/platform/client/gate";
import { sendFile } from "@/platform/files/send";

type Context = { params: Promise<{ token: string; fileId: string }> };

/** A document that the agency shows to the client, by the link as it stands now. Withdrawn, missing and foreign look the same. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token, fileId } = await params;
  const viewer = await requirePage(token);
  const id = idIn(fileId);
  const file = id ? await getShownFile(viewer, id) : undefined;
  return file ? sendFile("agency", file) : notFound();
}
