import { Agent } from "node:http";
import { encode } from "next-auth/jwt";
import postgres from "postgres";
import { send } from "./load";
import { print } from "./report";
import { command, type Server } from "./servers";

/** Builds the portal's pages if they are not. In a process of its own: what a build prints is no line of JSON. */
export async function buildPortal(): Promise<void> {
  const build = "const { ensureBuild } = await import('./scripts/start/build.mjs');";
  await command(["--input-type=module", "-e", `${build} await ensureBuild(process.cwd(), process.env);`], {});
}

/** Speed at which wrong answers come is no speed. */
export function tellWrong(name: string, count: number): void {
  if (count > 0)
    print({
      name: `${name}: wrong answers`,
      value: count,
      unit: "answers",
      goal: { of: "value", atMost: 0 },
    });
}

/** The cookie of a session, as the portal itself would set it. */
export async function cookieOf(sid: string, env: Record<string, string>): Promise<string> {
  return `next-auth.session-token=${await encode({ token: { sid }, secret: env.NEXTAUTH_SECRET ?? "" })}`;
}

/** Statements and transactions that one page costs, as PostgreSQL counted them. */
export async function tellStatements(
  adminUrl: string,
  portal: Server,
  cookie: string,
  pages: Readonly<Record<string, string>>,
): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const agent = new Agent({ keepAlive: true });
  for (const [name, path] of Object.entries(pages)) {
    await send(portal.origin, agent, { path, headers: { cookie } });
    const counts: { queries: number; transactions: number }[] = [];
    // What the portal does by itself (letters, months of ratings) may fall into one of these moments.
    for (let i = 0; i < 3; i++) {
      await admin`select pg_stat_statements_reset()`;
      await send(portal.origin, agent, { path, headers: { cookie } });
      await new Promise((resolve) => setTimeout(resolve, 300));
      const [row] = await admin<{ queries: number; transactions: number }[]>`
        select coalesce(sum(calls) filter (where query !~* '^(begin|commit|set|rollback)'), 0)::int as queries,
               coalesce(sum(calls) filter (where query ~* '^(begin)'), 0)::int as transactions
          from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname like '%\\_web\\_%'`;
      if (row) counts.push(row);
    }
    for (const unit of ["queries", "transactions"] as const)
      print({ name: `${name}: ${unit}`, value: Math.min(...counts.map((count) => count[unit])), unit });
  }
  agent.destroy();
  await admin.end();
}

/** Compressed bytes of a page and of all the JavaScript that it names. */
export async function weigh(url: string, cookie: string): Promise<{ htmlKb: number; scriptKb: number }> {
  const html = await fetch(url, { headers: { cookie } }).then((answer) => answer.text());
  const scripts = [
    ...new Set(
      [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)]
        .filter(([tag]) => !tag.includes("noModule"))
        .map(([, src]) => src ?? ""),
    ),
  ];
  let scriptKb = 0;
  for (const src of scripts) scriptKb += (await compressed(new URL(src, url).href, "")) / 1024;
  return { htmlKb: (await compressed(url, cookie)) / 1024, scriptKb };
}

/** What travels: fetch() unpacks, so the raw socket counts. */
async function compressed(url: string, cookie: string): Promise<number> {
  const { origin, pathname, search: query } = new URL(url);
  const agent = new Agent();
  const answer = await send(origin, agent, {
    path: pathname + query,
    headers: { "accept-encoding": "gzip", cookie },
  });
  agent.destroy();
  return answer.bytes;
}
