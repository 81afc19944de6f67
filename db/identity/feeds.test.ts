import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashToken, newToken } from "@/platform/auth/token";
import { admitToAgencyFeed, readAsAgency, readAsAgencyFeed, writeAsAgency } from "../agency/access";
import { admitToPartnerFeed, readAsPartnerFeed } from "../partner/access";
import { clients } from "../schema/agency/clients";
import { tasks } from "../schema/exchange/tasks";
import { attempt } from "../testing/attempt";
import { freshDatabase, type TestDatabase } from "../testing/database";
import { insert } from "../testing/insert";
import type { Person } from "../testing/people";
import { agencyViewer } from "../testing/viewer";
import { buildWorld, type World } from "../testing/world";
import { closeFeed, findFeed, openFeed, readFeed } from "./feeds";
import { findSession } from "./viewer";

let db: TestDatabase;
let world: World;
beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());

async function feedOf(person: Person): Promise<string> {
  const token = newToken();
  await db.owner`delete from identity.calendar_feeds where user_id = ${person.id}`;
  await insert(db.owner, "identity.calendar_feeds", {
    token_hash: hashToken(token),
    user_id: person.id,
    org_id: person.orgId,
  });
  return token;
}

const asFeed = (login: "agency_web" | "partner_web", token: string, mode: string, statement: string) =>
  attempt(db.as[login], undefined, `set transaction ${mode}; set local app.feed = '${token}'; ${statement}`);

describe("The address of a calendar", () => {
  it("lets its holder read what its owner reads, and nothing of another organisation", async () => {
    const token = await feedOf(world.aurora.member);
    const row = await findFeed(token);
    const feed = row && admitToAgencyFeed(row, token);
    expect(feed).toMatchObject({ userId: world.aurora.member.id, orgId: world.aurora.id, role: "manager" });
    if (!feed) throw new Error("not let in");
    const seen = await readAsAgencyFeed(feed, (tx) => tx.select({ orgId: clients.orgId }).from(clients));
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen.map(({ orgId }) => orgId))).toEqual(new Set([world.aurora.id]));
  });

  it("of a partner's person reads the partner's tasks and cannot see that clients exist", async () => {
    const token = await feedOf(world.lynx.member);
    const row = await findFeed(token);
    if (!row) throw new Error("no feed");
    expect(admitToAgencyFeed(row, token)).toBeUndefined();
    const feed = admitToPartnerFeed(row, token);
    if (!feed) throw new Error("not let in");
    const seen = await readAsPartnerFeed(feed, (tx) => tx.select({ orgId: tasks.partnerOrgId }).from(tasks));
    expect(new Set(seen.map(({ orgId }) => orgId))).toEqual(new Set([world.lynx.id]));
    await expect(readAsPartnerFeed(feed, (tx) => tx.select().from(clients))).rejects.toThrow();
  });

  it("writes nothing, is no session, and opens nothing through the other side's login", async () => {
    const token = await feedOf(world.aurora.lead);
    const count = "select from agency.clients";
    expect(await asFeed("agency_web", token, "read only", count)).toMatchObject({ count: 2 });
    expect(await asFeed("agency_web", token, "read write", count)).toMatchObject({ count: 0 });
    expect(await asFeed("partner_web", token, "read only", "select from exchange.tasks")).toMatchObject({
      count: 0,
    });
    expect(await findSession(token)).toBeUndefined();
    expect(await attempt(db.as.agency_web, token, count)).toMatchObject({ count: 0 });
    const session = world.aurora.lead.token;
    expect(await asFeed("agency_web", session, "read only", count)).toMatchObject({ count: 0 });
  });

  it("opens nothing once its owner is dismissed", async () => {
    const token = await feedOf(world.aurora.dismissed);
    expect(await findFeed(token)).toBeUndefined();
    expect(await asFeed("agency_web", token, "read only", "select from agency.clients")).toMatchObject({
      count: 0,
    });
  });

  it("is replaced by the next one and gone when it is taken back; nobody reads its digest", async () => {
    const viewer = await agencyViewer(world.aurora.lead);
    const [first, second] = [newToken(), newToken()];
    const open = (token: string, showsNames: boolean) =>
      writeAsAgency(viewer, (tx) => openFeed(tx, viewer, { tokenHash: hashToken(token), showsNames }));
    await open(first, false);
    await open(second, true);
    expect(await findFeed(first)).toBeUndefined();
    expect(await findFeed(second)).toMatchObject({ showsNames: true });
    expect(await readAsAgency(viewer, (tx) => readFeed(tx, viewer))).toMatchObject({ showsNames: true });
    await expect(db.as.agency_web`select token_hash from identity.calendar_feeds`).rejects.toThrow(
      "permission denied",
    );
    await writeAsAgency(viewer, (tx) => closeFeed(tx, viewer));
    expect(await findFeed(second)).toBeUndefined();
  });
});
