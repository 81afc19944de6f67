/**
 * Replaces the error log of a production server: Next prints whole errors, and the message of one may hold what a
 * client wrote. What is left says what kind of error it was, where, and under which digest the reader saw it.
 */
export function logWithoutValues() {
  console.error = (...args) => {
    const errors = args.filter((arg) => arg instanceof Error);
    const lines = errors.length > 0 ? errors.map(withoutMessage) : args.map((arg) => kindOf(arg));
    process.stderr.write(`${lines.join(" ")}\n`);
  };
  process.on("unhandledRejection", (reason) => console.error(asError(reason)));
  process.on("uncaughtException", (error) => console.error(asError(error)));
}

function withoutMessage(error) {
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const digest = error.digest ? ` digest ${error.digest}` : "";
  return [`${error.name}${error.code ? ` ${error.code}` : ""}${digest}`, ...frames.slice(0, 8)].join("\n");
}

/** Texts of Next itself are fixed sentences, but some end in a value of the request: only their first line is kept. */
function kindOf(arg) {
  return typeof arg === "string" ? arg.split("\n", 1)[0].slice(0, 200) : typeof arg;
}

function asError(reason) {
  return reason instanceof Error ? reason : new Error();
}
