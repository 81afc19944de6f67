import { createServer } from "node:net";
import { Failure } from "./failure.mjs";

/** Node 20.19 to 24: what every package of the lock file runs on. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major >= 25 || major < 20 || (major === 20 && minor < 19))
    throw new Failure(`Node ${process.versions.node} is not supported; Node 20.19 to 24 is.`);
}

/** Says so before anything slow begins when somebody else listens on the address already. */
export async function checkAddressIsFree(host, port) {
  try {
    await listenBriefly(host, port);
  } catch (error) {
    if (error.code === "EADDRINUSE")
      throw new Failure(`Port ${port} on ${host} is taken by another program; choose one with PORT.`);
    if (error.code === "EACCES")
      throw new Failure(`Port ${port} needs more rights; choose one above 1023 with PORT.`);
    throw new Failure(`HOST ${host} is not an address of this machine.`);
  }
}

/** A port of the loopback interface that nobody uses at this moment. */
export async function freePort() {
  return listenBriefly("127.0.0.1", 0);
}

function listenBriefly(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address();
      server.close(() => resolve(taken));
    });
  });
}
