import { after } from "next/server";
import { type AgencyViewer, writeAsAgency } from "@/db/agency/access";
import { scanNextSlice } from "@/db/agency/rescan";
import { logFault } from "../log";

/**
 * Looks published texts through again once the answer is out, slice by slice, each in its own transaction and with the
 * viewer's own rights. If the process ends or the person signs out on the way, whoever comes by next goes on.
 */
export const rescanAfterwards = (viewer: AgencyViewer): void => after(() => rescan(viewer));

async function rescan(viewer: AgencyViewer): Promise<void> {
  try {
    while (await writeAsAgency(viewer, (tx) => scanNextSlice(tx, viewer)));
  } catch (error) {
    logFault("rescan", error);
  }
}
