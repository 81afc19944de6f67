import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { hashPassword } from "@/platform/auth/password";
import { invitations } from "../schema/identity/invitations";
import { memberships } from "../schema/identity/memberships";
import { organisations } from "../schema/identity/organisations";
import { portal } from "../schema/identity/portal";
import { users } from "../schema/identity/users";
import { demoData } from "./data";
import { pendingInvitations } from "./fillInvitations";
import { demoPeople } from "./fillPeople";
import { DEMO_PASSWORD } from "./people";
import { type StoredFile, TABLES, type TableKey } from "./rows";

/**
 * Fills an empty portal with the demo, all or nothing, and marks it as one.
 * @param owner connected as `subrosa_owner`
 * @param dataDir where the files of deliveries and requests go
 */
export async function seedDemo(owner: postgres.Sql, dataDir: string): Promise<void> {
  const now = new Date();
  const { rows, files } = demoData(now);
  const people = demoPeople(now, await hashPassword(DEMO_PASSWORD));
  // Files first: a row without its bytes would be a broken link, bytes without a row are only lost space.
  await Promise.all(files.map((file) => store(dataDir, file)));
  await drizzle(owner).transaction(async (tx) => {
    await tx.insert(organisations).values(people.organisations);
    await tx.insert(users).values(people.users);
    await tx.insert(memberships).values(people.memberships);
    await tx.insert(invitations).values(pendingInvitations(now));
    for (const key of Object.keys(TABLES) as TableKey[])
      if (rows[key].length > 0) await tx.insert(TABLES[key]).values(rows[key]);
    await tx
      .insert(portal)
      .values({ id: 1, isDemo: true })
      .onConflictDoUpdate({ target: portal.id, set: { isDemo: true } });
  });
}

/** The layout of `platform/files/store`, under a folder that is given and not taken from the environment. */
async function store(dataDir: string, { shelf, id, bytes }: StoredFile): Promise<void> {
  const folder = path.join(dataDir, "files", shelf, id.slice(0, 2));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, id), bytes, { mode: 0o600 });
}
