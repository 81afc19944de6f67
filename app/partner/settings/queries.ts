import { readSettings } from "@/db/identity/settings";
import { type PartnerViewer, readAsPartner } from "@/db/partner/access";

export const getSettings = (viewer: PartnerViewer) => readAsPartner(viewer, (tx) => readSettings(tx, viewer));
