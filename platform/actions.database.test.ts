import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type FormState, IDLE } from "@/components/forms/state";
import type { Tx } from "@/db/session";
import { jar, logged } from "@/db/testing/browser";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { buildWorld, type World } from "@/db/testing/world";
import { ok, type Result, refuse } from "@/domain/result";
import { agencyAction } from "./agency/action";
import { writeSessionToken } from "./auth/cookie";
import { line } from "./forms/fields";
import type { Done } from "./forms/submit";
import { partnerAction } from "./partner/action";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);
vi.mock("pino", async () => (await import("@/db/testing/browser")).pinoModule);

let db: TestDatabase;
let world: World;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());
beforeEach(() => {
  jar.clear();
  logged.length = 0;
});

const SECRET = "ООО Ромашка";
const input = z.object({ title: line(20) });
type Work = (tx: Tx, viewer: { orgId: string; userId: string }, title: string) => Promise<Result<Done>>;

/** For each side: how to make an action, one row that it may keep, and where to look for it. */
const SIDES = [
  {
    side: "agency",
    org: () => world.aurora,
    other: () => world.lynx,
    action: (work: Work) =>
      agencyAction({ name: "test", may: "endMembership", input }, ({ tx, viewer, input }) =>
        work(tx, viewer, input.title),
      ),
    keep: (tx: Tx, viewer: { orgId: string; userId: string }, title: string) =>
      tx.execute(sql`insert into agency.task_notes (org_id, task_id, body, author_id, author_name)
        values (${viewer.orgId}, ${world.engagements[0]?.taskId}, ${title}, ${viewer.userId}, 'lead')`),
    kept: (title: string) => db.owner`select 1 from agency.task_notes where body = ${title}`,
    audits: (key: string) => db.owner`select answer from agency.audit_log where submission_key = ${key}`,
  },
  {
    side: "partner",
    org: () => world.lynx,
    other: () => world.aurora,
    action: (work: Work) =>
      partnerAction({ name: "test", may: "endMembership", input }, ({ tx, viewer, input }) =>
        work(tx, viewer, input.title),
      ),
    keep: (tx: Tx, viewer: { orgId: string; userId: string }, title: string) =>
      tx.execute(sql`insert into exchange.messages (task_id, agency_org_id, partner_org_id, body, author_id, author_name, author_side)
        values (${world.engagements[0]?.taskId}, ${world.aurora.id}, ${viewer.orgId}, ${title}, ${viewer.userId}, 'lead', 'partner')`),
    kept: (title: string) => db.owner`select 1 from exchange.messages where body = ${title}`,
    audits: (key: string) => db.owner`select answer from exchange.audit_log where submission_key = ${key}`,
  },
] as const;

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
const refusalOf = (state: FormState) => (state.status === "refused" ? state.code : state.status);

describe.each(SIDES)("An action of the $side's side", ({ org, other, action, keep, kept, audits }) => {
  const save = () =>
    action(async (tx, viewer, title) => {
      await keep(tx, viewer, title);
      return ok({ notice: "saved" as const, show: { link: "https://secret" } });
    });
  const signIn = (person: "lead" | "member" = "lead") => writeSessionToken(org()[person].token);

  it("does its work, tells so, and stands in the audit log without what is shown once", async () => {
    await signIn();
    const key = crypto.randomUUID();
    const state = await save()(IDLE, formOf({ title: "one", idempotencyKey: key }));
    expect(state).toMatchObject({ status: "ok", message: "notices.saved", show: { link: "https://secret" } });
    expect(await kept("one")).toHaveLength(1);
    expect(await audits(key)).toEqual([{ answer: { notice: "saved" } }]);
  });

  it("is closed to the signed out and invisible to the other side", async () => {
    await expect(save()(IDLE, formOf({ title: "two" }))).rejects.toThrow("NEXT_REDIRECT;/login");
    await writeSessionToken(other().lead.token);
    await expect(save()(IDLE, formOf({ title: "two" }))).rejects.toThrow("404");
    expect(await kept("two")).toHaveLength(0);
  });

  it("is refused to a role that may not, before anything is done", async () => {
    await signIn("member");
    const state = await save()(IDLE, formOf({ title: "three" }));
    expect(state).toMatchObject({ status: "refused", code: "forbidden", message: "refusals.forbidden" });
    expect(await kept("three")).toHaveLength(0);
  });

  it("names the wrong field and gives back what was typed, but no secret", async () => {
    await signIn();
    const form = formOf({
      title: "far too long for this field of ours",
      note: "typed",
      password: "hunter2",
      newPassword: "hunter2",
      token: "hunter2",
      $ACTION_KEY: "hunter2",
      idempotencyKey: crypto.randomUUID(),
    });
    form.append("file", new File(["hunter2"], "hunter2.txt"));
    const state = await save()(IDLE, form);
    expect(state).toMatchObject({
      status: "refused",
      code: "invalid",
      fieldMessages: { title: "fields.tooLong" },
      values: { title: "far too long for this field of ours", note: "typed" },
    });
    expect(JSON.stringify(state)).not.toContain("hunter2");
  });

  it("survives a body that is no form", async () => {
    await signIn();
    for (const body of [undefined, null, "text", {}, []])
      expect(refusalOf(await save()(IDLE, body as unknown as FormData))).toBe("invalid");
  });

  it("undoes everything when it is refused on the way", async () => {
    await signIn();
    const key = crypto.randomUUID();
    const half = action(async (tx, viewer, title) => {
      await keep(tx, viewer, title);
      return refuse("notInThisState");
    });
    expect(refusalOf(await half(IDLE, formOf({ title: "four", idempotencyKey: key })))).toBe(
      "notInThisState",
    );
    expect(await kept("four")).toHaveLength(0);
    expect(await audits(key)).toHaveLength(0);
  });

  it("gives the first answer to a repeat under the same key, and does the thing once", async () => {
    await signIn();
    const form = formOf({ title: "five", idempotencyKey: crypto.randomUUID() });
    const first = await save()(IDLE, form);
    const second = await save()(IDLE, form);
    expect(second).toMatchObject({ status: "ok", message: "notices.saved" });
    expect(first.status).toBe("ok");
    expect(await kept("five")).toHaveLength(1);
  });

  it("does twenty submissions of one key at once a single time", async () => {
    await signIn();
    const form = formOf({ title: "six", idempotencyKey: crypto.randomUUID() });
    const states = await Promise.all(Array.from({ length: 20 }, () => save()(IDLE, form)));
    expect(states.map(({ status }) => status)).toEqual(Array(20).fill("ok"));
    expect(await kept("six")).toHaveLength(1);
  });

  it("answers a repeat although the work itself would now be refused", async () => {
    await signIn();
    const form = formOf({ title: "seven", idempotencyKey: crypto.randomUUID() });
    await save()(IDLE, form);
    const gone = action(async () => refuse("notFound"));
    expect(await gone(IDLE, form)).toMatchObject({ status: "ok", message: "notices.saved" });
  });

  it("does not take one person's key for another's", async () => {
    const form = formOf({ title: "eight", idempotencyKey: crypto.randomUUID() });
    await signIn();
    await save()(IDLE, form);
    await db.owner`update identity.memberships set role = 'lead' where user_id = ${org().dismissed.id}`;
    await db.owner`update identity.memberships set ended_at = null where user_id = ${org().dismissed.id}`;
    await writeSessionToken(org().dismissed.token);
    const refused = action(async () => refuse("notFound"));
    expect(refusalOf(await refused(IDLE, form))).toBe("notFound");
    expect((await save()(IDLE, form)).status).toBe("ok");
    await db.owner`update identity.memberships set ended_at = now() where user_id = ${org().dismissed.id}`;
    expect(await kept("eight")).toHaveLength(2);
  });

  it("leaves for the next page only after the work is saved", async () => {
    await signIn();
    const moving = action(async (tx, viewer, title) => {
      await keep(tx, viewer, title);
      return ok({ redirectTo: "/somewhere" });
    });
    await expect(moving(IDLE, formOf({ title: "nine" }))).rejects.toThrow("NEXT_REDIRECT;/somewhere");
    expect(await kept("nine")).toHaveLength(1);
  });

  it("keeps a database error's values out of the answer, the error page and the log", async () => {
    await signIn();
    const broken = action(async (tx, _viewer, title) => {
      await tx.execute(sql`select ${title}::text::integer`);
      return ok({});
    });
    const error: Error = await broken(IDLE, formOf({ title: SECRET })).then(
      () => Promise.reject(new Error("it did not fail")),
      (thrown) => thrown,
    );
    expect(error.name).toBe("DatabaseFault");
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain("22P02");
    expect(`${error.stack} ${JSON.stringify(error)} ${error.cause} ${logged}`).not.toContain("Ромашка");
  });

  it("keeps a bug's words out of the log, where they may hold a client's name", async () => {
    await signIn();
    const broken = action(async (_tx, _viewer, title) => {
      throw new TypeError(`cannot read ${title}\n    at ${title}`);
    });
    await expect(broken(IDLE, formOf({ title: SECRET }))).rejects.toThrow(TypeError);
    expect(logged).toHaveLength(1);
    expect(logged.join()).not.toContain("Ромашка");
  });

  it("has a plain word for a value that is taken, and not the value", async () => {
    await signIn();
    const conflict = action(async (tx) => {
      await tx.execute(
        sql`do $$ begin raise unique_violation using message = 'ООО Ромашка', detail = 'ООО Ромашка'; end $$`,
      );
      return ok({});
    });
    const state = await conflict(IDLE, formOf({ title: "ten" }));
    expect(refusalOf(state)).toBe("alreadyExists");
    expect(JSON.stringify(state)).not.toContain("Ромашка");
  });

  it("answers a missing parent as if it were not there, and a busy database as busy", async () => {
    await signIn();
    const failing = (condition: string) =>
      action(async (tx) => {
        await tx.execute(sql.raw(`do $$ begin raise ${condition}; end $$`));
        return ok({});
      })(IDLE, formOf({ title: "eleven" }));
    expect(refusalOf(await failing("foreign_key_violation"))).toBe("notFound");
    expect(refusalOf(await failing("serialization_failure"))).toBe("busy");
    expect(refusalOf(await failing("query_canceled"))).toBe("busy");
  });
});
