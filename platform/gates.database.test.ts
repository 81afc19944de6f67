import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { jar } from "@/db/testing/browser";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { addPerson, addSession } from "@/db/testing/people";
import { buildWorld, type World } from "@/db/testing/world";
import { requireAgency } from "./agency/gate";
import { readSessionToken, sessionCookieName, writeSessionToken } from "./auth/cookie";
import { requirePartner } from "./partner/gate";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);

let db: TestDatabase;
let world: World;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());
beforeEach(() => jar.clear());

const TO_SIGN_IN = "NEXT_REDIRECT;/login";
const NOT_FOUND = "NEXT_HTTP_ERROR_FALLBACK;404";
const cookie = (value: string) => jar.set(sessionCookieName(), value);
const sealed = (content: Record<string, unknown>, secret = "only-for-tests", maxAge = 60) =>
  encode({ token: content, secret, maxAge });

describe.each([
  { side: "agency", enter: requireAgency, own: () => world.aurora, other: () => world.lynx },
  { side: "partner", enter: requirePartner, own: () => world.lynx, other: () => world.aurora },
])("The $side's gate", ({ enter, own, other }) => {
  it("lets its own people in, as the database knows them now", async () => {
    await writeSessionToken(own().lead.token);
    const viewer = await enter();
    expect(viewer).toMatchObject({
      userId: own().lead.id,
      orgId: own().id,
      role: "lead",
      sid: own().lead.token,
    });
  });

  it("sends whoever is signed out to the sign-in page", async () => {
    await expect(enter()).rejects.toThrow(TO_SIGN_IN);
  });

  it.each(["", "x", "a.b.c.d.e", "ж".repeat(50), "x".repeat(5_000), "null", "{}"])(
    "sends a garbled cookie to the sign-in page: %.20s",
    async (garbled) => {
      cookie(garbled);
      await expect(enter()).rejects.toThrow(TO_SIGN_IN);
    },
  );

  it("takes no cookie that another secret sealed, that is too old, or that holds no token", async () => {
    const { token } = own().lead;
    const forged = [
      await sealed({ sid: token }, "another secret"),
      await sealed({ sid: token }, "only-for-tests", -60),
      await sealed({ sub: own().lead.id }),
      await sealed({ sid: `${token}'` }),
      await sealed({ sid: { $ne: "" } }),
      token,
    ];
    for (const value of forged) {
      cookie(value);
      await expect(enter()).rejects.toThrow(TO_SIGN_IN);
    }
  });

  it("hands nothing on that has not the form of a token, whoever sealed it", async () => {
    for (const sid of [`${own().lead.token}'`, "short", 7, { $ne: "" }, [own().lead.token]]) {
      cookie(await sealed({ sid }));
      expect(await readSessionToken()).toBeUndefined();
    }
  });

  it("shows the other side's people that there is nothing here", async () => {
    await writeSessionToken(other().lead.token);
    await expect(enter()).rejects.toThrow(NOT_FOUND);
  });

  it("shows nothing to a role that its side does not have", async () => {
    const role = own().kind === "agency" ? "executor" : "finance";
    const stray = await addPerson(db.owner, own().id, role, `stray@${own().name.toLowerCase()}.example`);
    await writeSessionToken(stray.token);
    await expect(enter()).rejects.toThrow(NOT_FOUND);
  });

  it("takes no expired session, no ended one and no token that was never given out", async () => {
    for (const token of [own().expiredToken, own().endedToken, "A".repeat(43)]) {
      await writeSessionToken(token);
      await expect(enter()).rejects.toThrow(TO_SIGN_IN);
    }
  });

  it("refuses a dismissed member's open page at its next request", async () => {
    const person = await addPerson(
      db.owner,
      own().id,
      "manager",
      `leaver@${own().name.toLowerCase()}.example`,
    );
    await writeSessionToken(person.token);
    expect((await enter()).userId).toBe(person.id);
    await db.owner`update identity.memberships set ended_at = now() where user_id = ${person.id}`;
    await expect(enter()).rejects.toThrow(TO_SIGN_IN);
  });

  it("refuses a session that was ended elsewhere at its next request, though the cookie is known", async () => {
    const token = await addSession(db.owner, own().member.id, own().id);
    await writeSessionToken(token);
    await enter();
    await db.owner`update identity.sessions set ended_at = now() where token_hash = sha256(${token}::bytea)`;
    await expect(enter()).rejects.toThrow(TO_SIGN_IN);
  });
});

describe("A person of two organisations", () => {
  it("is let in where the browser works now, and nowhere else", async () => {
    await writeSessionToken(world.twoHats.token);
    expect((await requirePartner()).orgId).toBe(world.lynx.id);
    await expect(requireAgency()).rejects.toThrow(NOT_FOUND);
  });
});
