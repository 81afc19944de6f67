import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { ImportReport } from "@/db/agency/import_board";
import { closePools } from "@/db/pool";
import { type ImportedBoard, MAX_IMPORT_BYTES } from "@/domain/import/board";
import { parseTaskCsv } from "@/domain/import/csv";
import { parseTrelloText } from "@/domain/import/trello";
import type { Result } from "@/domain/result";
import { runImport } from "./run";

const USAGE = `npm run import -- trello|csv FILE --client NAME [--partner NAME] [--agency NAME]
                  [--running REASON] [--alias NAME]… [--domain NAME]… [--name NAME]…

  --client   the client whose jobs the cards become; made when there is none of that name
  --partner  publish what names nobody to this partner; the rest is held back as drafts and listed
  --running  why the work goes on although the client has not agreed; without it, an agency that starts nothing before
             cost is agreed gets drafts instead of tasks. The reason stands on the record of each job
  --agency   when more than one agency uses this portal
  --alias, --domain, --name   added to the client's dossier before anything is scanned`;

class Wrong extends Error {}

const parsers: Record<string, (text: string) => Result<ImportedBoard>> = {
  trello: parseTrelloText,
  csv: parseTaskCsv,
};

async function main() {
  const { values, positionals } = readArguments();
  const [source = "", file] = positionals;
  const parse = parsers[source];
  if (!parse || !file || positionals.length > 2 || !values.client) throw new Wrong(USAGE);
  const board = parse(readFile(path.resolve(process.env.INIT_CWD ?? ".", file)));
  if (!board.ok)
    throw new Wrong(
      `${file} is not a ${source === "csv" ? "table with a title column" : "Trello board"} (${board.code}).`,
    );
  const outcome = await runImport({
    board: board.value,
    source,
    fileName: path.basename(file),
    client: values.client,
    partner: values.partner,
    agency: values.agency,
    running: values.running,
    dossier: { names: values.name ?? [], aliases: values.alias ?? [], domains: values.domain ?? [] },
  });
  if (!outcome.ok) throw new Wrong(outcome.message);
  tell(board.value, outcome.report);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        client: { type: "string" },
        partner: { type: "string" },
        agency: { type: "string" },
        running: { type: "string" },
        alias: { type: "string", multiple: true },
        domain: { type: "string", multiple: true },
        name: { type: "string", multiple: true },
      },
    });
  } catch {
    throw new Wrong(USAGE);
  }
}

function readFile(file: string): string {
  try {
    if (statSync(file).size > MAX_IMPORT_BYTES) throw new Wrong(`${file} is bigger than 20 MB.`);
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof Wrong) throw error;
    throw new Wrong(error instanceof TypeError ? `${file} is not UTF-8 text.` : `${file} cannot be read.`);
  }
}

function tell(board: ImportedBoard, report: ImportReport) {
  console.log(`«${board.name || "Board"}»: ${board.cards.length} cards in ${board.lists.length} lists`);
  console.log(
    `  ${report.jobs} jobs made, ${report.known} known already, ${report.archived} of them archived`,
  );
  console.log(`  ${report.tasks} tasks published, ${report.held.length} cards held back`);
  for (const { title, found, isUnagreed } of report.held) {
    const names = found.length > 0 ? [`found ${found.map((text) => `«${text}»`).join(", ")}`] : [];
    const reasons = [...names, ...(isUnagreed ? ["scope and cost are not agreed"] : [])];
    console.log(`    held back: ${title} — ${reasons.join("; ")}`);
  }
  for (const { row, code } of board.problems) console.log(`    row ${row ?? "–"}: ${code}`);
}

main()
  .catch((error: unknown) => {
    console.error(
      error instanceof Wrong
        ? error.message
        : `The import failed and changed nothing: ${error instanceof Error ? error.message : error}`,
    );
    process.exitCode = 1;
  })
  .finally(closePools);
