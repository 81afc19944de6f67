import { and, desc, eq, sql } from "drizzle-orm";
import { compile, scan } from "@/domain/anonymiser/scan";
import { blocks, type Dossier, type Finding } from "@/domain/anonymiser/types";
import { excerptOf } from "@/domain/leaks/excerpt";
import { placeOf } from "@/domain/leaks/span";
import { ok, type Result, refuse } from "@/domain/result";
import { passedFiles } from "../schema/agency/passed_files";
import { passedOverrides } from "../schema/agency/passed_overrides";
import { engagements } from "../schema/exchange/engagements";
import { tasks } from "../schema/exchange/tasks";
import { invitations } from "../schema/identity/invitations";
import { organisations } from "../schema/identity/organisations";
import type { AgencyTx, AgencyViewer } from "./access";

/** Mailboxes that say nothing of whose they are. */
const PUBLIC_MAIL =
  /^(?:gmail|googlemail|yandex|ya|mail|inbox|bk|list|rambler|outlook|hotmail|live|icloud|me|yahoo|proton|protonmail)\.[a-z.]+$/;

/**
 * What identifies the team of one task, as far as the agency may know it: the company's names, the address that was
 * invited and its domain, and everyone of the team who has signed anything on the task. Undefined without such a task.
 */
export async function dossierOfTeam(
  tx: AgencyTx,
  orgId: string,
  taskId: string,
): Promise<Dossier | undefined> {
  const [[team], people, invited] = await Promise.all([
    tx
      .select({
        id: engagements.partnerOrgId,
        name: organisations.name,
        invitedName: engagements.invitedName,
        assigneeName: tasks.assigneeName,
      })
      .from(tasks)
      .innerJoin(engagements, eq(engagements.id, tasks.engagementId))
      .innerJoin(organisations, eq(organisations.id, tasks.partnerOrgId))
      .where(and(eq(tasks.id, taskId), eq(tasks.agencyOrgId, orgId))),
    tx.execute<{ name: string }>(sql`
      select actor_name as name from exchange.task_moves where task_id = ${taskId}::uuid and actor_side = 'partner'
      union select author_name from exchange.messages where task_id = ${taskId}::uuid and author_side = 'partner'
      union select actor_name from exchange.deliveries where task_id = ${taskId}::uuid
      union select actor_name from exchange.estimates where task_id = ${taskId}::uuid
      union select actor_name from exchange.time_entries where task_id = ${taskId}::uuid`),
    tx
      .select({ email: invitations.email })
      .from(invitations)
      .innerJoin(tasks, eq(tasks.engagementId, invitations.engagementId))
      .where(and(eq(tasks.id, taskId), eq(invitations.orgId, orgId))),
  ]);
  if (!team?.id) return undefined;
  return dossierOfNames(team.id, {
    names: [team.name, team.invitedName],
    people: [team.assigneeName, ...people.map(({ name }) => name)],
    emails: invited.map(({ email }) => email),
  });
}

/** A team's dossier out of what its agency may know of it; the domains of its addresses join it, but for public mail. */
export function dossierOfNames(
  id: string,
  {
    names,
    people,
    emails,
  }: {
    readonly names: readonly string[];
    readonly people: readonly string[];
    readonly emails: readonly string[];
  },
): Dossier {
  const domains = emails.map((email) => email.replace(/^.*@/, "")).filter((host) => !PUBLIC_MAIL.test(host));
  return {
    id,
    names: known(names),
    people: known(people),
    emails: known(emails),
    domains: known(domains),
    aliases: [],
    products: [],
    phones: [],
    taxIds: [],
    addresses: [],
    handles: [],
    contracts: [],
  };
}

const known = (values: readonly string[]): string[] => [
  ...new Set(values.map((value) => value.trim()).filter(Boolean)),
];

/** Let go on to the client by a lead. */
type Override = Pick<
  typeof passedOverrides.$inferSelect,
  "fileId" | "found" | "place" | "reason" | "actorName" | "at"
>;

/** What leads let through in the files of one task, the latest first. */
export const overridesOfTask = (tx: AgencyTx, orgId: string, taskId: string): Promise<Override[]> =>
  tx
    .select({
      fileId: passedOverrides.fileId,
      found: passedOverrides.found,
      place: passedOverrides.place,
      reason: passedOverrides.reason,
      actorName: passedOverrides.actorName,
      at: passedOverrides.at,
    })
    .from(passedOverrides)
    .where(and(eq(passedOverrides.taskId, taskId), eq(passedOverrides.orgId, orgId)))
    .orderBy(desc(passedOverrides.at));

export type TeamTrace = Pick<Finding, "kind" | "text"> & {
  /** Where in the file, in the cleaner's words. */
  readonly where: string;
  /** `placeOf` of domain/leaks/span: what an override is kept by. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly override?: Override;
};

/** Every place of a file's texts that points to the team, in order; the same place is told once. */
export function tracesOfTeam(
  team: Dossier,
  texts: readonly { readonly place: string; readonly text: string }[],
  overrides: readonly Override[],
): TeamTrace[] {
  const matcher = compile([team]);
  const traces = texts.flatMap(({ place: where, text }) =>
    scan(matcher, text, team.id)
      .filter(blocks)
      .map((found): TeamTrace => {
        const place = placeOf(text, found);
        const override = overrides.find((each) => each.place === place);
        return {
          kind: found.kind,
          text: found.text,
          where,
          place,
          ...excerptOf(text, found),
          ...(override ? { override } : {}),
        };
      }),
  );
  return [...new Map(traces.map((trace) => [`${trace.where} ${trace.place}`, trace])).values()];
}

/** The client may have it: nothing names the team, or a lead let it go. */
export const isPassable = (traces: readonly TeamTrace[]): boolean =>
  traces.every(({ override }) => override !== undefined);

/**
 * A lead lets a trace of the team go on to the client. The file is looked through once more, so that nothing is let
 * through that was not found.
 * @returns refuse: notInThisState (nothing is found there, or it was let through before), invalid (no reason)
 */
export async function overrideTrace(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { passedId, place, reason }: { readonly passedId: string; readonly place: string; readonly reason: string },
): Promise<Result<null>> {
  if (reason === "") return refuse("invalid", { reason: "required" });
  const [file] = await tx
    .select({ taskId: passedFiles.taskId, fileId: passedFiles.fileId, texts: passedFiles.texts })
    .from(passedFiles)
    .where(
      and(eq(passedFiles.id, passedId), eq(passedFiles.orgId, viewer.orgId), eq(passedFiles.state, "ready")),
    );
  if (!file) return refuse("notFound");
  const [team, overrides] = await Promise.all([
    dossierOfTeam(tx, viewer.orgId, file.taskId),
    overridesOfTask(tx, viewer.orgId, file.taskId),
  ]);
  const own = overrides.filter(({ fileId }) => fileId === file.fileId);
  const trace = team && tracesOfTeam(team, file.texts, own).find((each) => each.place === place);
  if (!trace || trace.override) return refuse("notInThisState");
  await tx.insert(passedOverrides).values({
    orgId: viewer.orgId,
    taskId: file.taskId,
    fileId: file.fileId,
    kind: trace.kind,
    found: trace.text,
    place,
    reason,
    actorId: viewer.userId,
    actorName: viewer.name,
  });
  return ok(null);
}
