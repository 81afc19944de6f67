import { rmSync } from "node:fs";
import postgres from "postgres";
import { HEAP_FLAGS } from "../start/heap.mjs";
import { actionId, submission } from "./actions";
import type { BenchDatabase } from "./database";
import { type Load, load, type Shot, timed } from "./load";
import { buildPortal, cookieOf, tellStatements, tellWrong, weigh } from "./pages";
import { type Goal, print } from "./report";
import type { BenchWorld } from "./seed";
import { command, ROOT, residentMb, type Server, serve } from "./servers";

type Size = { readonly tasks: number; readonly seconds: number };
type Both = { readonly one: Load; readonly many: Load };
/** For one connection and for sixteen. */
type Goals = { readonly one?: Goal; readonly many?: Goal };

/** Speed of the portal's pages and moves, signed in and permission-checked, beside the same work done bare. */
export async function benchPortal(database: BenchDatabase<BenchWorld>, { tasks, seconds }: Size) {
  const { world } = database;
  await buildPortal();
  const bare = { BARE_DATABASE_URL: database.adminUrl, BARE_ROOT: ROOT };
  const next = `${ROOT}/node_modules/next/dist/bin/next`;
  // Next writes a tsconfig.json beside the app, and a second build would go by it instead of by the project's own.
  rmSync(`${ROOT}/scripts/bench/bare/tsconfig.json`, { force: true });
  await command([next, "build", `${ROOT}/scripts/bench/bare`], bare);
  const [portal, node, bareNext] = [
    await serve([...HEAP_FLAGS, "scripts/serve.mjs"], database.env),
    await serve(["--import", "tsx", "scripts/bench/bare_node.ts"], bare),
    await serve([next, "start", `${ROOT}/scripts/bench/bare`, "-H", "127.0.0.1"], bare),
  ];
  print({
    name: "start to first answer",
    value: portal.startMs,
    unit: "ms",
    baseline: bareNext.startMs,
    goal: { of: "ratio", atMost: 1.3 },
  });

  const cookie = await cookieOf(world.partner, database.env);
  const project = (n: number) => world.projects[n % world.projects.length] ?? "";
  const task = (n: number) => world.tasks[(n * 7) % world.tasks.length] ?? "";
  const ours =
    (path: (n: number) => string) =>
    (n: number): Shot => ({ path: path(n), headers: { cookie, "accept-encoding": "identity" } });
  const theirs =
    (path: (n: number) => string) =>
    (n: number): Shot => ({ path: path(n), headers: { "accept-encoding": "identity" } });
  const both = async (server: Server, shot: (n: number) => Shot, expected = 200): Promise<Both> => ({
    one: await load(server.origin, shot, { connections: 1, seconds, expected }),
    many: await load(server.origin, shot, { connections: 16, seconds, expected }),
  });
  const tell = (name: string, measured: Both, baseline: Both, of: string, goals: Goals = {}) => {
    print({
      name: `${name}, p50 at 1, beside ${of}`,
      value: measured.one.p50,
      unit: "ms",
      baseline: baseline.one.p50,
      ...(goals.one ? { goal: goals.one } : {}),
    });
    print({
      name: `${name}, at 16, beside ${of}`,
      value: measured.many.perSecond,
      unit: "1/s",
      baseline: baseline.many.perSecond,
      ...(goals.many ? { goal: goals.many } : {}),
    });
    const failed = measured.one.failed + measured.many.failed;
    tellWrong(name, failed);
  };

  const compact = await both(
    bareNext,
    theirs((n) => `/compact?project=${project(n)}`),
  );
  const rows = await both(
    bareNext,
    theirs((n) => `/rows?project=${project(n)}`),
  );
  const board = await both(
    portal,
    ours((n) => `/partner/tasks?view=board&project=${project(n)}`),
  );
  tell("board page of 200", board, compact, "bare Next, compact", { one: { of: "ratio", atMost: 1.1 } });
  tell("board page of 200", board, rows, "bare Next, server components", {
    many: { of: "ratio", atLeast: 3 },
  });
  print({
    name: "board page of 200, HTML",
    value: board.one.bytes / 1024,
    unit: "kB",
    baseline: compact.one.bytes / 1024,
  });

  const list = await both(
    portal,
    ours((n) => `/partner/tasks?view=list&project=${project(n)}`),
  );
  tell("list page of 50", list, compact, "bare Next, compact, 200 rows");

  const nodeBoard = await both(
    node,
    theirs((n) => `/board/${project(n)}`),
  );
  const json = await both(
    portal,
    ours((n) => `/api/v1/partner/board?project=${project(n)}`),
  );
  tell("board as JSON", json, nodeBoard, "bare node", { many: { of: "ratio", atLeast: 0.4 } });

  const unchanged = await unchangedBoard(portal, cookie, project(0), seconds);
  print({
    name: "unchanged board (304), at 16",
    value: unchanged.perSecond,
    unit: "1/s",
    goal: { of: "value", atLeast: 2_000 },
  });
  tellWrong("unchanged board", unchanged.failed);

  const bareTask = await both(
    bareNext,
    theirs((n) => `/task/${task(n)}`),
  );
  const taskPage = await both(
    portal,
    ours((n) => `/partner/tasks/${task(n)}`),
  );
  tell("task page with messages", taskPage, bareTask, "bare Next", { one: { of: "ratio", atMost: 1.5 } });

  const bareMove = await both(bareNext, (n) => {
    const body = JSON.stringify({ id: task(n) });
    return {
      path: "/move",
      method: "POST",
      body,
      headers: { "content-type": "application/json", "content-length": String(body.length) },
    };
  });
  const moves = await both(portal, starter(world.toStart, cookie));
  tell("status move", moves, bareMove, "bare Next", {
    one: { of: "ratio", atMost: 1.5 },
    many: { of: "value", atLeast: 350 },
  });
  const say = actionId("partner/tasks/actions.ts", "sendMessage");
  const message = await both(portal, (n) =>
    submission(`/partner/tasks/${task(n)}`, say, cookie, {
      taskId: task(n),
      body: `Which image goes into the second block? ${n}`,
      kind: "message",
    }),
  );
  tell("message", message, bareMove, "bare Next, one update");
  const sayAsAgency = actionId("agency/tasks/actions.ts", "sendMessage");
  const agencyCookie = await cookieOf(world.agency, database.env);
  const scanned = await both(portal, (n) =>
    submission(`/agency/tasks/${task(n)}`, sayAsAgency, agencyCookie, {
      taskId: task(n),
      body: `The wide one, as on the third screen of the draft. ${n}`,
    }),
  );
  tell("message with leak scan", scanned, bareMove, "bare Next, one update");

  await search(database, portal, cookie, seconds);
  await tellStatements(database.adminUrl, portal, cookie, {
    "board page": `/partner/tasks?view=board&project=${project(0)}`,
    "list page": "/partner/tasks?view=list",
    "task page": `/partner/tasks/${task(0)}`,
    "today page": "/partner/today",
  });
  await pageWeights(portal, bareNext, cookie, project(0), task(0));
  print({
    name: "memory after load",
    value: residentMb(portal.pid),
    unit: "MB",
    baseline: residentMb(bareNext.pid),
    goal: { of: "value", atMost: 400 },
  });
  print({ name: "tasks in the database", value: tasks * 2, unit: "tasks" });
}

/** Starts one accepted task after another, as the board does. */
function starter(tasks: readonly string[], cookie: string): () => Shot {
  let count = 0;
  return () => {
    const taskId = tasks[count++ % tasks.length] ?? "";
    const body = String(
      new URLSearchParams({ verb: "start", taskId, version: "1", idempotencyKey: crypto.randomUUID() }),
    );
    return {
      path: "/api/v1/partner/moves",
      method: "POST",
      body,
      expects: '"status":"ok"',
      headers: {
        cookie,
        "content-type": "application/x-www-form-urlencoded",
        "content-length": String(Buffer.byteLength(body)),
      },
    };
  };
}

async function unchangedBoard(
  portal: Server,
  cookie: string,
  project: string,
  seconds: number,
): Promise<Load> {
  const path = `/api/v1/partner/board?project=${project}`;
  const first = await fetch(portal.origin + path, { headers: { cookie } });
  const headers = { cookie, "if-none-match": first.headers.get("etag") ?? "" };
  return load(portal.origin, () => ({ path, headers }), { connections: 16, seconds, expected: 304 });
}

async function search(database: BenchDatabase<BenchWorld>, portal: Server, cookie: string, seconds: number) {
  const { words, partner } = database.world;
  const raw = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  const login = postgres(database.env.PARTNER_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  let n = 0;
  const word = () => `%${words[n++ % words.length]} ${(n * 7919).toString(16).slice(-2)}%`;
  const bare = await timed(
    200,
    () => raw`select id, title from exchange.tasks
    where partner_org_id = '00000000-0000-4000-8000-0000000000b1' and title ilike ${word()} limit 50`,
  );
  const ours = await timed(200, () =>
    login.begin("read only", (tx) => [
      tx`select set_config('app.session', ${partner}, true)`,
      tx`select t.id, t.title from exchange.search_task_ids(${word().slice(1, -1)}, at_most => 50) found (id)
           join exchange.tasks t on t.id = found.id`,
    ]),
  );
  print({
    name: "search, 95th percentile, beside raw SQL",
    value: ours.p95,
    unit: "ms",
    baseline: bare.p95,
    goal: { of: "value", atMost: 5 },
  });
  await Promise.all([raw.end(), login.end()]);
  const page = await load(
    portal.origin,
    () => ({
      path: `/partner/tasks?view=list&q=${encodeURIComponent(word().slice(1, -1))}`,
      headers: { cookie },
    }),
    { connections: 1, seconds: Math.min(2, seconds) },
  );
  print({ name: "search page, p50 at 1", value: page.p50, unit: "ms" });
  tellWrong("search page", page.failed);
}

async function pageWeights(portal: Server, bareNext: Server, cookie: string, project: string, task: string) {
  const bare = await weigh(`${bareNext.origin}/compact?project=${project}`, "");
  for (const [name, path] of Object.entries({
    "board page": `/partner/tasks?view=board&project=${project}`,
    "task page": `/partner/tasks/${task}`,
    "sign-in page": "/login",
  })) {
    const page = await weigh(portal.origin + path, name === "sign-in page" ? "" : cookie);
    print({
      name: `${name}: JavaScript, compressed`,
      value: page.scriptKb,
      unit: "kB",
      baseline: bare.scriptKb,
      goal: { of: "value", atMost: 165 },
    });
    print({ name: `${name}: HTML, compressed`, value: page.htmlKb, unit: "kB", baseline: bare.htmlKb });
  }
}
