import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { LIMITS, type Limits } from "./limits";
import { inTurn } from "./queue";
import { runChild } from "./run";
import type { Cleaned, CleanRequest, Refused } from "./types";

/**
 * Makes the copy of a file that a partner may have: built anew from what is seen in it, without metadata, hidden parts
 * and links. Whatever goes wrong is a refusal; nothing passes that was not read to its end.
 * @param limits overrides for some of LIMITS
 */
export async function cleanFile(
  request: CleanRequest,
  limits: Partial<Limits> = {},
): Promise<Cleaned | Refused> {
  const bounds = { ...LIMITS, ...limits };
  const size = (await stat(request.path).catch(() => undefined))?.size;
  if (size === undefined) return { ok: false, reason: "broken" };
  if (size > bounds.bytes) return { ok: false, reason: "tooBig" };
  request.onProgress?.({ stage: "waiting", done: 0, total: 0 });
  return inTurn(() => cleanIn(request, bounds));
}

/** Removes the copy and the previews. */
export const discard = (cleaned: Pick<Cleaned, "folder">): Promise<void> =>
  rm(cleaned.folder, { recursive: true, force: true });

async function cleanIn(request: CleanRequest, limits: Limits): Promise<Cleaned | Refused> {
  const folder = await mkdtemp(path.join(tmpdir(), "subrosa-clean-"));
  const { onProgress, ...order } = request;
  const result = await runChild({ ...order, folder, limits }, onProgress);
  if (!result.ok) await discard({ folder });
  return result;
}
