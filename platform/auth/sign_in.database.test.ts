import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { findSession } from "@/db/identity/viewer";
import { jar } from "@/db/testing/browser";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { addPerson } from "@/db/testing/people";
import { buildWorld, type World } from "@/db/testing/world";
import { readSessionToken, writeSessionToken } from "./cookie";
import { nextAuthOptions } from "./next_auth";
import { hashPassword } from "./password";
import {
  closeSession,
  createSession,
  currentSession,
  endSessionsOf,
  openSession,
  switchWorkplace,
} from "./session";
import { checkCredentials } from "./sign_in";
import { forgive, mayAttempt } from "./throttle";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);

let db: TestDatabase;
let world: World;
const PASSWORD = "correct horse";
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  await db.owner`update identity.users set password_hash = ${await hashPassword(PASSWORD)}`;
});
afterAll(() => db.close());
beforeEach(async () => {
  jar.clear();
  await db.owner`delete from identity.throttles`;
});

const codeOf = async (email: string, password: string, network = "n") => {
  const checked = await checkCredentials(email, password, network);
  return checked.ok ? "in" : checked.code;
};

describe("Signing in", () => {
  it("lets in whoever knows the password, however the address is typed", async () => {
    expect(await codeOf(world.aurora.lead.email, PASSWORD)).toBe("in");
    expect(await codeOf(` ${world.aurora.lead.email.toUpperCase()} `, PASSWORD)).toBe("in");
  });

  it("answers a wrong password, an unknown address and a person without an organisation alike", async () => {
    expect(await codeOf(world.aurora.lead.email, "wrong")).toBe("wrongCredentials");
    expect(await codeOf("nobody@nowhere.example", PASSWORD)).toBe("wrongCredentials");
    expect(await codeOf(world.aurora.dismissed.email, PASSWORD)).toBe("wrongCredentials");
    expect(await codeOf("", "")).toBe("wrongCredentials");
    expect(await codeOf(world.aurora.lead.email, "")).toBe("wrongCredentials");
  });

  it("takes about as long for an unknown address as for a wrong password", async () => {
    const time = async (email: string) => {
      const start = performance.now();
      for (let i = 0; i < 3; i++) await codeOf(email, "wrong");
      return performance.now() - start;
    };
    await time("warm@up.example");
    const known = await time(world.harbor.lead.email);
    const unknown = await time("nobody@nowhere.example");
    expect(unknown / known).toBeGreaterThan(0.3);
    expect(unknown / known).toBeLessThan(3);
  });

  it.each([
    ["an account that exists", () => world.lynx.lead.email],
    ["one that does not", () => "nobody@nowhere.example"],
  ])("stops after ten wrong tries at %s, even with the right password", async (_which, email) => {
    for (let i = 0; i < 10; i++) expect(await codeOf(email(), "wrong")).toBe("wrongCredentials");
    expect(await codeOf(email(), PASSWORD)).toBe("tooMany");
    expect(await codeOf(world.lynx.member.email, PASSWORD)).toBe("in");
  });

  it("stops a network that tries many accounts, which an account of its own does not buy free", async () => {
    await db.owner`delete from identity.throttles`;
    await codeOf(world.lynx.member.email, PASSWORD, "10.0.0.1");
    await db.owner`update identity.throttles set attempts = 100`;
    expect(await codeOf(world.lynx.member.email, PASSWORD, "10.0.0.1")).toBe("tooMany");
    expect(await codeOf(world.otter.member.email, PASSWORD, "10.0.0.1")).toBe("tooMany");
    expect(await codeOf(world.otter.member.email, PASSWORD, "10.0.0.2")).toBe("in");
  });
});

describe("The throttle", () => {
  it("counts what comes at once, all of it", async () => {
    const allowed = await Promise.all(Array.from({ length: 20 }, () => mayAttempt("test", "a", 5)));
    expect(allowed.filter(Boolean)).toHaveLength(5);
  });

  it("forgives one subject, and all of them when the window is over", async () => {
    for (const subject of ["a", "b"]) await mayAttempt("test", subject, 1);
    await forgive("test", "a");
    expect(await mayAttempt("test", "a", 1)).toBe(true);
    expect(await mayAttempt("test", "b", 1)).toBe(false);
    await db.owner`update identity.throttles set window_ends_at = now() - interval '1 second'`;
    expect(await mayAttempt("test", "b", 1)).toBe(true);
  });

  it("keeps no address", async () => {
    await mayAttempt("sign-in", "someone@nowhere.example", 5);
    const rows = await db.owner`select key from identity.throttles`;
    expect(rows.map((row) => row.key)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });
});

describe("A session", () => {
  it("ends in the database, so that a copy of the cookie is worth nothing", async () => {
    await openSession(world.aurora.lead.id, world.aurora.id);
    const copy = new Map(jar);
    expect((await currentSession())?.userId).toBe(world.aurora.lead.id);
    await closeSession();
    expect(jar.size).toBe(0);
    for (const [name, value] of copy) jar.set(name, value);
    expect(await readSessionToken()).toBeDefined();
    expect(await currentSession()).toBeUndefined();
  });

  it("replaces the one that the browser had before", async () => {
    await openSession(world.aurora.lead.id, world.aurora.id);
    const before = (await readSessionToken()) ?? "";
    await openSession(world.aurora.lead.id, world.aurora.id);
    expect(await findSession(before)).toBeUndefined();
  });

  it("ends everywhere else when its person says so", async () => {
    const person = await addPerson(db.owner, world.aurora.id, "manager", "many.browsers@aurora.example");
    const tokens = await Promise.all([1, 2, 3].map(() => createSession(person.id, world.aurora.id, "x")));
    const here = await findSession(tokens[0] ?? "");
    await endSessionsOf(person.id, here?.sessionId);
    const left = await Promise.all([...tokens, person.token].map(findSession));
    expect(left.map((session) => session?.sessionId)).toEqual([
      here?.sessionId,
      undefined,
      undefined,
      undefined,
    ]);
    await endSessionsOf(person.id);
    expect(await findSession(tokens[0] ?? "")).toBeUndefined();
    expect(await findSession(world.aurora.member.token)).toBeDefined();
  });

  it("moves to another organisation of the same person, and to no other", async () => {
    await writeSessionToken(world.twoHats.token);
    const session = await currentSession();
    if (!session) throw new Error("not signed in");
    expect(await switchWorkplace(session, world.otter.id)).toBeFalsy();
    expect(await switchWorkplace(session, crypto.randomUUID())).toBeFalsy();
    expect((await currentSession())?.orgId).toBe(world.lynx.id);
    expect(await switchWorkplace(session, world.aurora.id)).toBeTruthy();
    expect(await currentSession()).toMatchObject({ orgId: world.aurora.id, role: "manager", kind: "agency" });
  });

  it("keeps only a digest of its token", async () => {
    const token = await createSession(world.aurora.lead.id, world.aurora.id, "x".repeat(1_000));
    const rows = await db.owner`select s::text as line from identity.sessions s`;
    expect(rows.map((row) => row.line).join()).not.toContain(token);
  });
});

describe("The cookie of next-auth", () => {
  const { callbacks, providers, events } = nextAuthOptions();

  it("holds the session's key and nothing else, and takes nothing from an update", async () => {
    const jwt = callbacks?.jwt;
    expect(
      await jwt?.({
        token: { sid: "a", role: "lead" },
        user: undefined,
        session: { sid: "b" },
        trigger: "update",
      } as never),
    ).toEqual({ sid: "a" });
    expect(await jwt?.({ token: { name: "x" }, user: { id: "1", sid: "c" } } as never)).toEqual({ sid: "c" });
  });

  it("tells the browser nothing about the person", async () => {
    const told = await callbacks?.session?.({
      session: { expires: "soon", user: { email: "x" } },
      token: { sid: "a" },
    } as never);
    expect(told).toEqual({ expires: "soon" });
  });

  it("is given for the right password alone", async () => {
    const { authorize } = (
      providers[0] as unknown as {
        options: { authorize: (...given: unknown[]) => Promise<{ sid: string } | null> };
      }
    ).options;
    const request = { headers: { "user-agent": "x", "x-subrosa-network": "n" } };
    expect(await authorize({ email: world.aurora.lead.email, password: "wrong" }, request)).toBeNull();
    expect(await authorize(undefined, { headers: undefined })).toBeNull();
    const user = await authorize({ email: world.aurora.lead.email, password: PASSWORD }, request);
    expect(await findSession(user?.sid ?? "")).toMatchObject({ userId: world.aurora.lead.id });
    await events?.signOut?.({ token: { sid: user?.sid } } as never);
    expect(await findSession(user?.sid ?? "")).toBeUndefined();
  });
});
