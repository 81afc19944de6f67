import { type AgencyViewer, readAsAgency, writeAsAgency } from "@/db/agency/access";
import { findToClean, saveClean, saveProgress, saveRefused, type Way } from "@/db/agency/cleaning";
import { cleanKept } from "../files/clean_kept";
import { dropUnclaimed } from "../files/drop";
import { logFault } from "../log";

/** How often a file that is being cleaned says how far it is. */
const SIGN_OF_LIFE_MS = 2_000;

/**
 * Cleans a file that waits for it, in the name of the person who asked. Meant for `after()`: nobody waits for it, and it
 * never throws. Whatever goes wrong leaves the file refused, or waiting with an old sign of life: never let through.
 */
export async function cleanWaiting(viewer: AgencyViewer, way: Way, id: string): Promise<void> {
  try {
    const { orgId } = viewer;
    const job = await readAsAgency(viewer, (tx) => findToClean(tx, orgId, way, id));
    if (!job) return;
    let percent = 0;
    const life = setInterval(() => {
      writeAsAgency(viewer, (tx) => saveProgress(tx, orgId, way, job, percent)).catch(() => {});
    }, SIGN_OF_LIFE_MS);
    const boxes = [...job.boxes].flatMap(([picture, all]) => all.map((box) => ({ picture, ...box })));
    const shelf = way === "brief" ? "agency" : "exchange";
    const cleaned = await cleanKept(
      { shelf, key: job.originalKey, name: job.name },
      boxes,
      ({ done, total }) => {
        if (total > 0) percent = Math.max(percent, Math.min(99, Math.round((100 * done) / total)));
      },
    )
      .catch((error: unknown) => {
        logFault("file.clean", error);
        return { ok: false, reason: "broken" } as const;
      })
      .finally(() => clearInterval(life));
    const keysOfNew = cleaned.ok
      ? [cleaned.cleanKey, ...cleaned.pictures.map(({ previewKey }) => previewKey)]
      : [];
    await writeAsAgency(viewer, async (tx) => {
      if (cleaned.ok) await saveClean(tx, orgId, way, job, cleaned);
      else await saveRefused(tx, orgId, way, job, cleaned.reason);
    }).finally(() =>
      // Either the former copies are nobody's now, or, when the file is gone meanwhile, these.
      dropUnclaimed(
        [job.cleanKey ?? [], job.previewKeys, keysOfNew].flat().map((id) => ({ shelf: "agency", id })),
      ),
    );
  } catch (error) {
    logFault("file.clean", error);
  }
}
