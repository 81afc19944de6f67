"use client";
import type { Card } from "../board";
import { countOf } from "./BoardColumn";
import type { BoardWords } from "./boardWords";

/** The column that was looked at last; lives as long as the tab. */
let remembered: number | undefined;

const [OFFERED, ACCEPTED, STARTED] = [0, 1, 2];

/** On a phone one column is shown at a time. Radio buttons and CSS: the switch works before and without a script. */
export function BoardTabs({ columns, words }: { columns: readonly (readonly Card[])[]; words: BoardWords }) {
  const first = [STARTED, OFFERED, ACCEPTED].find((place) => columns[place ?? 0]?.length) ?? OFFERED;
  return (
    <fieldset
      className="board-tabs"
      onChange={(event) => {
        if (event.target instanceof HTMLInputElement) remembered = Number(event.target.value);
      }}
    >
      <legend className="sr-only">{words.columns}</legend>
      {columns.map((cards, place) => (
        <label key={words.states[place]}>
          <input
            type="radio"
            name="column"
            value={place}
            defaultChecked={place === (remembered ?? first)}
            className="sr-only"
          />
          {words.states[place]} <span>{countOf(cards)}</span>
        </label>
      ))}
    </fieldset>
  );
}
