import { Agent, request } from "node:http";

export type Shot = {
  readonly path: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** What a right answer contains; an action answers 200 even when it refuses. */
  readonly expects?: string;
};
export type Answer = { readonly status: number; readonly bytes: number; readonly body: Buffer };
export type Load = {
  /** Median and 95th percentile of a request, in milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
  readonly bytes: number;
  /** Answers with another status, or without what they should contain. */
  readonly failed: number;
};

export function send(origin: string, agent: Agent, shot: Shot): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const outgoing = request(
      { hostname, port, agent, path: shot.path, method: shot.method ?? "GET", headers: { ...shot.headers } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("end", () => {
          const body = Buffer.concat(chunks);
          resolve({ status: incoming.statusCode ?? 0, bytes: body.length, body });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(shot.body);
  });
}

/**
 * A closed loop: `connections` clients, each sending its next request when the last is answered, for `seconds`
 * after a warm-up. Kept-alive connections; the generator shares the machine with what it measures.
 */
export async function load(
  origin: string,
  shotOf: (n: number) => Shot,
  { connections, seconds, expected = 200 }: { connections: number; seconds: number; expected?: number },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let n = 0;
  const runFor = async (ms: number) => {
    const times: number[] = [];
    let failed = 0;
    let bytes = 0;
    const until = performance.now() + ms;
    const client = async () => {
      while (performance.now() < until) {
        const begun = performance.now();
        const shot = shotOf(n++);
        const answer = await send(origin, agent, shot);
        times.push(performance.now() - begun);
        bytes += answer.bytes;
        if (answer.status !== expected || !answer.body.includes(shot.expects ?? "")) failed += 1;
      }
    };
    const begun = performance.now();
    await Promise.all(Array.from({ length: connections }, client));
    return { times, failed, bytes, took: performance.now() - begun };
  };
  await runFor(Math.min(1_500, seconds * 500));
  const { times, failed, bytes, took } = await runFor(seconds * 1_000);
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    p50: at(0.5),
    p95: at(0.95),
    perSecond: (times.length / took) * 1_000,
    bytes: Math.round(bytes / Math.max(1, times.length)),
    failed,
  };
}

/** What a median of in-process calls costs, in milliseconds. */
export async function timed(
  times: number,
  work: () => Promise<unknown>,
): Promise<{ p50: number; p95: number }> {
  for (let i = 0; i < Math.min(20, times); i += 1) await work();
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
  }
  taken.sort((a, b) => a - b);
  return { p50: taken[Math.floor(times * 0.5)] ?? 0, p95: taken[Math.floor(times * 0.95)] ?? 0 };
}
