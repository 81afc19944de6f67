import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { checkTyped } from "../drafts/queries";
import { judge, redactionsFor } from "../present";
import { liveCheck } from "../schema";

const HEADERS = { "cache-control": "private, no-store" };
const MAX_BYTES = 300_000;

/**
 * What is found in a wording while it is typed, and how it will read.
 * POST JSON `{jobId, engagementId, title, body}` → a `Verdict`; 400 malformed, 403, 404.
 * Only a help: the gate that counts stands in the actions.
 */
export async function POST(request: Request) {
  const viewer = await requireAgency();
  if (!agencyMay(viewer.role, "publishTask")) return refusal("forbidden", 403);
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BYTES) return refusal("invalid", 400);
  const given = await request.json().catch(() => undefined);
  const typed = liveCheck.safeParse(given);
  if (!typed.success) return refusal("invalid", 400);
  const checked = await checkTyped(viewer, typed.data);
  if (!checked) return refusal("notFound", 404);

  const { job, findings, clientNames } = checked;
  const verdict = await judge(job, typed.data, findings, clientNames, redactionsFor(job, findings));
  return Response.json(verdict, { headers: HEADERS });
}

const refusal = (code: string, status: number) => Response.json({ code }, { status, headers: HEADERS });
