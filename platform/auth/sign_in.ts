import { eq } from "drizzle-orm";
import { asIdentity } from "@/db/identity/access";
import { users } from "@/db/schema/identity/users";
import { ok, type Result, refuse } from "@/domain/result";
import { passwordMatches } from "./password";
import { listWorkplaces } from "./session";
import { forgive, giveBack, mayAttempt } from "./throttle";

const ATTEMPTS_PER_ACCOUNT = 10;
const ATTEMPTS_PER_NETWORK = 100;

/**
 * Checks an address and a password. An unknown address, a wrong password and a person without an organisation answer
 * alike and in like time; too many attempts answer alike whether or not the account exists.
 */
export async function checkCredentials(email: string, password: string, network: string) {
  const checked = await checkPassword(email, password, network);
  if (!checked.ok) return checked;
  const { userId, locale, theme } = checked.value;
  const [workplace] = await listWorkplaces(userId);
  if (!workplace) return refuse("wrongCredentials");
  const { orgId, kind } = workplace;
  return ok({ userId, orgId, kind, locale, theme });
}

/** The same for somebody who may have no organisation yet, such as one who is joining the first. */
export async function checkPassword(
  email: string,
  password: string,
  network: string,
): Promise<Result<{ userId: string; locale: string; theme: string }>> {
  const address = email.trim().toLowerCase();
  const allowed = await Promise.all([
    mayAttempt("sign-in", address, ATTEMPTS_PER_ACCOUNT),
    mayAttempt("sign-in-network", network, ATTEMPTS_PER_NETWORK),
  ]);
  if (!allowed.every(Boolean)) return refuse("tooMany");

  const [user] = await asIdentity((tx) =>
    tx
      .select({
        userId: users.id,
        passwordHash: users.passwordHash,
        locale: users.locale,
        theme: users.theme,
      })
      .from(users)
      .where(eq(users.email, address)),
  );
  if (!(await passwordMatches(user?.passwordHash, password)) || !user) return refuse("wrongCredentials");
  await Promise.all([forgive("sign-in", address), giveBack("sign-in-network", network)]);
  return ok({ userId: user.userId, locale: user.locale, theme: user.theme });
}
