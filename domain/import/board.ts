import type { TaskState } from "../tasks/states";
import { repairText } from "../text";

/** More than this is not a board that people work with; the caller checks bytes before it reads. */
export const MAX_IMPORT_BYTES = 20 * 1024 * 1024;
export const MAX_IMPORT_CARDS = 20_000;
/** A longer title is cut, and stands in full at the head of the body. */
export const MAX_TITLE = 200;

export const PROBLEM_CODES = [
  "noTitle",
  "noSuchList",
  "sameId",
  "badDate",
  "badEstimate",
  "badText",
  "tooManyColumns",
  "brokenCard",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** `row` counts as a spreadsheet does, the header being row 1; for a board it is the card's place, from 1. */
export type ImportProblem = { readonly row?: number; readonly code: ProblemCode };

export type ImportedCard = {
  readonly sourceId: string;
  readonly title: string;
  /** Markdown: the description, then checklists and links. */
  readonly body: string;
  /** Name of its list; empty when unknown. */
  readonly list: string;
  readonly labels: readonly string[];
  /** YYYY-MM-DD */
  readonly dueOn?: string;
  readonly estimateMinutes?: number;
  /** Oldest first; `at` is an ISO timestamp. Who wrote them is not carried over. */
  readonly comments: readonly { readonly text: string; readonly at: string }[];
  /** Archived, or in an archived list. */
  readonly isClosed: boolean;
};

export type ImportedBoard = {
  readonly name: string;
  /** In the board's order. */
  readonly lists: readonly string[];
  readonly cards: readonly ImportedCard[];
  readonly problems: readonly ImportProblem[];
};

/** Fits title and body into what a task can hold. `isDamaged` when characters were lost on the way. */
export function titleAndBody(
  title: string,
  body: string,
): { readonly title: string; readonly body: string; readonly isDamaged: boolean } {
  const line = repairText(title, true);
  const rest = repairText(body);
  const isDamaged = lost(line) + lost(rest) > lost(title) + lost(body);
  const letters = [...line];
  if (letters.length <= MAX_TITLE) return { title: line, body: rest, isDamaged };
  const head = `${letters.slice(0, MAX_TITLE - 1).join("")}…`;
  return { title: head, body: `${line}\n\n${rest}`.trim(), isDamaged };
}

const lost = (text: string): number => text.split("\uFFFD").length - 1;

/**
 * Whether work on a card has still to begin or runs. Only that is a start, which a client's agreement must come before; what
 * is done or was called off starts nothing.
 */
export function isWork(card: ImportedCard): boolean {
  const state = stateOfList(card.list);
  return !card.isClosed && state !== "done" && state !== "cancelled";
}

/** What the name of a list says about its cards, in Russian or English; "offered" when it says nothing. */
export function stateOfList(name: string): TaskState {
  const words = name.toLowerCase().replaceAll("ё", "е");
  return MEANINGS.find(([pattern]) => pattern.test(words))?.[1] ?? "offered";
}

const edge = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "u");

/** First match counts: "ready for review" is a review, "not done" is not done. */
const MEANINGS: readonly (readonly [RegExp, TaskState])[] = [
  [edge("не|not|to do|todo|to be|on hold|backlog|бэклог|сделать"), "offered"],
  [edge("cancell?ed|won'?t(?: do)?|rejected|declined|отмен\\p{L}*|отклонен\\p{L}*"), "cancelled"],
  [
    edge(
      "(?:in |for |code )?review\\p{L}*|qa|testing|to test|delivered|approval|ревью|провер\\p{L}*|тест\\p{L}*|" +
        "сда(?:но|ча)|приемк\\p{L}*|согласован\\p{L}*",
    ),
    "delivered",
  ],
  [
    edge(
      "doing|wip|in progress|in work|in development|developing|started|working(?: on)?|current|в работ\\p{L}*|" +
        "в процессе|в разработке|делаем|делается|выполняется",
    ),
    "in_progress",
  ],
  [
    edge(
      "done|complete|completed|finished|closed|shipped|released|live|deployed|готов\\p{L}*|" +
        "сделан\\p{L}*|заверш\\p{L}*|закрыт\\p{L}*|выполнен\\p{L}*|опубликован\\p{L}*",
    ),
    "done",
  ],
  [edge("accepted|assigned|planned|next|принят\\p{L}*|запланирован\\p{L}*|назначен\\p{L}*"), "accepted"],
];
