import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import type postgres from "postgres";
import { questionsOf } from "@/domain/ratings/ballot";
import { filesFolder } from "../portal";

/**
 * A leak in every place that a partner reads, as if the gate had failed: each with a word of its own that the crawl
 * must find. Everything hangs on one new task of Lynx. `remove` takes it all away again.
 * @param wordFor what is planted in a place
 */
export async function plantLeaks(
  owner: postgres.Sql,
  wordFor: (place: string) => string = (place) =>
    `plantedleak${place}${Math.random().toString(36).slice(2, 10)}`,
): Promise<{ words: string[]; remove: () => Promise<void> }> {
  const words: string[] = [];
  const plant = (place: string) => {
    const word = wordFor(place);
    words.push(word);
    return word;
  };
  const [engagement] = await owner`
    select e.id, e.agency_org_id, e.partner_org_id, e.terms, e.last_task_number, m.user_id
      from exchange.engagements e
      join identity.memberships m on m.org_id = e.partner_org_id and m.role = 'lead' and m.ended_at is null
      join identity.users u on u.id = m.user_id and u.email = 'lead@lynx.example'
     where e.state = 'active' limit 1`;
  if (!engagement) throw new Error("the demo has no engagement of Lynx");
  const {
    id: engagementId,
    agency_org_id: agencyOrgId,
    partner_org_id: partnerOrgId,
    user_id: actorId,
  } = engagement;
  const [task, project, delivery, file] = Array.from({ length: 4 }, () => crypto.randomUUID()) as [
    string,
    string,
    string,
    string,
  ];
  const of = { task_id: task, agency_org_id: agencyOrgId, partner_org_id: partnerOrgId };
  const actor = { actor_id: actorId, actor_name: plant("actor") };

  await owner`insert into exchange.projects ${owner({ id: project, engagement_id: engagementId, agency_org_id: agencyOrgId, partner_org_id: partnerOrgId, codename: plant("codename") })}`;
  await owner`insert into exchange.tasks ${owner({
    id: task,
    engagement_id: engagementId,
    agency_org_id: agencyOrgId,
    partner_org_id: partnerOrgId,
    project_id: project,
    number: engagement.last_task_number + 1000,
    title: plant("title"),
    body: plant("body"),
    state: "in_progress",
    is_blocked: true,
    blocked_reason: plant("blocked"),
    currency: "RUB",
    assignee_name: plant("assignee"),
    due_on: "2020-01-01",
  })}`;
  await owner`insert into exchange.task_moves ${owner({ ...of, ...actor, verb: "return", from_state: "delivered", to_state: "in_progress", reason: plant("reason"), actor_side: "agency" })}`;
  await owner`insert into exchange.messages ${owner({ ...of, body: plant("message"), author_id: actorId, author_name: plant("author"), author_side: "agency" })}`;
  await owner`insert into exchange.deliveries ${owner({ id: delivery, ...of, ...actor, note: plant("note"), link_url: `https://files.example/${plant("link")}` })}`;
  await owner`insert into exchange.files ${owner({ id: file, ...of, delivery_id: delivery, name: `${plant("filename")}.txt`, media_type: "text/plain", size_bytes: 40, sha256: "-" })}`;
  const bytes = path.join(filesFolder(), "exchange", file.slice(0, 2), file);
  mkdirSync(path.dirname(bytes), { recursive: true });
  writeFileSync(bytes, plant("filebytes"));
  const brief = crypto.randomUUID();
  await owner`insert into exchange.files ${owner({ id: brief, ...of, origin: "brief", name: "brief-1.pdf", media_type: "application/pdf", size_bytes: 40, sha256: "-" })}`;
  const packed = path.join(filesFolder(), "exchange", brief.slice(0, 2), brief);
  mkdirSync(path.dirname(packed), { recursive: true });
  writeFileSync(packed, Buffer.concat([Buffer.from("%PDF-1.4 stream\n"), deflateSync(plant("briefstream"))]));
  await owner`insert into exchange.estimates ${owner({ ...of, ...actor, minutes: 60, note: plant("estimate") })}`;
  await owner`insert into exchange.time_entries ${owner({ ...of, ...actor, minutes: 30, spent_on: "2026-01-01", note: plant("time") })}`;
  const removeBallots = await plantBallots(owner, engagement, plant);
  await owner`update exchange.engagements set terms = terms || ${`\n\n${plant("terms")}`} where id = ${engagementId}`;
  const [agency] = await owner`select name from identity.organisations where id = ${agencyOrgId}`;
  await owner`update identity.organisations set name = ${`${agency?.name} ${plant("agencyname")}`} where id = ${agencyOrgId}`;

  // The team's own name stands in its passport, which is a PDF with a font of its own.
  const [team] = await owner`select name from identity.organisations where id = ${partnerOrgId}`;
  await owner`update identity.organisations set name = ${`${team?.name} ${plant("teamname")}`} where id = ${partnerOrgId}`;

  const removeRegulation = await plantRegulation(owner, engagement, plant);
  const remove = async () => {
    await owner`update identity.organisations set name = ${team?.name} where id = ${partnerOrgId}`;
    await owner`update identity.organisations set name = ${agency?.name} where id = ${agencyOrgId}`;
    await owner`update exchange.engagements set terms = ${engagement.terms} where id = ${engagementId}`;
    await removeBallots();
    await removeRegulation();
    for (const table of [
      "files",
      "deliveries",
      "messages",
      "task_moves",
      "estimates",
      "time_entries",
      "outbox",
    ])
      await owner`delete from ${owner(`exchange.${table}`)} where task_id = ${task}`;
    await owner`delete from exchange.tasks where id = ${task}`;
    await owner`delete from exchange.projects where id = ${project}`;
  };
  return { words, remove };
}

/** Two periods whose ballots are open to both sides: one with all that may be said of them, one with a removed ballot. */
async function plantBallots(
  owner: postgres.Sql,
  engagement: postgres.Row,
  plant: (place: string) => string,
): Promise<() => Promise<void>> {
  const of = { agency_org_id: engagement.agency_org_id, partner_org_id: engagement.partner_org_id };
  const periods: string[] = [];
  const addPeriod = async () => {
    const id = crypto.randomUUID();
    periods.push(id);
    const stage = {
      kind: "stage",
      name: String(9_000 + periods.length),
      starts_on: "2026-01-01",
      ends_on: "2026-01-31",
    };
    await owner`insert into exchange.rating_periods ${owner({ id, engagement_id: engagement.id, ...of, ...stage, reminders_sent: 3 })}`;
    return id;
  };
  const addBallot = async (period_id: string, side: "agency" | "partner", more: Record<string, unknown>) => {
    const id = crypto.randomUUID();
    const scores = Object.fromEntries(questionsOf(side).map((question) => [question, 5]));
    const cast = {
      cast_by: engagement.user_id,
      cast_name: "somebody",
      reveal_at: new Date(),
      cast_at: new Date(),
    };
    await owner`insert into exchange.ballots ${owner({ id, period_id, ...of, side, scores: owner.json(scores), ...cast, ...more })}`;
    return id;
  };
  const said = await addPeriod();
  await addBallot(said, "agency", { comment: plant("ballot"), cast_name: plant("castname") });
  const about = await addBallot(said, "partner", {});
  const author = { ...of, ballot_id: about, author_side: "agency", author_id: engagement.user_id };
  await owner`insert into exchange.ballot_replies ${owner({ ...author, body: plant("reply"), author_name: plant("replier") })}`;
  await owner`insert into exchange.ballot_reports ${owner({ ...author, why: "threat", note: plant("report"), author_name: plant("reporter") })}`;
  const removal = {
    removed_at: new Date(),
    removed_why: "threat",
    removed_note: plant("removal"),
    removed_name: plant("remover"),
  };
  await addBallot(await addPeriod(), "agency", removal);
  return async () => {
    for (const table of ["ballot_replies", "ballot_reports"])
      await owner`delete from ${owner(`exchange.${table}`)} where ballot_id = ${about}`;
    await owner`delete from exchange.ballots where period_id = any(${periods})`;
    await owner`delete from exchange.rating_periods where id = any(${periods})`;
  };
}

/** A regulation in force that the team has accepted, after whatever was agreed before. */
async function plantRegulation(
  owner: postgres.Sql,
  engagement: postgres.Row,
  plant: (place: string) => string,
): Promise<() => Promise<void>> {
  const id = crypto.randomUUID();
  const of = { agency_org_id: engagement.agency_org_id, partner_org_id: engagement.partner_org_id };
  const [latest] =
    await owner`select coalesce(max(number), 0) as number from exchange.regulations where engagement_id = ${engagement.id}`;
  await owner`insert into exchange.regulations ${owner({
    ...{ id, engagement_id: engagement.id, ...of, number: latest?.number + 1, told_at: new Date() },
    ...{ body: plant("regulation"), actor_id: engagement.user_id, actor_name: plant("publisher") },
  })}`;
  await owner`insert into exchange.regulation_acceptances ${owner({
    ...{ ...of, regulation_id: id, actor_id: engagement.user_id, told_at: new Date() },
    actor_name: plant("accepter"),
  })}`;
  return async () => {
    await owner`delete from exchange.regulation_acceptances where regulation_id = ${id}`;
    await owner`delete from exchange.regulations where id = ${id}`;
  };
}
