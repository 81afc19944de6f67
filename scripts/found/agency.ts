import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { drizzle } from "drizzle-orm/postgres-js";
import { connectAsOwner } from "@/db/migrate";
import { memberships } from "@/db/schema/identity/memberships";
import { organisations } from "@/db/schema/identity/organisations";
import { passwordResets } from "@/db/schema/identity/password_resets";
import { users } from "@/db/schema/identity/users";
import { isCurrency } from "@/domain/money/money";
import { hashPassword } from "@/platform/auth/password";
import { hashToken, newToken } from "@/platform/auth/token";
import { isLocale } from "@/platform/i18n/locales";

const USAGE = `npm run found -- --agency NAME --email ADDRESS --name PERSON
                 [--locale ru|en] [--currency RUB] [--time-zone Europe/Moscow]

Founds an agency with its first lead and prints a link where the lead chooses a password.`;
const LINK_DAYS = 3;

class Wrong extends Error {}

async function main() {
  const wish = readWish();
  const sql = connectAsOwner(process.env.DATABASE_URL ?? "");
  const token = newToken();
  try {
    await drizzle(sql).transaction(async (tx) => {
      const [org] = await tx
        .insert(organisations)
        .values({ kind: "agency", name: wish.agency, currency: wish.currency, timeZone: wish.timeZone })
        .returning({ id: organisations.id });
      const [lead] = await tx
        .insert(users)
        // Nobody knows this password: the link sets the first one.
        .values({ ...wish.lead, passwordHash: await hashPassword(randomBytes(32).toString("base64")) })
        .onConflictDoNothing()
        .returning({ id: users.id });
      if (!org || !lead) throw new Wrong(`${wish.lead.email} has an account already.`);
      await tx.insert(memberships).values({ userId: lead.id, orgId: org.id, role: "lead" });
      const expiresAt = new Date(Date.now() + LINK_DAYS * 86_400_000);
      await tx.insert(passwordResets).values({ tokenHash: hashToken(token), userId: lead.id, expiresAt });
    });
  } finally {
    await sql.end();
  }
  console.log(
    `${wish.agency} is founded. Within ${LINK_DAYS} days, ${wish.lead.email} chooses a password at`,
  );
  console.log(`  ${process.env.PUBLIC_URL}/reset/${token}`);
}

function readWish() {
  const {
    agency,
    email,
    name,
    locale = "en",
    currency = "RUB",
    "time-zone": timeZone = "Europe/Moscow",
  } = readArguments();
  if (!agency?.trim() || !email?.trim() || !name?.trim()) throw new Wrong(USAGE);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new Wrong(`${email} is not an e-mail address.`);
  if (!isLocale(locale)) throw new Wrong("--locale must be ru or en.");
  if (!isCurrency(currency)) throw new Wrong(`${currency} is not a currency that the portal knows.`);
  if (!Intl.supportedValuesOf("timeZone").includes(timeZone))
    throw new Wrong(`${timeZone} is not a time zone.`);
  return {
    agency: agency.trim(),
    currency,
    timeZone,
    lead: { email: email.trim().toLowerCase(), name: name.trim(), locale },
  };
}

function readArguments() {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      options: { agency: text, email: text, name: text, locale: text, currency: text, "time-zone": text },
    }).values;
  } catch {
    throw new Wrong(USAGE);
  }
}

main().catch((error: unknown) => {
  console.error(
    error instanceof Wrong
      ? error.message
      : `Nothing was founded: ${error instanceof Error ? error.name : "error"}`,
  );
  process.exitCode = 1;
});
