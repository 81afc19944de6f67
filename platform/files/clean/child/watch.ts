import { Worker } from "node:worker_threads";

const CODE = `
const { workerData: { bytes, timeoutMs } } = require("node:worker_threads");
const end = () => process.kill(process.pid, "SIGKILL");
setInterval(() => { if (process.memoryUsage.rss() > bytes) end(); }, 20);
setTimeout(end, timeoutMs);
`;

/**
 * Ends this process when it takes more memory than it may, or outlives a server that could not end it. From a thread,
 * as V8's own limit knows nothing of what image and PDF libraries take, and a busy main thread cannot look.
 */
export function watchMemory({ memoryMb, timeoutMs }: { memoryMb: number; timeoutMs: number }): void {
  const workerData = { bytes: memoryMb * 1024 * 1024, timeoutMs };
  if (process.memoryUsage.rss() > workerData.bytes) process.kill(process.pid, "SIGKILL");
  new Worker(CODE, { eval: true, workerData, execArgv: [], stdout: false }).unref();
}
