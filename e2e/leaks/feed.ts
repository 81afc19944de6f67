import type postgres from "postgres";
import { hashToken, newToken } from "@/platform/auth/token";

/** Gives somebody a calendar, in place of the one that they may have. @returns its address */
export async function openFeedOf(owner: postgres.Sql, email: string): Promise<string> {
  const token = newToken();
  const [who] = await owner`
    select u.id as user_id, m.org_id, o.kind from identity.users u
      join identity.memberships m on m.user_id = u.id and m.ended_at is null
      join identity.organisations o on o.id = m.org_id
     where u.email = ${email} order by m.created_at limit 1`;
  if (!who) throw new Error(`nobody is ${email}`);
  const { user_id, org_id, kind } = who;
  await owner`delete from identity.calendar_feeds where user_id = ${user_id} and org_id = ${org_id}`;
  await owner`insert into identity.calendar_feeds ${owner({ user_id, org_id, token_hash: hashToken(token), shows_names: true })}`;
  return `/${kind}/calendar/${token}.ics`;
}
