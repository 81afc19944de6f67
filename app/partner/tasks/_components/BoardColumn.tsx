"use client";
import { type Card, COLUMN_LIMIT } from "../board";
import { BoardCard } from "./BoardCard";
import type { BoardWords } from "./boardWords";
import type { useWhole } from "./useWhole";

type Props = {
  place: number;
  cards: readonly Card[];
  /** How much of it is drawn now. */
  whole: ReturnType<typeof useWhole>;
  words: BoardWords;
  today: string;
  /** The rest of the column, in the list; without a script that is all but the first screen. */
  listHref: string;
  /** While a card is dragged: whether it may be dropped here. */
  drop: "yes" | "no" | undefined;
};

export function BoardColumn({ place, cards, whole, words, today, listHref, drop }: Props) {
  const title = words.states[place];
  return (
    <section
      className="board-column"
      data-column={place}
      data-drop={drop}
      aria-labelledby={`column-${place}`}
    >
      <h2 id={`column-${place}`} className="board-head">
        {title} <span className="board-count">{countOf(cards)}</span>
      </h2>
      {cards.length === 0 ? (
        <p className="board-none">{words.none}</p>
      ) : (
        <ol className="board-cards" aria-label={title}>
          {cards.slice(0, whole.limit).map((card) => (
            <BoardCard key={card[0]} card={card} words={words} today={today} isAlive={whole.isAlive} />
          ))}
          {cards.length > whole.limit ? (
            <li className="board-more">
              <a href={listHref} className="link">
                {words.more}
              </a>
            </li>
          ) : null}
        </ol>
      )}
    </section>
  );
}

export const countOf = (cards: readonly Card[]): string =>
  cards.length > COLUMN_LIMIT ? `${COLUMN_LIMIT}+` : String(cards.length);
