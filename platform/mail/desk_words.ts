import { sql } from "drizzle-orm";
import { asIdentity } from "@/db/identity/access";
import { type Letter, linkTo } from "./letters";
import { listReaders, type Telling, tell } from "./notices";

type RegulationWord = {
  readonly engagementId: string;
  readonly toSide: "agency" | "partner";
  readonly orgId: string;
  readonly kind: "published" | "accepted";
};
type IncidentWord = {
  readonly incidentId: string;
  readonly orgId: string;
  readonly userId: string;
  readonly kind: "taken" | "promise";
};

/** Who reads of regulations: those who publish them and those who accept them. */
const HEADS = new Set(["lead", "director", "manager"]);

/**
 * Tells of regulations (a team of a new version, an agency of its acceptance) and of critical situations (whoever takes one
 * over, and when a promise in it is due). The database gives each word once, in this transaction.
 * @returns how many people were told
 */
export const tellOfDesk = (): Promise<number> =>
  asIdentity(async (tx) => {
    const regulations = await tx.execute<RegulationWord>(sql`
      select engagement_id as "engagementId", to_side as "toSide", org_id as "orgId", kind from exchange.take_regulation_words()`);
    const incidents = await tx.execute<IncidentWord>(sql`
      select incident_id as "incidentId", org_id as "orgId", user_id as "userId", kind from identity.take_incident_words()`);
    const readers = await listReaders(
      tx,
      [...regulations, ...incidents].map(({ orgId }) => orgId),
    );
    const tellings = readers.flatMap((reader): Telling[] => {
      const letter = (
        kind: "regulation" | "regulationAccepted" | "incident" | "incidentPromise",
        path: `/${string}`,
      ): Letter => ({
        kind,
        to: reader.email,
        locale: reader.locale,
        values: { link: linkTo(path) },
      });
      return [
        ...regulations
          .filter(({ orgId }) => orgId === reader.orgId && HEADS.has(reader.role))
          .map(({ engagementId, toSide, kind }): Telling => {
            const noun = toSide === "agency" ? "partners" : "engagements";
            const path = `/${toSide}/${noun}/${engagementId}/regulation` as const;
            const letterKind = kind === "published" ? "regulation" : "regulationAccepted";
            return { reader, path, kind: "regulation", what: kind, letter: letter(letterKind, path) };
          }),
        ...incidents
          .filter(({ orgId, userId }) => orgId === reader.orgId && userId === reader.userId)
          .map(({ incidentId, kind }): Telling => {
            const path = `/agency/incidents/${incidentId}` as const;
            const letterKind = kind === "taken" ? "incident" : "incidentPromise";
            return { reader, path, kind: "incident", what: kind, letter: letter(letterKind, path) };
          }),
      ];
    });
    await tell(tx, tellings, new Date());
    return tellings.length;
  });
