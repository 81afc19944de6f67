import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { IDLE } from "@/components/forms/state";
import { findFeed } from "@/db/identity/feeds";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import { buildWorld, type World } from "@/db/testing/world";
import { writeSessionToken } from "@/platform/auth/cookie";
import { hashPassword } from "@/platform/auth/password";
import { hashToken, newToken } from "@/platform/auth/token";
import { changePassword } from "./actions";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);

let db: TestDatabase;
let world: World;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  process.env.PUBLIC_URL = "https://portal.example";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());

it("a changed password takes the person's calendar back; a wrong one does not", async () => {
  const person = world.aurora.member;
  const token = newToken();
  await db.owner`delete from identity.calendar_feeds where user_id = ${person.id}`;
  await insert(db.owner, "identity.calendar_feeds", {
    ...{ token_hash: hashToken(token), user_id: person.id, org_id: world.aurora.id },
  });
  const password_hash = await hashPassword("the old sentence");
  await db.owner`update identity.users set password_hash = ${password_hash} where id = ${person.id}`;
  await writeSessionToken(person.token);
  const change = (currentPassword: string) => {
    const form = new FormData();
    form.append("currentPassword", currentPassword);
    form.append("newPassword", "a wholly new sentence");
    return changePassword(IDLE, form);
  };
  expect(await change("a guess")).toMatchObject({ code: "invalid" });
  expect(await findFeed(token)).toBeDefined();
  expect(await change("the old sentence")).toMatchObject({ status: "ok" });
  expect(await findFeed(token)).toBeUndefined();
});
