import { type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { readSettings } from "@/db/identity/settings";

export const getSettings = (viewer: AgencyViewer) => readAsAgency(viewer, (tx) => readSettings(tx, viewer));
