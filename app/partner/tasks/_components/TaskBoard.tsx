"use client";
import { type ComponentType, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { TaskVerb } from "@/domain/tasks/move";
import { type Card, columnsOf, verbInto } from "../board";
import { BoardColumn } from "./BoardColumn";
import type { BoardDialog, WordyVerb } from "./BoardDialog";
import { BoardIcons } from "./BoardIcons";
import { BoardMenu, type MenuAt } from "./BoardMenu";
import { BoardTabs } from "./BoardTabs";
import type { BoardWords } from "./boardWords";
import { hearBoard } from "./hearBoard";
import { isPlain, useBoard } from "./useBoard";
import { useWhole } from "./useWhole";

type Props = {
  /** The cards as PostgreSQL wrote them: one string costs a page less than two hundred arrays. */
  text: string;
  mark: string;
  href: string;
  taker: string;
  /** YYYY-MM-DD where the team is. */
  today: string;
  /** For every column: its tasks as a list. */
  listHrefs: readonly string[];
  words: BoardWords;
};
type Asking = {
  readonly Part: ComponentType<Parameters<typeof BoardDialog>[0]>;
  readonly card: Card;
  readonly verb: WordyVerb;
};

/** The board: one component that draws all cards and hears for all of them. */
export function TaskBoard({ today, listHrefs, words, ...source }: Props) {
  const { cards, said, move, refresh } = useBoard({ ...source, words });
  const columns = useMemo(() => columnsOf(cards), [cards]);
  const whole = useWhole();
  const [menu, setMenu] = useState<MenuAt>();
  const [asking, setAsking] = useState<Asking>();
  const [dragged, setDragged] = useState<Card>();
  const root = useRef<HTMLDivElement>(null);
  const toFocus = useRef<string>(undefined);

  const act = async (card: Card, verb: TaskVerb) => {
    toFocus.current = card[0];
    if (isPlain(verb)) return move(card, verb);
    const { BoardDialog: Part } = await import("./BoardDialog");
    if (verb === "decline" || verb === "block" || verb === "deliver") setAsking({ Part, card, verb });
  };
  const listeners = hearBoard({
    cardOf: (id) => cards.find((card) => card[0] === id),
    act,
    openMenu: setMenu,
    dragged,
    setDragged,
  });

  // A card that went to another column is drawn anew there; whoever moved it by key goes on from it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cards are what the focus follows
  useLayoutEffect(() => {
    const id = toFocus.current;
    if (!id || asking) return;
    toFocus.current = undefined;
    root.current?.querySelector<HTMLElement>(`[data-card="${id}"] a`)?.focus({ preventScroll: true });
  }, [cards, asking]);

  return (
    <div ref={root} className="board" {...listeners}>
      <BoardIcons />
      <p id="board-help" className="sr-only">
        {words.help}
      </p>
      <BoardTabs columns={columns} words={words} />
      <section className="board-columns" aria-label={words.label} aria-describedby="board-help">
        {columns.map((column, place) => (
          <BoardColumn
            key={words.states[place]}
            place={place}
            cards={column}
            whole={whole}
            words={words}
            today={today}
            listHref={listHrefs[place] ?? ""}
            drop={dragged && dropOn(dragged, place)}
          />
        ))}
      </section>
      <p role="status" className="sr-only">
        {said}
      </p>
      {menu ? (
        <BoardMenu
          at={menu}
          words={words}
          onChoose={(verb) => act(menu.card, verb)}
          onClose={() => setMenu(undefined)}
        />
      ) : null}
      {asking ? (
        <asking.Part
          card={asking.card}
          verb={asking.verb}
          words={words}
          onClose={() => {
            setAsking(undefined);
            refresh();
          }}
        />
      ) : null}
    </div>
  );
}

const dropOn = (card: Card, place: number) => (verbInto(card, place) ? "yes" : "no");
