import { readFeed } from "@/db/identity/feeds";
import { readSettings } from "@/db/identity/settings";
import { type PartnerViewer, readAsPartner } from "@/db/partner/access";

/** One's own account, the organisation and one's calendar, in one round trip. */
export const getSettings = (viewer: PartnerViewer) =>
  readAsPartner(viewer, async (tx) => {
    const [settings, feed] = await Promise.all([readSettings(tx, viewer), readFeed(tx, viewer)]);
    return settings && { settings, feed };
  });
