import postgres from "postgres";
import { CannotLoad } from "@/db/backup/load";

/** Says why it did not work, in one line and without a value of the database, and ends the process. */
export function giveUp(error: unknown): never {
  if (error instanceof CannotLoad) console.error(error.message);
  else if (error instanceof Error && "code" in error && String(error.code).startsWith("E_CANNOT_"))
    console.error("The file store cannot be reached, or does not let us in.");
  else if (error instanceof postgres.PostgresError) console.error(`The database refused (${error.code}).`);
  else console.error(error);
  process.exit(1);
}
