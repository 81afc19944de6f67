import { HEAP_FLAGS } from "../../start/heap.mjs";
import { benchDatabase } from "../database";
import { type Load, load } from "../load";
import { buildPortal, cookieOf, tellStatements, tellWrong } from "../pages";
import { type Goal, print, printTable } from "../report";
import { residentMb, serve, stopAll } from "../servers";
import { seedDesk } from "./seed";

type Size = { readonly clients: number; readonly seconds: number };
type Page = { readonly name: string; readonly one: Load; readonly many: Load };

/** targets.md, "Growth": here between a tenth of the desk and all of it. */
const GROWTH: Goal = { of: "ratio", atMost: 1.2 };

/**
 * The account desk's pages as a lead and as an account manager see them, beside the same pages of an agency with a tenth
 * of the clients, in the same run.
 */
export async function benchDesk({ clients, seconds }: Size): Promise<void> {
  await buildPortal();
  const small = await measure(Math.max(1, Math.round(clients / 10)), seconds, false);
  const whole = await measure(clients, seconds, true);
  for (const [n, page] of whole.entries()) {
    const { one, many } = small[n] ?? page;
    const goal = GROWTH;
    print({ name: `${page.name}, p50 at 1`, value: page.one.p50, unit: "ms", baseline: one.p50, goal });
    print({ name: `${page.name}, p95 at 1`, value: page.one.p95, unit: "ms", baseline: one.p95 });
    print({
      name: `${page.name}, at 16`,
      value: page.many.perSecond,
      unit: "1/s",
      baseline: many.perSecond,
    });
    print({
      name: `${page.name}, HTML`,
      value: page.one.bytes / 1024,
      unit: "kB",
      baseline: one.bytes / 1024,
    });
    tellWrong(page.name, page.one.failed + page.many.failed + one.failed + many.failed);
  }
  printTable();
}

async function measure(clients: number, seconds: number, isWhole: boolean): Promise<Page[]> {
  const database = await benchDatabase((owner) => seedDesk(owner, clients));
  try {
    const { world, env, adminUrl } = database;
    const portal = await serve([...HEAP_FLAGS, "scripts/serve.mjs"], env);
    const [lead, manager] = [await cookieOf(world.lead, env), await cookieOf(world.manager, env)];
    const client = (n: number) => world.someClients[n % world.someClients.length] ?? "";
    const pages: [name: string, cookie: string, path: (n: number) => string][] = [
      ["Today, lead", lead, () => "/agency/today"],
      ["Today, account manager", manager, () => "/agency/today"],
      ["radar, all clients", lead, () => "/agency/radar?view=all"],
      ["radar, own clients", manager, () => "/agency/radar?view=mine"],
      ["requests that wait", lead, () => "/agency/requests"],
      ["clients", lead, () => "/agency/clients"],
      ["client", lead, (n) => `/agency/clients/${client(n)}`],
    ];
    const measured: Page[] = [];
    for (const [name, cookie, path] of pages) {
      const shot = (n: number) => ({ path: path(n), headers: { cookie, "accept-encoding": "identity" } });
      const one = await load(portal.origin, shot, { connections: 1, seconds });
      measured.push({ name, one, many: await load(portal.origin, shot, { connections: 16, seconds }) });
    }
    if (isWhole) {
      const paths = Object.fromEntries(pages.slice(0, 5).map(([name, , path]) => [name, path(0)]));
      await tellStatements(adminUrl, portal, lead, paths);
      print({
        name: "memory after load",
        value: residentMb(portal.pid),
        unit: "MB",
        goal: { of: "value", atMost: 400 },
      });
    }
    return measured;
  } finally {
    stopAll();
    await database.stop();
  }
}
