import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import next from "next";
import { answerDirectly } from "./serve/direct.mjs";
import { drain, trackStreams } from "./serve/draining.mjs";
import { tellFaultsApart } from "./serve/faults.mjs";
import { headerSetter } from "./serve/headers.mjs";
import { HEADERS_WITHIN_MS, KEEP_ALIVE_MS, REQUEST_WITHIN_MS } from "./serve/limits.mjs";
import { logWithoutValues } from "./serve/logging.mjs";
import { settleOrigin } from "./serve/origin.mjs";
import { listPublicFiles } from "./serve/public-files.mjs";
import { refusalOf, refuse } from "./serve/refusals.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dev = process.argv.includes("--dev");
const publicUrl = process.env.PUBLIC_URL;
const hostname = process.env.HOST;
const port = Number(process.env.PORT);

if (!dev) logWithoutValues();

const server = createServer({
  keepAliveTimeout: KEEP_ALIVE_MS,
  headersTimeout: HEADERS_WITHIN_MS,
  requestTimeout: REQUEST_WITHIN_MS,
});
const app = next({ dev, dir: root, hostname, port, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
const setHeaders = headerSetter({ dev, publicUrl, publicFiles: listPublicFiles(root) });

/** Our headers and refusals, direct answers, then Next: a proxy.ts would send every request through a second pass. */
server.on("request", (request, response) => {
  setHeaders(request, response);
  const refusal = refusalOf(request, publicUrl);
  if (refusal) return refuse(request, response, refusal);
  settleOrigin(request, publicUrl);
  trackStreams(response);
  const page = () => tellFaultsApart(request, response, () => handle(request, response));
  // In development Next alone knows the code as it stands now.
  return dev ? page() : answerDirectly(request, response, page);
});

const stop = () => drain(server).then(() => process.exit(0));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
// Without its supervisor nobody would ever stop this process.
process.once("disconnect", stop);

server.once("error", (error) => {
  process.stderr.write(`✗ Port ${port} cannot be opened (${error.code}).\n`);
  process.exit(1);
});
server.listen(port, hostname);
