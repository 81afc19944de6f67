import { z } from "zod";
import { CAUSES, CHECK_OUTCOMES, SEVERITIES, type Severity } from "@/domain/incidents/words";
import { idIn, oneOf, type Query, wordsIn } from "@/platform/address";
import {
  choice,
  date,
  line,
  optionalDate,
  optionalProse,
  optionalUuid,
  prose,
  uuid,
  version,
} from "@/platform/forms/fields";

const incidentId = uuid();
const told = {
  title: line(200),
  severity: choice(SEVERITIES),
  ownerId: optionalUuid(),
  clientWords: optionalProse(20_000),
  plan: optionalProse(20_000),
};

export const newIncident = z.object({
  clientId: uuid(),
  requestId: optionalUuid(),
  jobId: optionalUuid(),
  ...told,
});
export const incidentEdit = z.object({ incidentId, version: version(), ...told });
export const incidentNote = z.object({ incidentId, body: prose(20_000) });
export const newPromise = z.object({ incidentId, body: prose(2_000), dueOn: date() });
export const promiseEnd = z.object({ promiseId: uuid(), outcome: choice(["kept", "broken"]) });
export const incidentClosing = z.object({
  incidentId,
  version: version(),
  cause: choice(CAUSES),
  checkOn: date(),
  body: optionalProse(20_000),
});
export const recoveryCheck = z.object({
  incidentId,
  version: version(),
  outcome: choice(CHECK_OUTCOMES),
  nextOn: optionalDate(),
  body: optionalProse(20_000),
});
export const reopening = z.object({ incidentId, version: version(), body: prose(20_000) });
/** Without an engagement: nobody shares it. */
export const sharing = z.object({ incidentId, version: version(), engagementId: optionalUuid() });

/** Filters of the list, as they stand in the URL. `after` is the last row of the page before. */
export type IncidentFilter = {
  readonly view?: "all" | undefined;
  readonly q?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly client?: string | undefined;
  readonly owner?: string | undefined;
  readonly after?: string | undefined;
};

export const readFilter = (query: Query): IncidentFilter => ({
  view: oneOf(["all"], query.view),
  q: wordsIn(query.q),
  severity: oneOf(SEVERITIES, query.severity),
  client: idIn(query.client),
  owner: idIn(query.owner),
  after: idIn(query.after),
});
