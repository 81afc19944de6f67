"use server";

import { getLocale } from "next-intl/server";
import { DatabaseFault } from "@/db/fault";
import { ok, type Result, refuse } from "@/domain/result";
import { accountAction, entryAction } from "@/platform/auth/action";
import { findInvitation, type Joined, type Joiner, join, type Team } from "@/platform/auth/joining";
import { rememberLook } from "@/platform/auth/look";
import { hashPassword } from "@/platform/auth/password";
import { openSession, switchWorkplace } from "@/platform/auth/session";
import { checkPassword } from "@/platform/auth/sign_in";
import type { Done } from "@/platform/forms/submit";
import { joiningNewcomer, joiningSignedIn, joiningWithPassword } from "../schema";

/** Somebody new: the invitation is the proof of the address, the account begins here. */
export const joinAsNewcomer = entryAction(
  { name: "entry.joinAsNewcomer", input: joiningNewcomer },
  async ({ input }) => {
    // Hashing is dear: it waits for a link that opens something.
    if (!(await findInvitation(input.token))) return refuse("notFound");
    const [locale, passwordHash] = await Promise.all([getLocale(), hashPassword(input.password)]);
    const joined = await tryToJoin(input.token, { name: input.name, locale, passwordHash }, teamOf(input));
    if (!joined.ok) return joined;
    await openSession(joined.value.userId, joined.value.orgId);
    await rememberLook({ locale });
    return ok(welcome(joined.value));
  },
);

/** Somebody with an account, who proves it with its password. */
export const joinWithPassword = entryAction(
  { name: "entry.joinWithPassword", input: joiningWithPassword },
  async ({ input, network }) => {
    const invitation = await findInvitation(input.token);
    if (!invitation) return refuse("notFound");
    const checked = await checkPassword(invitation.email, input.password, network);
    if (!checked.ok)
      return checked.code === "wrongCredentials" ? refuse("invalid", { password: "wrongPassword" }) : checked;
    const { userId, locale, theme } = checked.value;
    const joined = await tryToJoin(input.token, { userId }, teamOf(input));
    if (!joined.ok) return joined;
    await openSession(userId, joined.value.orgId);
    await rememberLook({ locale, theme });
    return ok(welcome(joined.value));
  },
);

/** Somebody signed in under the invited address. */
export const joinSignedIn = accountAction(
  { name: "entry.joinSignedIn", input: joiningSignedIn },
  async ({ input, session }) => {
    const joined = await tryToJoin(input.token, { userId: session.userId }, teamOf(input));
    if (!joined.ok) return joined;
    await switchWorkplace(session, joined.value.orgId);
    return ok(welcome(joined.value));
  },
);

async function tryToJoin(token: string, joiner: Joiner, team: Team | undefined): Promise<Result<Joined>> {
  try {
    return ok(await join(token, joiner, team));
  } catch (error) {
    if (error instanceof DatabaseFault && error.constraint === "engagements_pair")
      return refuse("alreadyPartners");
    throw error;
  }
}

function teamOf({ team, teamName }: { readonly team: string; readonly teamName: string }): Team | undefined {
  if (/^[0-9a-f-]{36}$/i.test(team)) return { orgId: team };
  return teamName ? { name: teamName } : undefined;
}

const welcome = ({ kind }: Joined): Done => ({ redirectTo: `/${kind}/today` });
