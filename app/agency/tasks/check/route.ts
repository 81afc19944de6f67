import { after } from "next/server";
import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { checkTyped, rebuildIndex } from "../drafts/queries";
import { judge, judgeWording, redactionsFor } from "../present";
import { liveCheck } from "../schema";

const HEADERS = { "cache-control": "private, no-store" };
const MAX_BYTES = 300_000;

/**
 * What is found in texts while they are typed, and with `preview` how a wording will read.
 * POST JSON as `liveCheck` says → a `Verdict`; 400 malformed, 403, 404.
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

  const { own, texts, findings, clientNames, isStale, hasPreview } = checked;
  if (isStale) after(() => rebuildIndex(viewer));
  const { title = "", body = "" } = texts;
  const verdict = hasPreview
    ? await judgeWording(
        own,
        { title, body },
        findings,
        clientNames,
        redactionsFor(own, findings),
        viewer.role,
      )
    : await judge(own, texts, findings, clientNames, viewer.role);
  return Response.json({ ...verdict, isStale }, { headers: HEADERS });
}

const refusal = (code: string, status: number) => Response.json({ code }, { status, headers: HEADERS });
