import { allowedVerbs, move, type TaskVerb } from "@/domain/tasks/move";
import { BOARD_COLUMNS, type BoardColumn } from "@/domain/tasks/states";

/**
 * A card of the board, as PostgreSQL writes it: an array, because two hundred objects are twice as long.
 * `column` is a place in `BOARD_COLUMNS`; `dueOn` is YYYY-MM-DD; `assignee` is a name, "" for nobody.
 */
export type Card = readonly [
  id: string,
  number: number,
  title: string,
  column: number,
  blocked: 0 | 1,
  dueOn: string | null,
  assignee: string,
  messages: number,
  returns: number,
  version: number,
  codename: string,
];

/** A board shows so many of a column; the rest is in the list. */
export const COLUMN_LIMIT = 60;

export const readCards = (text: string): readonly Card[] => JSON.parse(text) as Card[];

export const columnOf = (card: Card): BoardColumn => BOARD_COLUMNS[card[3]] ?? "offered";

/** The cards of every column, due first; of what is done, the latest first. */
export function columnsOf(cards: readonly Card[]): Card[][] {
  const columns: Card[][] = BOARD_COLUMNS.map(() => []);
  for (const card of cards) columns[card[3]]?.push(card);
  columns.forEach((column, place) => {
    column.sort(BOARD_COLUMNS[place] === "done" ? (a, b) => byDue(b, a) : byDue);
  });
  return columns;
}

/** What the partner may do with a card, the next step first. */
export const verbsOf = (card: Card): TaskVerb[] =>
  allowedVerbs({ state: columnOf(card), isBlocked: card[4] === 1 }, "partner");

/** The verb that takes a card into a column, if the partner has one. */
export const verbInto = (card: Card, column: number): TaskVerb | undefined =>
  card[3] === column ? undefined : verbsOf(card).find((verb) => afterMove(card, verb)?.[3] === column);

/**
 * The card as it will stand; undefined when it leaves the board.
 * @param assignee who takes a task that nobody has, "" when nobody does
 */
export function afterMove(card: Card, verb: TaskVerb, assignee = ""): Card | undefined {
  const [id, number, title, , blocked, dueOn, hands, messages, returns, version, codename] = card;
  const next = move({ state: columnOf(card), isBlocked: blocked === 1 }, verb, "partner");
  const column = next.ok ? BOARD_COLUMNS.indexOf(next.value.state as BoardColumn) : -1;
  if (!next.ok || column < 0) return undefined;
  const mark = next.value.isBlocked ? 1 : 0;
  return [
    id,
    number,
    title,
    column,
    mark,
    dueOn,
    hands || assignee,
    messages,
    returns,
    version + 1,
    codename,
  ];
}

/** The cards with one of them as it stands now. */
export const withCard = (cards: readonly Card[], changed: Card): readonly Card[] =>
  cards.map((card) => (card[0] === changed[0] ? changed : card));

function byDue(a: Card, b: Card): number {
  const [dueA, dueB] = [a[5] ?? "9999", b[5] ?? "9999"];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return a[0] < b[0] ? -1 : 1;
}
