import { and, eq } from "drizzle-orm";
import { type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { selectClientEvents } from "@/db/agency/client_events";
import { clients } from "@/db/schema/agency/clients";
import type { TimelineFilter } from "./schema";

const PAGE_SIZE = 40;

/** A page of what happened with a client; undefined when the agency has no such client. One round trip. */
export const getTimeline = (viewer: AgencyViewer, clientId: string, filter: TimelineFilter) =>
  readAsAgency(viewer, async (tx) => {
    const [[client], events] = await Promise.all([
      tx
        .select({ id: clients.id, name: clients.name, stage: clients.stage })
        .from(clients)
        .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId))),
      selectClientEvents(tx, viewer, { clientId, ...filter }, PAGE_SIZE + 1),
    ]);
    const last = events[PAGE_SIZE - 1];
    return (
      client && {
        client,
        events: events.slice(0, PAGE_SIZE),
        next: events.length > PAGE_SIZE && last ? { key: last.atKey, id: last.id } : undefined,
      }
    );
  });
