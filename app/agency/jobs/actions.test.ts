import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import type { PrivateSide } from "@/db/testing/private_side";
import { sendAs } from "@/db/testing/send";
import { buildWorld, type World } from "@/db/testing/world";
import { moveInBacklog, noteAgreement } from "../clients/[id]/backlog/actions";
import { resetTemplate, saveTemplate } from "../settings/templates/actions";
import { saveJob, setJobPrice, setJobTrial } from "./actions";
import { chooseEstimate, createEstimate } from "./estimates/actions";
import { createMilestone, markMilestone, removeMilestone } from "./milestones/actions";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);
vi.mock("pino", async () => (await import("@/db/testing/browser")).pinoModule);

let db: TestDatabase;
let world: World;
let own: PrivateSide;
let foreign: PrivateSide;
let jobId: string;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  process.env.PUBLIC_URL = "http://portal.example";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  own = world.privateSides.get(world.aurora.id) as PrivateSide;
  foreign = world.privateSides.get(world.harbor.id) as PrivateSide;
});
afterAll(() => db.close());
beforeEach(async () => {
  jobId = await addJob("A site");
});

const addJob = (title: string, more: Record<string, unknown> = {}) =>
  insert(db.owner, "agency.jobs", {
    ...{ org_id: world.aurora.id, client_id: own.clientId, title, currency: "RUB" },
    ...{ author_id: world.aurora.member.id, ...more },
  });
const job = async (id = jobId) => {
  const [row] = await db.owner`
    select version, estimate_number, estimate_minutes, price_minor::int, is_trial, trial_of_id from agency.jobs where id = ${id}`;
  return row;
};
const people = () => world.aurora.people;
const manager = () => world.aurora.member;
const producer = () => people().producer ?? manager();

describe("An estimate", () => {
  const version = (number: string, lines: Record<string, string>, person = manager()) =>
    sendAs(person, createEstimate, { jobId, version: number, note: "", ...lines });
  const lines = {
    "what.1": "Design",
    "minutes.1": "10",
    "rate.1": "3000",
    "what.2": "Licence",
    "price.2": "5000",
  };

  it("is kept in versions, and the job's time and price follow the one that stands", async () => {
    expect(await version("1", lines)).toBe("went on");
    expect(await job()).toMatchObject({ estimate_number: 1, estimate_minutes: 600, price_minor: 3_500_000 });
    expect(await version("2", { ...lines, "minutes.1": "20" })).toBe("went on");
    expect(await job()).toMatchObject({
      estimate_number: 2,
      estimate_minutes: 1_200,
      price_minor: 6_500_000,
    });
    await sendAs(manager(), chooseEstimate, { jobId, version: "3", number: "1" });
    expect(await job()).toMatchObject({ estimate_number: 1, estimate_minutes: 600, price_minor: 3_500_000 });
    expect(await db.owner`select from agency.job_estimates where job_id = ${jobId}`).toHaveLength(2);
  });

  it("of two written over the same version is saved once, and the second is told", async () => {
    expect(await version("1", lines)).toBe("went on");
    expect(await version("1", lines)).toMatchObject({ code: "changedMeanwhile", version: 2 });
    expect(await db.owner`select from agency.job_estimates where job_id = ${jobId}`).toHaveLength(1);
  });

  it("says which line is wrong, and saves nothing", async () => {
    expect(await version("1", { ...lines, "minutes.1": "a while" })).toMatchObject({
      fieldMessages: { "minutes.1": "fields.notANumber" },
    });
    expect(await version("1", { "minutes.3": "5" })).toMatchObject({
      fieldMessages: { "what.3": "fields.required" },
    });
    expect(await version("1", {})).toMatchObject({ fieldMessages: { "what.1": "fields.required" } });
    expect(await job()).toMatchObject({ version: 1, estimate_number: null });
  });

  it("by a producer changes times alone: rates and prices are carried over unseen, typed ones are not read", async () => {
    await version("1", lines);
    const typed = { ...lines, "minutes.1": "20", "rate.1": "1", "price.1": "1", "price.2": "1" };
    expect(await version("2", typed, producer())).toBe("went on");
    expect(await job()).toMatchObject({ estimate_minutes: 1_200, price_minor: 6_500_000 });
    expect(await sendAs(producer(), chooseEstimate, { jobId, version: "3", number: "1" })).toMatchObject({
      code: "forbidden",
    });
  });

  it("is the one place where time and price are changed, once there is one", async () => {
    await version("1", lines);
    const form = { title: "A site", kind: "site", spec: "", deadlineOn: "" };
    await sendAs(manager(), saveJob, { jobId, version: "2", ...form, estimateMinutes: "1" });
    expect(await job()).toMatchObject({ version: 3, estimate_minutes: 600 });
    expect(await sendAs(manager(), setJobPrice, { jobId, version: "3", price: "1" })).toMatchObject({
      code: "notInThisState",
    });
  });

  it("of another agency's job does not exist", async () => {
    const answer = await sendAs(world.harbor.member, createEstimate, {
      jobId,
      version: "1",
      note: "",
      ...lines,
    });
    expect(answer).toMatchObject({ code: "notFound" });
  });
});

describe("A trial", () => {
  const trial = (of: string, id = jobId) =>
    sendAs(manager(), setJobTrial, { jobId: id, version: "1", trial: "yes", trialOfId: of });

  it("is of another job of the same client that is no trial itself", async () => {
    const whole = await addJob("The whole");
    expect(await trial(whole)).toMatchObject({ status: "ok" });
    expect(await job()).toMatchObject({ is_trial: true, trial_of_id: whole });
    const other = await addJob("Of another client", { client_id: own.spareClientId });
    for (const main of [jobId, other, foreign.jobId, crypto.randomUUID()])
      expect(await trial(main, await addJob("One more")), main).toMatchObject({
        fieldMessages: { trialOfId: "fields.notAChoice" },
      });
  });

  it("of another client is refused by the database itself", async () => {
    const other = await addJob("Of another client", { client_id: own.spareClientId });
    await expect(
      db.owner`update agency.jobs set is_trial = true, trial_of_id = ${other} where id = ${jobId}`,
    ).rejects.toThrow(/jobs_trial_of/);
    await expect(
      db.owner`update agency.jobs set trial_of_id = ${own.jobId} where id = ${jobId}`,
    ).rejects.toThrow(/jobs_trial/);
  });
});

describe("An interim date", () => {
  it("is set, reached, taken back and removed; a stale mark is refused", async () => {
    await sendAs(manager(), createMilestone, { jobId, name: "First draft", dueOn: "2026-02-01" });
    const [row] = await db.owner`select id from agency.job_milestones where job_id = ${jobId}`;
    const mark = (version: string, to: string) =>
      sendAs(manager(), markMilestone, { milestoneId: row?.id, version, mark: to });
    expect(await mark("1", "done")).toMatchObject({ status: "ok" });
    expect(await mark("1", "open")).toMatchObject({ code: "changedMeanwhile" });
    const [done] = await db.owner`select done_name from agency.job_milestones where id = ${row?.id}`;
    expect(done).toMatchObject({ done_name: "manager" });
    expect(await mark("2", "open")).toMatchObject({ status: "ok" });
    const removal = { milestoneId: row?.id, version: "3" };
    expect(await sendAs(world.harbor.member, removeMilestone, removal)).toMatchObject({ status: "refused" });
    expect(await sendAs(manager(), removeMilestone, removal)).toMatchObject({ status: "ok" });
    const stranger = { jobId: foreign.jobId, name: "x", dueOn: "2026-02-01" };
    expect(await sendAs(manager(), createMilestone, stranger)).toMatchObject({ code: "notFound" });
  });
});

describe("A template", () => {
  const template = { kind: "seo", locale: "ru" };
  it("is written by leads, has at least one part, and gives way to the built-in one", async () => {
    const { lead } = world.aurora;
    const save = (version: string, body: string, person = lead) =>
      sendAs(person, saveTemplate, { ...template, version, body });
    expect(await save("0", "## Part", manager())).toMatchObject({ code: "forbidden" });
    expect(await save("0", "No part at all")).toMatchObject({ code: "invalid" });
    expect(await save("0", "## Part")).toMatchObject({ status: "ok" });
    expect(await save("0", "## Other")).toMatchObject({
      code: "changedMeanwhile",
      theirs: { body: "## Part" },
    });
    expect(await save("1", "## Other")).toMatchObject({ status: "ok" });
    expect(await sendAs(lead, resetTemplate, { ...template, version: "2" })).toMatchObject({ status: "ok" });
    expect(await sendAs(lead, resetTemplate, { ...template, version: "2" })).toMatchObject({
      code: "notFound",
    });
  });
});

describe("A backlog", () => {
  it("is sorted by one at a time, holds the client's open jobs alone, and is agreed to as it was seen", async () => {
    await db.owner`delete from agency.backlogs where org_id = ${world.aurora.id}`;
    const { clientId } = own;
    const move = (version: string, id: string, place = "0") =>
      sendAs(manager(), moveInBacklog, { clientId, version, jobId: id, place });
    expect(await move("0", jobId)).toMatchObject({ status: "ok" });
    expect(await move("0", jobId, "1")).toMatchObject({ code: "changedMeanwhile" });
    for (const id of [foreign.jobId, await addJob("Done", { state: "done" })])
      expect(await move("1", id)).toMatchObject({ code: "notFound" });
    const [row] = await db.owner`select job_ids from agency.backlogs where client_id = ${clientId}`;
    expect(row?.job_ids[0]).toBe(jobId);

    const agree = (more: Record<string, string> = {}) =>
      sendAs(manager(), noteAgreement, {
        ...{ clientId, version: "1", contactId: own.spareContactId, agreedOn: "2026-01-01", note: "" },
        ...more,
      });
    expect(await agree({ version: "0" })).toMatchObject({ code: "changedMeanwhile" });
    expect(await agree({ contactId: crypto.randomUUID() })).toMatchObject({ code: "invalid" });
    expect(await agree({ agreedOn: "2999-01-01" })).toMatchObject({ code: "invalid" });
    expect(await agree()).toMatchObject({ status: "ok" });
    const [agreed] = await db.owner`
      select job_ids from agency.backlog_agreements where client_id = ${clientId} order by created_at desc limit 1`;
    expect(agreed?.job_ids).toContain(jobId);
    await expect(db.as.agency_web`update agency.backlog_agreements set note = 'x'`).rejects.toThrow(
      "permission denied",
    );
  });
});
