// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source, as text.

/** One guard in the code taken away: an exact piece of source, what stands there instead, and the tests that must see it. */
export type CodeMutant = {
  readonly file: string;
  readonly guard: string;
  readonly without: string;
  readonly tests: readonly string[];
};

const GATES = ["platform/gates.database.test.ts"];
const ACTIONS = ["platform/actions.database.test.ts"];
const SESSION = ["db/session.test.ts"];
const SIGN_IN = ["platform/auth/sign_in.database.test.ts"];
const LINKS = ["platform/auth/links.database.test.ts"];
const WALL = [
  "db/wall.test.ts",
  "db/record.test.ts",
  "db/people.test.ts",
  "db/search.test.ts",
  "db/matrix.test.ts",
  "db/attacks.test.ts",
  "db/catalogue.test.ts",
];
const FEEDS = ["db/identity/feeds.test.ts"];
const GUARDS = ["db/guards.test.ts"];
const RESCAN = ["db/agency/rescan.test.ts"];
const SHARED_FILES = ["db/agency/shared_files.test.ts"];
const TRACES = ["db/agency/partner_traces.test.ts"];
const DROP = ["platform/files/drop.database.test.ts"];
const CROSSING = ["app/agency/leaks/crossing.test.ts"];
const INCIDENTS = ["app/agency/incidents/actions.test.ts"];
const DIGESTS = ["platform/mail/digests.database.test.ts"];
const ROLES = ["db/roles.test.ts"];
const BACKUP = ["db/backup/backup.test.ts"];
const WAY_BACK = ["platform/auth/way_back.test.ts"];
const BEAT = ["db/partner/board_beat.test.ts"];
const CLIENT = ["db/client/client.test.ts"];
const SHOWN = ["db/client/shown.test.ts"];
const ANSWERS = ["app/share/answers.test.ts"];
const DOCUMENTS = ["app/agency/jobs/documents/actions.test.ts"];
const IMPORTS = ["app/agency/imports/actions.test.ts"];
const APPROVALS = ["app/agency/approvals/actions.test.ts"];
const START = ["db/agency/start.test.ts"];
const BOARD = ["app/api/v1/partner/board/answer.test.ts"];
const MOVES = ["app/api/v1/partner/moves/answer.test.ts"];

const take = (
  file: string,
  tests: readonly string[],
  pieces: readonly (readonly [string, string])[],
): CodeMutant[] => pieces.map(([guard, without]) => ({ file, guard, without, tests }));

const desk = (side: "agency" | "partner"): CodeMutant[] => [
  ...take(`platform/${side}/gate.ts`, GATES, [
    ["if (!session) return showTheDoor();", 'if (!session) throw new Error("elsewhere");'],
    ["if (!viewer) notFound();", ""],
  ]),
  ...take(`db/${side}/access.ts`, GATES, [
    [`kind !== "${side}" || `, ""],
    [` || !is${side === "agency" ? "Agency" : "Partner"}Role(role)`, ""],
  ]),
  ...take(`platform/${side}/action.ts`, ACTIONS, [
    [
      `gate: require${side === "agency" ? "Agency" : "Partner"}`,
      'gate: async () => (await (await import("../auth/session")).currentSession()) as never',
    ],
    [`${side}May(viewer.role, ability)`, "true"],
  ]),
];

export const CODE_MUTANTS: readonly CodeMutant[] = [
  ...desk("agency"),
  ...desk("partner"),
  ...take("platform/forms/desk_action.ts", ACTIONS, [
    ['if (spec.may && !desk.may(viewer, spec.may)) return refuse("forbidden");', ""],
    ["if (!input.ok) return input;", ""],
    ["if (!result.ok) throw new Undo(result);", "if (!result.ok) return result as never;"],
    [
      "const isFirst = await keepAct(tx, desk.log, { orgId, actorId, action: spec.name, key, answer });",
      "const isFirst = true;",
    ],
    ["const { show: _once, ...answer } = result.value;", "const answer = result.value;"],
    ['if (!isFirst) throw new Undo("repeat");', ""],
    ["settle(write, answered)", "settle(write, async () => undefined)"],
    ["crash(spec.name, error)", "Promise.reject(error)"],
  ]),
  ...take("db/audit.ts", ACTIONS, [[" and actor_id = ${of.actorId}::uuid", ""]]),
  ...take("db/agency/leaks.ts", RESCAN, [
    ["isBlocking: !standing && stops(finding, own)", "isBlocking: false"],
    ["if (stopped.length) blocking[field]", "if (stopped.length > 99) blocking[field]"],
  ]),
  ...take("db/agency/decide.ts", RESCAN, [
    ['if (!found || found.decided) return refuse("notInThisState");', "if (!found) throw new Error();"],
    [
      'if (isAnswer(verdict) && spot.some((each) => !answersFor(each, viewer.role).includes(verdict)))\n    return refuse("forbidden");',
      "",
    ],
  ]),
  ...take("db/agency/decisions.ts", RESCAN, [
    ['if (needsReason(verdict) && reason === "") return refuse("invalid", { reason: "required" });', ""],
  ]),
  ...take("db/agency/matcher.ts", RESCAN, [
    ["if (known?.state === state) return known.index;", "if (known) return known.index;"],
  ]),
  ...take("db/agency/rescan.ts", RESCAN, [
    ["&& stops(each, own) &&", "&& false &&"],
    [
      'set: { dossierVersion, total, cursor: "", done: 0, touchedAt: sql`now()` },',
      "set: { dossierVersion },",
    ],
  ]),
  ...take(
    "domain/leaks/decision.ts",
    ["domain/leaks/decision.test.ts", ...RESCAN],
    [
      ["ofPlace.find((each) => each.dossierVersion === dossierVersion)", "ofPlace[0]"],
      ["each.clientId === at.clientId &&\n", "\n"],
      ["each.place === at.place", "true"],
    ],
  ),
  ...take("app/agency/tasks/actions.ts", CROSSING, [
    ["return isLeak(check) ? refuseLeak(check.blocking) : ok(of);", "return ok(of);"],
    [
      "const passed = await passGate(tx, viewer, input.taskId, { reason });\n    if (!passed.ok) return passed;",
      "",
    ],
    [
      "const passed = await passGate(tx, viewer, input.taskId, { body: input.body });\n    if (!passed.ok) return passed;",
      "",
    ],
    [
      "{ title: input.title, body: input.body });\n    if (!passed.ok) return passed;",
      '{ title: input.title, body: "" });\n    if (!passed.ok) return passed;',
    ],
  ]),
  ...take("app/agency/partners/actions.ts", CROSSING, [
    ["return isLeak(check) ? refuseLeak(check.blocking) : ok(null);", "return ok(null);"],
  ]),
  ...take("app/agency/partners/[id]/regulation/actions.ts", CROSSING, [
    ["if (isLeak(check)) return refuseLeak(check.blocking);", ""],
  ]),
  ...take("db/exchange/moves.ts", MOVES, [
    ['held ? "regulationWaits" : "changedMeanwhile"', '"changedMeanwhile"'],
    [" and t.version = ${step.version}", ""],
    ["         and t.state = way.from_state and t.is_blocked = way.was_blocked\n", ""],
  ]),
  ...take("app/agency/incidents/sharing/actions.ts", INCIDENTS, [
    ['if (now.sharedIn && now.sharedIn !== now.quarter) return refuse("windowClosed");', ""],
    ['return refuse("invalid", { engagementId: "notAChoice" });', "return ok({});"],
  ]),
  ...take("app/agency/incidents/promises/actions.ts", INCIDENTS, [
    ['if (settled.length === 0) return refuse("notInThisState");', ""],
  ]),
  ...take("platform/mail/digests.ts", DIGESTS, [[' && reader[kind] !== "off"', ""]]),
  ...take("db/agency/shared_files.ts", SHARED_FILES, [
    ["if (!passed.ok) return passed;", ""],
    ['if (!isEditable(task.state)) return refuse("notInThisState");', ""],
    ['if (file.isPrivate) return refuse("notInThisState");', ""],
    ["await tx.delete(files)", "if (Date.now() < 0) await tx.delete(files)"],
  ]),
  ...take("db/agency/partner_traces.ts", TRACES, [
    ['if (!trace || trace.override) return refuse("notInThisState");', "if (!trace) throw new Error();"],
    ["traces.every(({ override }) => override !== undefined)", "true"],
  ]),
  ...take("platform/files/drop.ts", DROP, [
    ["if (!lock?.held) return 0;", ""],
    ["if (!loose.has(file.id) || ", "if ("],
    [" || !(await isOld(file))", ""],
  ]),
  ...take("db/agency/publish.ts", CROSSING, [["if (isLeak(check)) return refuseLeak(check.blocking);", ""]]),
  ...take("db/agency/import_board.ts", CROSSING, [
    [".filter((finding) => stops(finding, clientId))", ".filter(() => false)"],
  ]),
  ...take("platform/auth/cookie.ts", GATES, [
    ["if (!isToken(jwt?.sid)) return undefined;", "if (!jwt?.sid) return undefined;"],
    [".catch(() => null)", ""],
  ]),
  ...take("platform/auth/next_auth.ts", SIGN_IN, [
    ["if (!checked.ok) return null;", ""],
    ["(user ? { sid: user.sid } : token.sid ? { sid: token.sid } : {})", "({ ...token, ...user })"],
    ["({ expires: session.expires })", "session"],
    ["if (token?.sid) await endSession(token.sid);", ""],
  ]),
  ...take("platform/auth/session.ts", SIGN_IN, [
    ["if (before) await endSession(before);", ""],
    ["if (sid) await endSession(sid);", ""],
    ["await clearSessionToken();", ""],
    ["eq(sessions.userId, userId),\n          isNull(sessions.endedAt),", "isNull(sessions.endedAt),"],
    ["exceptSessionId ? ne(sessions.id, exceptSessionId) : undefined", "undefined"],
    ["and(eq(memberships.userId, userId), isNull(memberships.endedAt))", "eq(memberships.userId, userId)"],
    ["if (next)\n", "\n"],
    ["tokenHash: hashToken(sid),", "tokenHash: Buffer.from(sid),"],
  ]),
  ...take("platform/auth/sign_in.ts", SIGN_IN, [
    ['if (!allowed.every(Boolean)) return refuse("tooMany");', ""],
    ['mayAttempt("sign-in", address, ATTEMPTS_PER_ACCOUNT),', "true,"],
    ['mayAttempt("sign-in-network", network, ATTEMPTS_PER_NETWORK),', "true,"],
    ['giveBack("sign-in-network", network)', 'forgive("sign-in-network", network)'],
    ["!(await passwordMatches(user?.passwordHash, password)) || !user", "!user"],
    ['if (!workplace) return refuse("wrongCredentials");', 'if (!workplace) return refuse("notFound");'],
    ["email.trim().toLowerCase()", "email"],
  ]),
  ...take("platform/auth/password.ts", SIGN_IN, [
    [
      "await verify(passwordHash ?? (await nobody), password)",
      "passwordHash !== undefined && (await verify(passwordHash, password))",
    ],
  ]),
  ...take("platform/auth/throttle.ts", SIGN_IN, [
    ["t.attempts + 1 end,", "t.attempts end,"],
    ["case when t.window_ends_at < now() then 1 else t.attempts + 1 end", "t.attempts + 1"],
    [
      'createHash("sha256").update(`${kind}\\0${subject.toLowerCase()}`).digest("hex")',
      "`${kind}-${subject}`",
    ],
  ]),
  ...take("platform/auth/joining.ts", LINKS, [
    ["and(eq(users.id, joiner.userId), eq(users.email, email))", "eq(users.id, joiner.userId)"],
    ["if (engaged.length === 0) throw new Undo", "if (engaged.length === 9) throw new Undo"],
    ["        eq(memberships.userId, userId),\n", ""],
  ]),
  ...take("platform/auth/resets.ts", LINKS, [
    ["    isNull(passwordResets.usedAt),\n    gt", "    gt"],
    ["    gt(passwordResets.expiresAt, sql`now()`),\n", ""],
    [".set({ endedAt: now })", ".set({ userAgent: '' })"],
    [
      ".where(and(eq(passwordResets.userId, userId), isNull(passwordResets.usedAt)))",
      ".where(eq(passwordResets.id, userId))",
    ],
    ["if (!user) return;", ""],
  ]),
  ...take("platform/forms/submit.ts", ACTIONS, [
    ['if (!(form instanceof FormData)) return refuse("invalid");', ""],
    ["/^\\$|password|token|idempotencyKey/i.test(name)", "/^nothing$/.test(name)"],
    ['if (error.kind === "missingParent") return refuse("notFound");', ""],
    ['if (error.kind === "unavailable") return refuse("busy");', ""],
    ["if (answer) return { ok: true, value: answer };", ""],
    ["logFault(action, error);", ""],
  ]),
  ...take("platform/log.ts", ACTIONS, [
    [
      "error instanceof DatabaseFault ? { message: error.message, digest: error.digest } : {}",
      "error instanceof Error ? { message: error.message } : {}",
    ],
    ['.replace(error.message, "")', ""],
  ]),
  ...take("db/fault.ts", SESSION, [
    ["const cause = error instanceof DrizzleQueryError ? error.cause : error;", "const cause = error;"],
    [
      'return new DatabaseFault(kindOf(cause.code), cause.code, cause.constraint_name ?? "");',
      "return cause;",
    ],
    ['if (UNREACHABLE.has(code)) return new DatabaseFault("unavailable", code);', ""],
  ]),
  ...take("db/session.ts", SESSION, [
    ["set_config('${whose}', $1, true)", "set_config('${whose}', $1, false)"],
    ["if (!/^[A-Za-z0-9_-]{20,128}$/.test(sessionToken)) throw", "if (!sessionToken) throw"],
    ['mode === "read" ? "begin read only" : "begin read write"', '"begin read write"'],
    ['if (command !== "COMMIT") throw new DatabaseFault("fault", "25P02");', "void command;"],
    ['if (life.isOver) throw new Error("the transaction is over");', ""],
    ["throw withoutValues(error);\n  } finally {\n    life", "throw error;\n  } finally {\n    life"],
    [
      'failed ? "rollback" : mode === "read" ? "commit" : null',
      'failed ? "commit" : mode === "read" ? "commit" : null',
    ],
    ["(connection) => isLate && connection.release(),", "() => {},"],
    ["return await Promise.race([reserved, late]);", "return await reserved;"],
  ]),
  ...take("db/functions/_sessions.sql", FEEDS, [
    ["         and current_setting('transaction_read_only') = 'on'\n", ""],
  ]),
  ...take("db/functions/_sessions.sql", WALL, [
    ["and m.org_id = a.org_id and m.ended_at is null\n", "and m.org_id = a.org_id\n"],
    ["     and s.ended_at is null\n", ""],
    ["     and s.expires_at > now()\n", ""],
    ["   where session_user = case o.kind when 'agency' then 'agency_web' else 'partner_web' end\n", ""],
    ["select role = 'lead' from", "select true from"],
    [
      "m.org_id = s.org_id and m.ended_at is null\n    join identity.users u",
      "m.org_id = s.org_id\n    join identity.users u",
    ],
    ["s.ended_at is null and s.expires_at > now()", "s.expires_at > now()"],
    ["s.ended_at is null and s.expires_at > now()", "s.ended_at is null"],
  ]),
  ...take("db/functions/search.sql", WALL, [
    ["if org is null or length(words) < 2 then", "if org is null then"],
    ["if org is null or length(words) < 2 then", "if length(words) < 2 then"],
    ["where t.%I = $1 and", "where"],
    ["        and ($3 is null or t.state_place = any($3))\n", ""],
    ["        and ($4 is null or t.project_id = any($4))\n", ""],
    ["        and ($5 is null or t.partner_org_id = $5)\n", ""],
    ["        and ($6 is null or t.assignee_id = $6)\n", ""],
    ["        and (not $7 or t.assignee_id is null)\n", ""],
    ["        and ($8 is null or (t.due_sort, t.id) > ($8, $9))\n", ""],
    ["least(at_most, 200)", "at_most"],
    ["replace(replace(replace(words, '\\', '\\\\'), '%', '\\%'), '_', '\\_')", "words"],
  ]),
  ...take("db/functions/counters.sql", WALL, [
    ["create or replace trigger count_message after", "create or replace trigger count_message before"],
    ["set logged_minutes = logged_minutes + new.minutes", "set logged_minutes = logged_minutes"],
  ]),
  ...take("db/policies/_functions.sql", WALL, [
    [
      "revoke all on all functions in schema identity, agency, exchange from public, identity_web, agency_web, partner_web, client_web;\n",
      "",
    ],
  ]),
  ...take("db/policies/_functions.sql", GUARDS, [
    ["from public, identity_web, agency_web, partner_web, client_web;", "from public;"],
  ]),
  ...take("db/functions/board_beat.sql", BEAT, [
    ["on c.partner_org_id = team.id\n", "on true\n"],
    ["   where team.id is not null\n", ""],
    ["where partner_org_id = team order by id limit 1", "order by id limit 1"],
    ["for update skip locked", "for update"],
  ]),
  ...take("db/functions/links.sql", CLIENT, [
    ["     and l.revoked_at is null\n", ""],
    ["     and (l.expires_at is null or l.expires_at > now())\n", ""],
    ["     and c.left_at is null\n", ""],
  ]),
  ...take("db/functions/approvals.sql", CLIENT, [
    ["and a.org_id = old.org_id and a.state = 'open' for update", "and a.org_id = old.org_id for update"],
    ["if new.answer = 'refuse' then", "if false then"],
  ]),
  ...take("db/functions/client_answers.sql", SHOWN, [
    ["where r.contact_id = old.contact_id and later.meeting_id", "where later.meeting_id"],
    ["if found or new.is_own_word = (new.remark <> '')", "if new.is_own_word = (new.remark <> '')"],
    ["  if newest is distinct from new.regulation_id then return null; end if;\n", ""],
    [" or new.contact_id is distinct from agency.current_link_contact()", ""],
  ]),
  ...take("db/functions/files.sql", SHOWN, [
    ["     and not exists (select from agency.shown_files f where f.key = k)\n", ""],
  ]),
  ...take("app/agency/clients/[id]/regulation/actions.ts", ANSWERS, [
    ['if (newest?.id !== regulationId) return refuse("changedMeanwhile");', ""],
    ["    if (!clean.ok) return clean;\n", ""],
  ]),
  ...take("db/agency/documents.ts", DOCUMENTS, [
    ['if (!known) return refuse("notFound");', ""],
    ["if (!isPassable(traces)) {", "if (traces.length > 99) {"],
  ]),
  ...take("app/agency/jobs/documents/actions.ts", DOCUMENTS, [["  if (!clean.ok) return clean;\n", ""]]),
  ...take("db/agency/import_board.ts", IMPORTS, [["isLocked && !running && isWork(card)", "false"]]),
  ...take("app/agency/imports/actions.ts", IMPORTS, [
    ['if (input.running && !agencyMay(viewer.role, "startUnagreed")) return refuse("forbidden");', ""],
  ]),
  ...take("db/agency/publish.ts", START, [["  if (!start.ok) return start;\n", ""]]),
  ...take("app/api/v1/partner/board/answer.ts", BOARD, [
    ["(await getBoardBeat(token)) === known.beat", "true"],
  ]),
  ...take("platform/partner/answer.ts", MOVES, [
    ['if (!session) return json(401, \'{"error":"signedOut"}\');', "if (!session) throw new Error();"],
    ["admitToPartner(session, session.sid)", "(session as never)"],
  ]),
  ...take("app/api/v1/partner/moves/answer.ts", MOVES, [
    ['typeof value === "string" && Object.hasOwn(WRITERS, value)', 'typeof value === "string"'],
  ]),
  ...take("db/policies/_schemas.sql", GUARDS, [
    [
      "revoke all on schema identity, agency, exchange from public, identity_web, agency_web, partner_web, client_web;\n",
      "",
    ],
    [
      "revoke all on all tables in schema identity, agency, exchange from public, identity_web, agency_web, partner_web, client_web;\n",
      "",
    ],
    ["    execute format('alter table %s enable row level security', t);\n", ""],
    ["    execute format('alter table %s force row level security', t);\n", ""],
  ]),
  ...take("db/guards.ts", GUARDS, [
    [
      "      await tx`drop policy ${tx(policy.policyname)} on ${tx(policy.schemaname)}.${tx(policy.tablename)}`;",
      "      void policy;",
    ],
    [
      "return row?.guards_digest === readGuards(root, await rolesHere(owner)).digest;",
      "return Boolean(row);",
    ],
  ]),
  ...take("db/role-names.mjs", ROLES, [
    ["_${isPlain ? database : `x${digest}`}", "_web"],
    ["/^[a-z0-9_]{1,40}$/.test(database)", "true"],
  ]),
  ...take("db/takeover.ts", ROLES, [
    ["    await admin`revoke all on database ${admin(database)} from ${admin(name)}`;\n", ""],
    ["await admin`reassign owned by ${admin(former.owner)} to ${admin(roles.owner)}`;", ""],
    ["await admin`drop role ${admin(name)}`.catch(unlessNeeded);", "await admin`drop role ${admin(name)}`;"],
  ]),
  ...take("db/backup/load.ts", BACKUP, [
    ["if (isFilled) throw new CannotLoad(NOT_EMPTY);", ""],
    ["if (row?.is_filled) throw new CannotLoad(NOT_EMPTY);", ""],
    ["if (JSON.stringify(here) !== JSON.stringify(about.migrations))", "if (here.length === 0)"],
    [" disable trigger user", " enable trigger user"],
    ["await replayGuards(owner, root);", ""],
  ]),
  ...take("db/backup/dump.ts", BACKUP, [["isolation level repeatable read read only", "read only"]]),
  ...take("platform/auth/way_back.ts", WAY_BACK, [
    ["place.side === side || place.isInvitation", "true"],
    ["if (origin !== HERE || address !== given) return undefined;", ""],
    ["given.length > LONGEST", "false"],
  ]),
  ...take("db/migrate.ts", WALL, [
    ["await tx`revoke all on schema public from public`;", ""],
    ["  await admin`revoke connect, temporary on database ${admin(database)} from public`;\n", ""],
  ]),
  ...take("app/agency/approvals/actions.ts", APPROVALS, [
    [
      "    const clean = await checkTraces(tx, viewer.orgId, voice.clientId, { reason });\n    if (!clean.ok) return clean;\n",
      "",
    ],
    [
      'if (input.way === "text" && !agencyMay(viewer.role, "shareWithClient")) return refuse("forbidden");',
      "",
    ],
    ['concernsMoney(voice.matter) && !agencyMay(viewer.role, "readClientMoney")', "false"],
    [" || voice.leftAt)", ")"],
  ]),
  ...take("app/agency/clients/[id]/contacts/actions.ts", APPROVALS, [
    ["if (card.email !== now.email) await closeLinks(tx, viewer, now);", ""],
    ["    await closeLinks(tx, viewer, now);\n    return ok({ redirectTo", "    return ok({ redirectTo"],
  ]),
];
