import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { type MailSettings, USUAL_SETTINGS } from "@/domain/notices";
import { ok, type Result, refuse, refuseStale } from "@/domain/result";
import { mailSettings } from "../schema/identity/mail_settings";
import { organisations } from "../schema/identity/organisations";
import { sessions } from "../schema/identity/sessions";
import { users } from "../schema/identity/users";
import type { Tx } from "../session";

type Who = { readonly userId: string; readonly orgId: string };

export type OwnSession = Awaited<ReturnType<typeof selectSessions>>[number];

/** One's own profile and living sessions, and the organisation one works in: one round trip. */
export async function readSettings(tx: Tx, { userId, orgId }: Who) {
  const [[profile], [organisation], ownSessions, [mail]] = await Promise.all([
    tx.select(profileColumns).from(users).where(eq(users.id, userId)),
    tx.select(organisationColumns).from(organisations).where(eq(organisations.id, orgId)),
    selectSessions(tx, userId),
    tx.select(mailColumns).from(mailSettings).where(eq(mailSettings.userId, userId)),
  ]);
  return profile && organisation
    ? { profile, organisation, sessions: ownSessions, mail: mail ?? UNSAID }
    : undefined;
}

const profileColumns = {
  name: users.name,
  email: users.email,
  locale: users.locale,
  theme: users.theme,
  version: users.version,
};

const organisationColumns = {
  name: organisations.name,
  timeZone: organisations.timeZone,
  currency: organisations.currency,
  version: organisations.version,
};

const selectSessions = (tx: Tx, userId: string) =>
  tx
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt), sql`${sessions.expiresAt} > now()`))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(100);

const mailColumns = {
  task: mailSettings.task,
  rating: mailSettings.rating,
  regulation: mailSettings.regulation,
  incident: mailSettings.incident,
  dailyHour: mailSettings.dailyHour,
  timeZone: mailSettings.timeZone,
  version: mailSettings.version,
};

export type OwnMail = MailSettings & { readonly timeZone: string; readonly version: number };

/** Of somebody who has said nothing yet. */
const UNSAID: OwnMail = { ...USUAL_SETTINGS, timeZone: "", version: 0 };

/**
 * How soon one wants to read of what; what the form did not ask stays as it is.
 * @returns refuse: changedMeanwhile, with what stands there now
 */
export async function saveMail(
  tx: Tx,
  userId: string,
  input: Partial<OwnMail> & { readonly version: number },
): Promise<Result<null>> {
  const { version, ...said } = input;
  const saved = await tx
    .insert(mailSettings)
    .values({ userId, ...said, version: version + 1 })
    .onConflictDoUpdate({
      target: mailSettings.userId,
      set: { ...said, version: version + 1 },
      setWhere: eq(mailSettings.version, version),
    })
    .returning({ version: mailSettings.version });
  if (saved.length > 0) return ok(null);
  const [now] = await tx.select(mailColumns).from(mailSettings).where(eq(mailSettings.userId, userId));
  if (!now) return refuse("notFound");
  return refuseStale(now.version, { ...now, dailyHour: String(now.dailyHour), version: String(now.version) });
}

/** @returns refuse: changedMeanwhile, with what stands there now */
export async function saveProfile(
  tx: Tx,
  userId: string,
  input: { readonly name: string; readonly locale: string; readonly theme: string; readonly version: number },
): Promise<Result<null>> {
  const { version, ...profile } = input;
  const saved = await tx
    .update(users)
    .set({ ...profile, version: version + 1 })
    .where(and(eq(users.id, userId), eq(users.version, version)))
    .returning({ id: users.id });
  if (saved.length > 0) return ok(null);
  const [now] = await tx.select(profileColumns).from(users).where(eq(users.id, userId));
  if (!now) return refuse("notFound");
  return refuseStale(now.version, { name: now.name, locale: now.locale, theme: now.theme });
}

/** @returns refuse: changedMeanwhile, with what stands there now */
export async function saveOrganisation(
  tx: Tx,
  orgId: string,
  input: {
    readonly name: string;
    readonly timeZone: string;
    readonly currency: string;
    readonly version: number;
  },
): Promise<Result<null>> {
  const { version, ...organisation } = input;
  const saved = await tx
    .update(organisations)
    .set({ ...organisation, version: version + 1 })
    .where(and(eq(organisations.id, orgId), eq(organisations.version, version)))
    .returning({ id: organisations.id });
  if (saved.length > 0) return ok(null);
  const [now] = await tx.select(organisationColumns).from(organisations).where(eq(organisations.id, orgId));
  if (!now) return refuse("notFound");
  return refuseStale(now.version, { name: now.name, timeZone: now.timeZone, currency: now.currency });
}
