import { type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { readCalendar } from "@/db/agency/calendar";
import { readFeed } from "@/db/identity/feeds";
import { listLetters } from "@/db/identity/letters";
import { readSettings } from "@/db/identity/settings";
import { agencyMay } from "@/domain/roles";

/** One's own account, the organisation and its calendar, in one round trip. */
export const getSettings = (viewer: AgencyViewer) =>
  readAsAgency(viewer, async (tx) => {
    const [settings, calendar, feed] = await Promise.all([
      readSettings(tx, viewer),
      readCalendar(tx, viewer),
      readFeed(tx, viewer),
    ]);
    return settings && { settings, calendar, feed };
  });

/** What became of the latest letters, for whoever answers for the portal; undefined for everybody else. */
export const getKeptLetters = async (viewer: AgencyViewer) =>
  agencyMay(viewer.role, "editOrganisation") ? listLetters(viewer.orgId) : undefined;
