/** A refusal the person at the terminal can act on: printed as one line, without a stack. */
export class Failure extends Error {}

/** Runs a command's whole work; a `Failure` becomes one line on stderr and exit code 1, a bug keeps its stack. */
export async function runCommand(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Failure ? `✗ ${error.message}` : error);
    process.exit(1);
  }
}
