import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { checkTyped } from "../drafts/queries";
import { showFindings } from "../findings";
import { previewOf } from "../preview";
import { redactionsOf } from "../redact";
import { liveCheck } from "../schema";

const HEADERS = { "cache-control": "private, no-store" };
const MAX_BYTES = 300_000;

/**
 * What is found in a wording while it is typed, and how it will read.
 * POST JSON `{jobId, engagementId, title, body}` → `{findings: ShownFinding[], html}`; 400 malformed, 403, 404.
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
  const { title = [], body = [], jobTitle = [], spec = [] } = findings;
  const own = {
    clientId: job.clientId,
    codename: job.codename,
    locale: job.codenameScheme === "ru" ? "ru" : "en",
  } as const;
  return Response.json(
    {
      findings: await showFindings({ title, body }, typed.data, clientNames),
      html: previewOf(typed.data.body, redactionsOf([jobTitle, spec], own, job.clientName)),
    },
    { headers: HEADERS },
  );
}

const refusal = (code: string, status: number) => Response.json({ code }, { status, headers: HEADERS });
