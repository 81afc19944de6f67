import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "../testing/database";
import { agencyViewer } from "../testing/viewer";
import { buildWorld, type World } from "../testing/world";
import { type AgencyViewer, readAsAgency, writeAsAgency } from "./access";
import { dossierOfTeam, isPassable, overridesOfTask, overrideTrace, tracesOfTeam } from "./partner_traces";

let db: TestDatabase;
let world: World;
let lead: AgencyViewer;
let taskId: string;
let passedId: string;
const TEXT = "Made by Lynx for you. The lynx in the picture is ours: ask Lynx about it.";
beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  lead = await agencyViewer(world.aurora.lead);
  const isOurs = (each: { agencyOrgId: string; partnerOrgId: string }) =>
    each.agencyOrgId === world.aurora.id && each.partnerOrgId === world.lynx.id;
  taskId = world.engagements.find(isOurs)?.taskId ?? "";
  const [passed] = await db.owner`
    update agency.passed_files set state = 'ready', texts = ${db.owner.json([{ place: "document", text: TEXT }])}
     where task_id = ${taskId} returning id`;
  passedId = passed?.id;
  await db.owner`delete from agency.passed_overrides`;
});
afterAll(() => db.close());

const traces = () =>
  readAsAgency(lead, async (tx) => {
    const team = await dossierOfTeam(tx, lead.orgId, taskId);
    if (!team) throw new Error("no team");
    const overrides = await overridesOfTask(tx, lead.orgId, taskId);
    return tracesOfTeam(team, [{ place: "document", text: TEXT }], overrides);
  });
const override = (place: string, reason = "They know each other", viewer = lead) =>
  writeAsAgency(viewer, (tx) => overrideTrace(tx, viewer, { passedId, place, reason }));

describe("A trace of the team on its way to the client", () => {
  it("is let through place by place, with a reason, and the file goes when none is left", async () => {
    const before = await traces();
    expect(before.length).toBeGreaterThan(1);
    expect(isPassable(before)).toBe(false);
    expect(await override(before[0]?.place ?? "", "")).toMatchObject({ code: "invalid" });
    expect(await override("[nobody]")).toMatchObject({ code: "notInThisState" });
    expect(await override(before[0]?.place ?? "")).toMatchObject({ ok: true });
    const half = await traces();
    expect(half.map((trace) => trace.override?.actorName)).toEqual([
      lead.name,
      ...before.slice(1).map(() => undefined),
    ]);
    expect(isPassable(half)).toBe(false);
    for (const { place } of half.slice(1)) await override(place);
    expect(isPassable(await traces())).toBe(true);
    expect(await override(before[0]?.place ?? ""), "once").toMatchObject({ code: "notInThisState" });
  });

  it("is for leads alone, in their own agency, and stays on record for good", async () => {
    await db.owner`delete from agency.passed_overrides`;
    const place = (await traces())[0]?.place ?? "";
    const manager = await agencyViewer(world.aurora.member);
    await expect(override(place, "because", manager)).rejects.toThrow();
    const stranger = await agencyViewer(world.harbor.lead);
    expect(await override(place, "because", stranger)).toMatchObject({ code: "notFound" });
    expect(await override(place)).toMatchObject({ ok: true });
    for (const change of [
      "update agency.passed_overrides set reason = 'x'",
      "delete from agency.passed_overrides",
    ])
      await expect(db.as.agency_web.unsafe(change)).rejects.toThrow("permission denied");
  });
});
