import { describe, expect, it } from "vitest";
import { said } from "./testing/attempt";
import type { Person } from "./testing/people";
import { standAtTheWall } from "./testing/wall";

const wall = standAtTheWall();
const { ask, asAgency, asPartner, taskOf } = wall;

describe("What is on record", () => {
  it("history cannot be rewritten or removed by anyone who signs in", async () => {
    for (const [login, person] of [
      ["agency_web", wall.world.aurora.lead],
      ["partner_web", wall.world.lynx.lead],
      ["identity_web", undefined],
    ] as const)
      for (const table of [
        "exchange.task_moves",
        "exchange.deliveries",
        "exchange.time_entries",
        "exchange.audit_log",
        "agency.audit_log",
        "agency.request_moves",
      ]) {
        expect(await ask(login, person, `delete from ${table}`), table).toEqual({ refusal: "denied" });
        expect(await ask(login, person, `truncate ${table}`), table).toEqual({ refusal: "denied" });
        expect(await ask(login, person, `update ${table} set at = now()`), table).toEqual({
          refusal: "denied",
        });
      }
  });

  it("nobody acts in another's name, nor for the other side", async () => {
    const { taskId } = taskOf(wall.world.aurora, wall.world.lynx);
    const move = (actorId: string, side: string) =>
      asPartner(
        wall.world.lynx.lead,
        `insert into exchange.task_moves (task_id, agency_org_id, partner_org_id, verb, from_state, to_state, actor_id, actor_name, actor_side)
         values ('${taskId}', '${wall.world.aurora.id}', '${wall.world.lynx.id}', 'deliver', 'in_progress', 'delivered', '${actorId}', 'x', '${side}')`,
      );
    expect(said(await move(wall.world.lynx.lead.id, "partner"))).toBe("done");
    expect(await move(wall.world.lynx.member.id, "partner")).toEqual({ refusal: "policy" });
    expect(await move(wall.world.lynx.lead.id, "agency")).toEqual({ refusal: "policy" });
  });

  it("a decision about a leak is on record for good, and an override is for leads, with a reason", async () => {
    const side = wall.world.privateSides.get(wall.world.aurora.id);
    const decide = (actor: Person, verdict: string, reason = "y", as: Person = actor) =>
      asAgency(
        actor,
        `insert into agency.leak_decisions (org_id, job_id, client_id, surface, kind, rule, tier, found, place, verdict, reason, dossier_version, actor_id, actor_name)
         values ('${wall.world.aurora.id}', '${side?.jobId}', '${side?.clientId}', 'body', 'name', 'exact', 'mask', 'x', '[x]', '${verdict}', '${reason}', 1, '${as.id}', 'z')`,
      );
    expect(said(await decide(wall.world.aurora.lead, "override"))).toBe("done");
    expect("refusal" in (await decide(wall.world.aurora.lead, "override", ""))).toBe(true);
    for (const role of ["director", "manager", "producer", "finance"]) {
      const person = wall.world.aurora.people[role] as Person;
      expect(await decide(person, "override"), role).toEqual({ refusal: "policy" });
      expect(said(await decide(person, "not_client")), role).toBe("done");
      expect(await decide(person, "not_client", "", wall.world.aurora.lead), role).toEqual({
        refusal: "policy",
      });
    }
    for (const change of [
      "update agency.leak_decisions set reason = ''",
      "delete from agency.leak_decisions",
      "delete from agency.leak_hits",
      "delete from agency.leak_scans",
    ])
      expect(await asAgency(wall.world.aurora.lead, change), change).toEqual({ refusal: "denied" });
  });

  it("a request is kept as the client wrote it", async () => {
    for (const column of ["body", "subject", "sender", "received_at", "contact_id", "author_id", "channel"])
      expect(await asAgency(wall.world.aurora.lead, `update agency.requests set ${column} = null`)).toEqual({
        refusal: "denied",
      });
    for (const column of ["name", "sha256", "media_type", "size_bytes"])
      expect(
        await asAgency(wall.world.aurora.lead, `update agency.request_files set ${column} = null`),
      ).toEqual({
        refusal: "denied",
      });
  });
});
