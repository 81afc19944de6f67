/**
 * JSON lines in, JSON lines out: dossiers first, then texts; see "scan" in the README.
 * A malformed line is reported to stderr with its number and ends the run with exit code 1.
 */
import { createInterface } from "node:readline";
import { z } from "zod";
import { compile, type Matcher, scan } from "../domain/anonymiser/scan";
import { replacements, reword } from "../domain/anonymiser/wording";
import { proposeCodename } from "../domain/codenames/codenames";
import { vocabulary } from "../platform/vocabulary/vocabulary";

const values = z.array(z.string()).default([]);
const head = z.object({
  dossiers: z.array(
    z.object({
      id: z.string().min(1),
      names: values,
      aliases: values,
      products: values,
      domains: values,
      emails: values,
      phones: values,
      people: values,
      taxIds: values,
      addresses: values,
      handles: values,
      contracts: values,
    }),
  ),
});
const item = z.object({
  id: z.string(),
  clientId: z.string().optional(),
  text: z.string(),
  format: z.enum(["plain", "markdown", "html", "filename"]).default("plain"),
});

async function main(): Promise<void> {
  let matcher: Matcher | undefined;
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === "") continue;
    try {
      if (matcher) console.log(JSON.stringify(scanItem(matcher, item.parse(JSON.parse(text)))));
      else matcher = compile(head.parse(JSON.parse(text)).dossiers, vocabulary());
    } catch (error) {
      fail(line, error);
      return;
    }
  }
  if (!matcher) fail(Math.max(line, 1), new Error("the first line must hold the dossiers"));
}

function scanItem(matcher: Matcher, { id, clientId, text, format }: z.infer<typeof item>) {
  const findings = scan(matcher, text, { clientId, format });
  const certain = findings.filter(({ tier }) => tier === "mask");
  const locale = /\p{Script=Cyrillic}/u.test(text) ? "ru" : "en";
  const words = new Map(
    [...new Set(certain.map((finding) => finding.clientId))].map((client) => {
      const codename = proposeCodename({ scheme: locale, seed: client, taken: new Set() });
      const ours = certain.filter((one) => one.clientId === client);
      const context = { text, dossier: matcher.dossiers.get(client) };
      return [client, replacements(ours, codename, locale, context)];
    }),
  );
  const masked = reword(text, certain, locale, (finding) => words.get(finding.clientId)?.(finding) ?? "");
  return { id, findings, masked };
}

/** Says which line and what is wrong with it, never what was in it: it may be a dossier. */
function fail(line: number, error: unknown): void {
  const reason =
    error instanceof z.ZodError
      ? error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")
      : error instanceof SyntaxError
        ? "not JSON"
        : error instanceof Error
          ? error.message
          : "unreadable";
  console.error(JSON.stringify({ error: reason, line }));
  process.exitCode = 1;
}

await main();
