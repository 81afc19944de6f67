import type postgres from "postgres";
import { insert } from "./insert";
import type { Organisation } from "./people";
import { addRatings, type Ratings } from "./ratings";

/** One agency and one partner at work together. */
export type Engagement = {
  readonly id: string;
  readonly agencyOrgId: string;
  readonly partnerOrgId: string;
  readonly projectId: string;
  /** In progress, with a row in every table that belongs to a task. */
  readonly taskId: string;
  readonly deliveryId: string;
  /** Delivered, and nothing else yet: no link to a job, no talk. */
  readonly spareTaskId: string;
  /** Done, for good. */
  readonly doneTaskId: string;
  /** An earlier version of the regulation, which nobody accepted; the one in force is accepted. */
  readonly spareRegulationId: string;
  readonly ratings: Ratings;
};

/** An engagement with a project, three tasks and everything that both sides say about the first. */
export async function addEngagement(
  owner: postgres.Sql,
  agency: Organisation,
  partner: Organisation,
): Promise<Engagement> {
  const sides = { agency_org_id: agency.id, partner_org_id: partner.id };
  const engagement_id = await insert(owner, "exchange.engagements", {
    ...sides,
    invited_name: `${partner.name}, a cheap team`,
    mode: "managed",
    state: "active",
    currency: "RUB",
    codename_scheme: "en",
    last_task_number: 3,
  });
  const spareRegulationId = await addRegulations(owner, engagement_id, agency, partner);
  const project_id = await insert(owner, "exchange.projects", {
    ...sides,
    engagement_id,
    codename: "Amber Heron",
  });
  const addTask = (number: number, state: string) =>
    insert(owner, "exchange.tasks", {
      ...sides,
      engagement_id,
      project_id,
      number,
      title: `Payment form ${number} of ${agency.name} and ${partner.name}`,
      body: "A form that takes a card",
      state,
      currency: "RUB",
      fee_minor: 1_000_000,
    });
  const taskId = await addTask(1, "in_progress");
  const deliveryId = await addTalk(owner, agency, partner, taskId);
  return {
    id: engagement_id,
    agencyOrgId: agency.id,
    partnerOrgId: partner.id,
    projectId: project_id,
    taskId,
    deliveryId,
    spareTaskId: await addTask(2, "delivered"),
    doneTaskId: await addTask(3, "done"),
    spareRegulationId,
    ratings: await addRatings(owner, engagement_id, agency, partner),
  };
}

/** Two versions, the newer accepted, and situations shared in three quarters. @returns the older version's id */
async function addRegulations(
  owner: postgres.Sql,
  engagement_id: string,
  agency: Organisation,
  partner: Organisation,
): Promise<string> {
  const sides = { agency_org_id: agency.id, partner_org_id: partner.id };
  const publish = (number: number, actor: Organisation["lead"]) =>
    insert(owner, "exchange.regulations", {
      ...{ ...sides, engagement_id, number, body: `Answers within ${number} days` },
      ...{ actor_id: actor.id, actor_name: "lead" },
    });
  const older = await publish(1, agency.member);
  const regulation_id = await publish(2, agency.lead);
  const accepted = { actor_id: partner.lead.id, actor_name: "lead" };
  await insert(owner, "exchange.regulation_acceptances", { ...sides, ...accepted, regulation_id });
  const quarters = [
    ["2025-01-01", 1],
    ["2025-04-01", 0],
    [quarterNow(), 2],
  ] as const;
  for (const [starts_on, shared] of quarters)
    await insert(owner, "exchange.incident_counts", { ...sides, engagement_id, starts_on, shared });
  return older;
}

/** @returns the delivery's id */
async function addTalk(owner: postgres.Sql, agency: Organisation, partner: Organisation, task_id: string) {
  const task = { task_id, agency_org_id: agency.id, partner_org_id: partner.id };
  const partners = { actor_id: partner.member.id, actor_name: "executor" };
  for (const [author, side] of [
    [agency.member, "agency"],
    [partner.member, "partner"],
  ] as const) {
    await insert(owner, "exchange.messages", {
      ...task,
      kind: side === "partner" ? "question" : "message",
      body: `From the ${side}`,
      author_id: author.id,
      author_name: side,
      author_side: side,
    });
    await insert(owner, "exchange.task_moves", {
      ...task,
      verb: side === "partner" ? "deliver" : "return",
      from_state: "in_progress",
      to_state: "delivered",
      actor_id: author.id,
      actor_name: side,
      actor_side: side,
    });
    await insert(owner, "exchange.outbox", { ...task, kind: "moved", to_side: side });
  }
  await insert(owner, "exchange.estimates", { ...task, ...partners, minutes: 600, note: "two days" });
  await insert(owner, "exchange.time_entries", { ...task, ...partners, minutes: 60, spent_on: "2026-01-15" });
  const delivery_id = await insert(owner, "exchange.deliveries", {
    ...task,
    ...partners,
    note: "here it is",
  });
  const file = { name: "form.zip", media_type: "application/zip", size_bytes: 5, sha256: "0" };
  await insert(owner, "exchange.files", { ...task, delivery_id, ...file });
  await insert(owner, "exchange.files", { ...task, ...file, origin: "brief", name: "brief-1.zip" });
  return delivery_id;
}

/** The first day of the running quarter: the one that an agency may write. */
export function quarterNow(): string {
  const now = new Date();
  const month = String(Math.floor(now.getUTCMonth() / 3) * 3 + 1).padStart(2, "0");
  return `${now.getUTCFullYear()}-${month}-01`;
}
