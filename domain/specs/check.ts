/** What a spec lacks. `part` is a heading of its template; the rest stand beside the text. */
export type SpecGap =
  | { readonly kind: "part"; readonly title: string }
  | { readonly kind: "deadline" | "estimate" };

type Spec = {
  readonly spec: string;
  readonly deadlineOn: string | null;
  readonly estimateMinutes: number | null;
};

/**
 * Which parts of its template a spec lacks: a heading that is not there, or one with nothing of one's own below it.
 * What the template itself says below a heading is a hint and no answer. Never a reason to stop anybody.
 * @param templates one for each language; the spec is measured by the one that it resembles most
 */
export function checkSpec(
  { spec, deadlineOn, estimateMinutes }: Spec,
  templates: readonly string[],
): SpecGap[] {
  const written = partsOf(spec);
  const parts = partsOf(nearest(written, templates));
  return [
    ...parts
      .filter((part) => !isAnswered(part, written))
      .map(({ title }): SpecGap => ({ kind: "part", title })),
    ...(deadlineOn ? [] : [{ kind: "deadline" } as const]),
    ...(estimateMinutes === null ? [{ kind: "estimate" } as const] : []),
  ];
}

/**
 * A spec with the headings of a template that it lacks put below it, each with its hints; nothing that is written is
 * touched. An empty spec becomes the template.
 */
export function withMissingParts(spec: string, template: string): string {
  const written = partsOf(spec);
  const missing = partsOf(template).filter(({ title }) => !written.some((part) => isSame(part.title, title)));
  if (spec.trim() === "") return template;
  if (missing.length === 0) return spec;
  return `${spec.trimEnd()}\n\n${missing.map(({ title, body }) => `## ${title}\n\n${body.trim()}`.trimEnd()).join("\n\n")}\n`;
}

/** A template with somebody's words already below its first heading. */
export function withGoal(template: string, goal: string): string {
  const [first, ...rest] = partsOf(template);
  if (!first) return goal;
  const others = rest.map(({ title, body }) => `## ${title}\n\n${body.trim()}`.trimEnd());
  return [`## ${first.title}\n\n${goal.trim()}`, ...others].join("\n\n").concat("\n");
}

type Part = { readonly title: string; readonly body: string };

const HEADING = /^#{1,6}\s+(.+?)\s*#*$/;
const FENCE = /^(?:```|~~~)/;

/** The headings of a Markdown text, each with what stands below it up to the next; a heading in a code block is none. */
export function partsOf(markdown: string): Part[] {
  const parts: { title: string; lines: string[] }[] = [];
  let isCode = false;
  for (const line of markdown.split("\n")) {
    if (FENCE.test(line.trim())) isCode = !isCode;
    const title = isCode ? undefined : HEADING.exec(line.trim())?.[1];
    if (title) parts.push({ title, lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts.map(({ title, lines }) => ({ title, body: lines.join("\n") }));
}

function isAnswered({ title, body }: Part, written: readonly Part[]): boolean {
  const hints = new Set(body.split("\n").map(bare));
  return written
    .filter((part) => isSame(part.title, title))
    .some((part) =>
      part.body
        .split("\n")
        .map(bare)
        .some((line) => line !== "" && !hints.has(line)),
    );
}

/** A line without the marks of a list, a table or an emphasis: what is left is what somebody said. */
const bare = (line: string): string =>
  line
    .replace(/^[\s>*+\-–—|:\d.)[\]x_]+(?=\s|$)/i, "")
    .replace(/[*_`|]/g, "")
    .trim()
    .toLowerCase();

const isSame = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function nearest(written: readonly Part[], templates: readonly string[]): string {
  const likeness = (template: string) =>
    partsOf(template).filter(({ title }) => written.some((part) => isSame(part.title, title))).length;
  return templates.reduce(
    (best, each) => (likeness(each) > likeness(best) ? each : best),
    templates[0] ?? "",
  );
}
