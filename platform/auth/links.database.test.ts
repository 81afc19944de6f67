import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { admitToAgency, writeAsAgency } from "@/db/agency/access";
import { findFeed } from "@/db/identity/feeds";
import { findSession } from "@/db/identity/viewer";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import { addPerson, addSession, type Person } from "@/db/testing/people";
import { buildWorld, type World } from "@/db/testing/world";
import { Undo } from "../forms/submit";
import { createInvitation } from "./invitations";
import { join } from "./joining";
import { isResetOpen, resetPassword, sendReset } from "./resets";
import { hashToken, newToken } from "./token";

let db: TestDatabase;
let world: World;
beforeAll(async () => {
  process.env.PUBLIC_URL = "https://portal.example";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());

async function invite(
  by: Person,
  invited: { email: string; role: "manager" | "lead"; engagementId?: string },
) {
  const session = await findSession(by.token);
  const viewer = session && admitToAgency(session, by.token);
  if (!viewer) throw new Error("not let in");
  const invitation = await writeAsAgency(viewer, (tx) => createInvitation(tx, viewer, invited));
  if (!invitation.ok) throw new Error(invitation.code);
  return invitation.value.link.split("/").at(-1) ?? "";
}

const newcomer = { name: "New", locale: "en", passwordHash: "none" };
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) =>
      error instanceof Undo && typeof error.outcome === "object" ? error.outcome.code : String(error),
  );
const pendingOf = async (orgId: string) => {
  const [row] =
    await db.owner`select id from exchange.engagements where agency_org_id = ${orgId} and partner_org_id is null and state = 'invited'`;
  return String(row?.id);
};

describe("An invitation", () => {
  it("lets one person in, once, in the role that it names", async () => {
    const token = await invite(world.aurora.lead, { email: "first@new.example", role: "manager" });
    const { userId } = await join(token, newcomer, undefined);
    const [row] = await db.owner`select role, org_id from identity.memberships where user_id = ${userId}`;
    expect(row).toEqual({ role: "manager", org_id: world.aurora.id });
    expect(await refusalOf(join(token, { userId }, undefined))).toBe("alreadyUsed");
  });

  it("lets nobody in twice who comes twice at once", async () => {
    const token = await invite(world.aurora.lead, { email: "twice@new.example", role: "manager" });
    const ends = await Promise.all([1, 2, 3].map(() => refusalOf(join(token, newcomer, undefined))));
    expect(ends.filter((end) => end === "done")).toHaveLength(1);
  });

  it("is bound to its address", async () => {
    const token = await invite(world.aurora.lead, { email: "bound@new.example", role: "manager" });
    expect(await refusalOf(join(token, { userId: world.otter.lead.id }, undefined))).toBe("notFound");
    const { userId } = await join(token, newcomer, undefined);
    const [user] = await db.owner`select email from identity.users where id = ${userId}`;
    expect(user?.email).toBe("bound@new.example");
  });

  it("expires, can be revoked, and cannot be guessed", async () => {
    const late = await invite(world.aurora.lead, { email: "late@new.example", role: "manager" });
    await db.owner`update identity.invitations set expires_at = now() where email = 'late@new.example'`;
    expect(await refusalOf(join(late, newcomer, undefined))).toBe("expired");
    const revoked = await invite(world.aurora.lead, { email: "revoked@new.example", role: "manager" });
    await db.owner`update identity.invitations set revoked_at = now() where email = 'revoked@new.example'`;
    expect(await refusalOf(join(revoked, newcomer, undefined))).toBe("expired");
    expect(await refusalOf(join("A".repeat(43), newcomer, undefined))).toBe("notFound");
  });

  it("is a lead's to give", async () => {
    await expect(
      invite(world.aurora.member, { email: "x@new.example", role: "manager" }),
    ).rejects.toMatchObject({ kind: "denied" });
  });

  it("enters a team into one engagement, its own and no other's team", async () => {
    const engagementId = await pendingOf(world.aurora.id);
    const token = await invite(world.aurora.lead, { email: "team@new.example", role: "lead", engagementId });
    expect(await refusalOf(join(token, newcomer, undefined))).toBe("invalid");
    expect(await refusalOf(join(token, newcomer, { orgId: world.otter.id }))).toBe("invalid");
    const joined = await join(token, newcomer, { name: "Heron" });
    expect(joined.kind).toBe("partner");
    const [row] =
      await db.owner`select partner_org_id, state from exchange.engagements where id = ${engagementId}`;
    expect(row).toEqual({ partner_org_id: joined.orgId, state: "active" });
  });

  it("leaves nothing half done when the engagement is taken meanwhile", async () => {
    const engagementId = await pendingOf(world.harbor.id);
    const token = await invite(world.harbor.lead, { email: "slow@new.example", role: "lead", engagementId });
    await db.owner`update exchange.engagements set state = 'ended' where id = ${engagementId}`;
    expect(await refusalOf(join(token, newcomer, { name: "Slow" }))).toBe("notInThisState");
    expect(await db.owner`select 1 from identity.users where email = 'slow@new.example'`).toHaveLength(0);
    expect(await db.owner`select 1 from identity.organisations where name = 'Slow'`).toHaveLength(0);
  });
});

describe("A reset link", () => {
  const ask = async (email: string) => {
    await db.owner`delete from identity.mails`;
    await sendReset(email);
    const [mail] = await db.owner`select recipient, body from identity.mails`;
    return { to: mail?.recipient, token: /reset\/([\w-]{43})/.exec(mail?.body ?? "")?.[1] ?? "" };
  };

  it("is posted to the account's own address, and to nobody when there is no account", async () => {
    expect((await ask(world.aurora.lead.email)).to).toBe(world.aurora.lead.email);
    expect(await ask("nobody@nowhere.example")).toEqual({ to: undefined, token: "" });
  });

  it("works once, spends the others, and ends every session", async () => {
    const person = await addPerson(db.owner, world.aurora.id, "manager", "forgetful@aurora.example");
    const elsewhere = await addSession(db.owner, person.id, world.aurora.id);
    const { token: first } = await ask(person.email);
    const { token: second } = await ask(person.email);
    expect(await isResetOpen(first)).toBe(true);
    expect(await resetPassword(second, "new hash")).toBe(person.email);
    expect(await resetPassword(second, "other hash")).toBeUndefined();
    expect(await resetPassword(first, "other hash")).toBeUndefined();
    expect(await isResetOpen(first)).toBe(false);
    for (const token of [person.token, elsewhere]) expect(await findSession(token)).toBeUndefined();
    const [user] = await db.owner`select password_hash from identity.users where id = ${person.id}`;
    expect(user?.password_hash).toBe("new hash");
    expect(await findSession(world.aurora.member.token)).toBeDefined();
  });

  it("takes the account's calendars back at every workplace, and nobody else's", async () => {
    const person = await addPerson(db.owner, world.aurora.id, "manager", "calendar@aurora.example");
    const feed = async (userId: string, orgId: string) => {
      const token = newToken();
      await db.owner`delete from identity.calendar_feeds where user_id = ${userId} and org_id = ${orgId}`;
      await insert(db.owner, "identity.calendar_feeds", {
        ...{ token_hash: hashToken(token), user_id: userId, org_id: orgId },
      });
      return token;
    };
    const own = await feed(person.id, world.aurora.id);
    const colleagues = await feed(world.aurora.member.id, world.aurora.id);
    await feed(person.id, world.lynx.id);
    expect(await findFeed(own)).toBeDefined();
    expect(await resetPassword((await ask(person.email)).token, "new hash")).toBe(person.email);
    expect(await db.owner`select from identity.calendar_feeds where user_id = ${person.id}`).toHaveLength(0);
    expect(await findFeed(own)).toBeUndefined();
    expect(await findFeed(colleagues)).toBeDefined();
  });

  it("expires", async () => {
    const { token } = await ask(world.aurora.lead.email);
    await db.owner`update identity.password_resets set expires_at = now()`;
    expect(await isResetOpen(token)).toBe(false);
    expect(await resetPassword(token, "x")).toBeUndefined();
  });
});
