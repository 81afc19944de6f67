/** Something open with a client that a meeting could settle. `kind` chooses its word in the agenda. */
export type Matter = {
  readonly kind: "incident" | "approval" | "request" | "job" | "milestone" | "todo";
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD of what is dated. */
  readonly on?: string | undefined;
};

/**
 * An agenda with matters put below it, each as a line of a list. What stands there already is not said twice, and
 * nothing that somebody wrote is touched.
 * @param lineOf a matter in the words of whoever gathers
 */
export function withMatters(
  agenda: string,
  matters: readonly Matter[],
  lineOf: (matter: Matter) => string,
): string {
  const written = agenda.split("\n").map(plain);
  const lines = matters.map(lineOf).filter((line) => !written.includes(plain(line)));
  if (lines.length === 0) return agenda;
  const list = lines.map((line) => `- ${line}`).join("\n");
  return agenda.trim() === "" ? list : `${agenda.trimEnd()}\n${list}`;
}

const plain = (line: string): string =>
  line
    .replace(/^\s*[-*+]\s+/, "")
    .trim()
    .toLowerCase();

/** Minutes to begin with: what was to be spoken of, and what was decided, with who does it by when. */
export function draftMinutes(
  heads: { readonly spoken: string; readonly decided: string },
  agenda: string,
  decisions: readonly string[],
): string {
  const list = decisions.map((decision) => `- ${decision}`).join("\n");
  return [agenda.trim() && `## ${heads.spoken}\n\n${agenda.trim()}`, `## ${heads.decided}\n\n${list || "- "}`]
    .filter(Boolean)
    .join("\n\n");
}
