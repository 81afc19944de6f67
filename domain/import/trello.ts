import { readDate } from "../dates";
import { ok, type Result, refuse } from "../result";
import { repairText } from "../text";
import {
  type ImportedBoard,
  type ImportedCard,
  type ImportProblem,
  MAX_IMPORT_BYTES,
  MAX_IMPORT_CARDS,
  titleAndBody,
} from "./board";
import { checklistText, linkText } from "./trelloBody";
import { isRecord, records, textOf, type Unknown } from "./unknown";

/**
 * A Trello export as text: "fileTooBig" beyond 20 MB (counted in UTF-16 units, so never too strict),
 * otherwise as `parseTrelloBoard`; what is not JSON is "fileRefused".
 */
export function parseTrelloText(text: string): Result<ImportedBoard> {
  if (text.length > MAX_IMPORT_BYTES) return refuse("fileTooBig");
  try {
    return parseTrelloBoard(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch (error) {
    if (error instanceof SyntaxError) return refuse("fileRefused");
    throw error;
  }
}

/**
 * A board of any age: lists, cards, labels, checklists, links, due dates; comments are actions of the type
 * commentCard. People's names are not read. A card that cannot be kept is a problem, not a failure.
 * @returns "fileRefused" for what is no board, "tooMany" beyond MAX_IMPORT_CARDS
 */
export function parseTrelloBoard(json: unknown): Result<ImportedBoard> {
  if (!isRecord(json) || !Array.isArray(json.cards) || !Array.isArray(json.lists))
    return refuse("fileRefused");
  if (json.cards.length > MAX_IMPORT_CARDS) return refuse("tooMany");
  const lists = new Map(records(json.lists).map((list) => [textOf(list.id), list]));
  const context = { lists, comments: commentsByCard(json), checklists: byCard(records(json.checklists)) };
  const seen = new Set<string>();
  const problems: ImportProblem[] = [];
  const cards: ImportedCard[] = [];
  for (const [index, value] of json.cards.entries()) {
    const card = toCard(value, context, seen, (code) => problems.push({ row: index + 1, code }));
    if (card) cards.push(card);
  }
  const names = [...lists.values()].map(listName).filter(Boolean);
  return ok({ name: repairText(textOf(json.name), true), lists: [...new Set(names)], cards, problems });
}

type Context = {
  readonly lists: ReadonlyMap<string, Unknown>;
  readonly comments: ReadonlyMap<string, ImportedCard["comments"]>;
  readonly checklists: ReadonlyMap<string, readonly Unknown[]>;
};
type Report = (code: ImportProblem["code"]) => void;

function toCard(
  value: unknown,
  context: Context,
  seen: Set<string>,
  report: Report,
): ImportedCard | undefined {
  if (!isRecord(value) || !textOf(value.id)) return void report("brokenCard");
  const sourceId = textOf(value.id);
  if (seen.has(sourceId)) return void report("sameId");
  seen.add(sourceId);
  const { title, body, isDamaged } = titleAndBody(textOf(value.name), bodyOf(value, sourceId, context));
  if (!title) return void report("noTitle");
  if (isDamaged) report("badText");
  const list = context.lists.get(textOf(value.idList));
  if (!list) report("noSuchList");
  const dueOn = dueOf(value.due, report);
  return {
    sourceId,
    title,
    body,
    list: list ? listName(list) : "",
    labels: records(value.labels).flatMap((label) => repairText(textOf(label.name), true) || []),
    ...(dueOn ? { dueOn } : {}),
    comments: context.comments.get(sourceId) ?? [],
    isClosed: value.closed === true || list?.closed === true,
  };
}

/** New exports keep checklists beside the cards, some old ones inside them. */
function bodyOf(card: Unknown, sourceId: string, context: Context): string {
  const own = records(card.checklists);
  const checklists = own.length > 0 ? own : (context.checklists.get(sourceId) ?? []);
  const links = records(card.attachments).flatMap((one) => linkText(one) ?? []);
  const parts = [textOf(card.desc), ...checklists.map(checklistText), links.join("\n")];
  return parts.filter(Boolean).join("\n\n");
}

function dueOf(due: unknown, report: Report): string | undefined {
  if (due === null || due === undefined || due === "") return undefined;
  const date = readDate(textOf(due));
  if (!date) report("badDate");
  return date;
}

function commentsByCard(board: Unknown): Map<string, { text: string; at: string }[]> {
  const comments = new Map<string, { text: string; at: string }[]>();
  for (const action of records(board.actions)) {
    const data = isRecord(action.data) ? action.data : {};
    const card = isRecord(data.card) ? textOf(data.card.id) : "";
    const text = repairText(textOf(data.text));
    const at = new Date(textOf(action.date));
    const isComment = action.type === "commentCard" || action.type === "copyCommentCard";
    if (!isComment || !card || !text || Number.isNaN(at.getTime())) continue;
    comments.set(card, comments.get(card) ?? []);
    comments.get(card)?.push({ text, at: at.toISOString() });
  }
  for (const list of comments.values()) list.sort((a, b) => (a.at < b.at ? -1 : 1));
  return comments;
}

function byCard(checklists: readonly Unknown[]): Map<string, Unknown[]> {
  const cards = new Map<string, Unknown[]>();
  for (const checklist of checklists) {
    const card = textOf(checklist.idCard);
    cards.set(card, cards.get(card) ?? []);
    cards.get(card)?.push(checklist);
  }
  return cards;
}

const listName = (list: Unknown): string => repairText(textOf(list.name), true);
