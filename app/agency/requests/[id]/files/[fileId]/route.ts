import { notFound } from "next/navigation";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { sendFile } from "@/platform/files/send";
import { getRequestFile } from "../../../queries";

type Context = { params: Promise<{ id: string; fileId: string }> };

/**
 * A file as the client sent it, for the agency's own people; a recording is played in parts. Missing and foreign look the
 * same.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await requireAgency();
  const given = await params;
  const [requestId, fileId] = [idIn(given.id), idIn(given.fileId)];
  const file = requestId && fileId ? await getRequestFile(viewer, requestId, fileId) : undefined;
  return file ? sendFile("agency", file, request.headers) : notFound();
}
