import { records, textOf, type Unknown } from "./unknown";

/** "### Name" and one "- [x] item" a line, in the order of the board. */
export function checklistText(checklist: Unknown): string {
  const items = records(checklist.checkItems)
    .filter((item) => textOf(item.name))
    .sort((a, b) => numberOf(a.pos) - numberOf(b.pos))
    .map((item) => `- [${item.state === "complete" ? "x" : " "}] ${oneLine(item.name)}`);
  return [`### ${oneLine(checklist.name)}`, ...items].join("\n");
}

/** An attachment as a Markdown link; only what the web can open. */
export function linkText(attachment: Unknown): string | undefined {
  const url = textOf(attachment.url);
  if (!/^https?:\/\/[^\s<>]+$/i.test(url)) return undefined;
  const name = oneLine(attachment.name).replace(/[[\]]/g, "");
  return `- [${name || url}](<${url}>)`;
}

const oneLine = (value: unknown): string => textOf(value).split(/\s+/).join(" ").trim();
const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);
