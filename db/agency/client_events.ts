import { type SQL, sql } from "drizzle-orm";
import type { HandOverState } from "@/domain/accounts/hand_over";
import type { TouchKind } from "@/domain/cadence/touch";
import type { ClientStage, LossCause } from "@/domain/clients/stage";
import { EVENT_KINDS, type EventKind } from "@/domain/clients/timeline";
import type { UpsellOutcome } from "@/domain/clients/upsell";
import type { RequestState } from "@/domain/requests";
import type { AgencyTx, AgencyViewer } from "./access";

/** One line of a client's timeline. What its words depend on stands in `what`; the rest is as it was written. */
export type ClientEvent = {
  readonly id: string;
  readonly kind: EventKind;
  /** To the microsecond, in UTC: the place in the list. */
  readonly atKey: string;
  readonly what:
    | TouchKind
    | ClientStage
    | RequestState
    | HandOverState
    | UpsellOutcome
    | "begun"
    | "written"
    | "handed";
  readonly from: ClientStage | null;
  readonly cause: LossCause | null;
  readonly text: string;
  readonly who: string;
  readonly other: string;
  /** The noun that it leads to: a request, a job, a task, a hand-over. */
  readonly refId: string | null;
};

type Place = { readonly key: string; readonly id: string };
type Asked = {
  readonly clientId: string;
  readonly kind?: EventKind | undefined;
  readonly after?: Place | undefined;
};

/**
 * A page of everything that happened with a client, the latest first, in one statement: each source is read by its own
 * index up to the page's size, so a long history costs no more than a short one. A new source is one more arm.
 * @param limit one more than a page shows says that there is more
 */
export const selectClientEvents = (tx: AgencyTx, viewer: AgencyViewer, asked: Asked, limit: number) => {
  const kinds = asked.kind ? [asked.kind] : EVENT_KINDS;
  const arms = kinds.flatMap((kind) => ARMS[kind]).map((arm) => sql`(${arm(viewer.orgId, asked, limit)})`);
  return tx.execute<ClientEvent>(sql`
    select id, kind, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "atKey", what, "from", cause,
           text, who, other, "refId"
      from (${sql.join(arms, sql` union all `)}) events
     order by at desc, id desc limit ${limit}`);
};

type Arm = (orgId: string, asked: Asked, limit: number) => SQL;

/** One source: its columns in the order of `ClientEvent`, where they stand, and the columns of its place. */
const arm =
  (kind: EventKind, columns: SQL, source: SQL, at: SQL, id: SQL): Arm =>
  (orgId, { clientId, after }, limit) =>
    sql`
    select ${id} as id, ${kind}::text as kind, ${at} as at, ${columns} from ${source}
     where x.client_id = ${clientId} and x.org_id = ${orgId} and ${at} is not null
       ${after ? sql`and (${at}, ${id}) < (${after.key}::timestamptz, ${after.id}::uuid)` : sql``}
     order by ${at} desc, ${id} desc limit ${limit}`;

const NONE = sql`null::text as "from", null::text as cause`;

const ARMS: Readonly<Record<EventKind, readonly Arm[]>> = {
  touch: [
    arm(
      "touch",
      sql`x.kind::text as what, ${NONE}, x.note as text, x.author_name as who, coalesce(p.name, '') as other, null::uuid as "refId"`,
      sql`agency.touches x left join agency.contacts p on p.id = x.contact_id`,
      sql`x.at`,
      sql`x.id`,
    ),
  ],
  request: [
    arm(
      "request",
      sql`'open' as what, ${NONE}, left(x.body, 280) as text, ''::text as who, ''::text as other, x.id as "refId"`,
      sql`agency.requests x`,
      sql`x.received_at`,
      sql`x.id`,
    ),
    arm(
      "request",
      sql`x.state::text as what, ${NONE}, x.answer as text, ''::text as who, ''::text as other, x.id as "refId"`,
      sql`agency.requests x`,
      sql`x.answered_at`,
      sql`x.id`,
    ),
  ],
  job: [
    arm(
      "job",
      sql`'written' as what, ${NONE}, x.title as text, coalesce(u.name, '') as who, ''::text as other, x.id as "refId"`,
      sql`agency.jobs x left join identity.users u on u.id = x.author_id`,
      sql`x.created_at`,
      sql`x.id`,
    ),
  ],
  delivery: [
    arm(
      "delivery",
      sql`'handed' as what, ${NONE}, t.title as text, d.actor_name as who, o.name as other, t.id as "refId"`,
      sql`agency.task_links x join exchange.deliveries d on d.task_id = x.task_id
          join exchange.tasks t on t.id = d.task_id join identity.organisations o on o.id = d.partner_org_id`,
      sql`d.at`,
      sql`d.id`,
    ),
  ],
  move: [
    arm(
      "move",
      sql`x.to_stage::text as what, x.from_stage::text as "from", x.cause::text as cause, x.note as text,
          x.actor_name as who, ''::text as other, null::uuid as "refId"`,
      sql`agency.client_moves x`,
      sql`x.at`,
      sql`x.id`,
    ),
  ],
  handOver: [
    arm(
      "handOver",
      sql`'begun' as what, ${NONE}, x.note as text, x.from_name as who, x.to_name as other, x.id as "refId"`,
      sql`agency.hand_overs x`,
      sql`x.at`,
      sql`x.id`,
    ),
    arm(
      "handOver",
      sql`x.state::text as what, ${NONE}, x.answer as text, x.from_name as who, x.to_name as other, x.id as "refId"`,
      sql`agency.hand_overs x`,
      sql`x.settled_at`,
      sql`x.id`,
    ),
  ],
  upsell: [
    arm(
      "upsell",
      sql`'open' as what, ${NONE}, x.title as text, x.author_name as who, ''::text as other, null::uuid as "refId"`,
      sql`agency.upsells x`,
      sql`x.at`,
      sql`x.id`,
    ),
    arm(
      "upsell",
      sql`x.outcome::text as what, ${NONE}, x.title || case when x.answer = '' then '' else E'\n' || x.answer end as text,
          ''::text as who, ''::text as other, null::uuid as "refId"`,
      sql`agency.upsells x`,
      sql`x.settled_at`,
      sql`x.id`,
    ),
  ],
};
