"use client";
import { memo } from "react";
import { isOverdue } from "@/domain/tasks/states";
import { type Card, columnOf, verbsOf } from "../board";
import type { BoardWords } from "./boardWords";
import { isPlain } from "./useBoard";

type Props = {
  card: Card;
  words: BoardWords;
  today: string;
  /** Its buttons need a script, so they come with it; the place for them is kept. */
  isAlive: boolean;
};

/** One task on the board. It listens to nothing: the board hears for all its cards. */
export const BoardCard = memo(function BoardCard({ card, words, today, isAlive }: Props) {
  const [id, number, title, , blocked, dueOn, assignee, messages, returns, , codename] = card;
  const next = nextStep(card);
  const overdue = isOverdue({ state: columnOf(card), dueOn }, today);
  return (
    <li className="card" data-card={id} data-row="" draggable={next !== undefined || undefined}>
      <p className="card-top">
        <span>{`#${number}`}</span>
        <span className="codename">{codename}</span>
      </p>
      <a className="card-title row-link" href={`/partner/tasks/${id}`} draggable={false}>
        {title}
      </a>
      {blocked || returns || overdue ? (
        <p className="card-marks">
          {overdue ? <Mark icon="late" tone="danger" text={words.overdue} /> : null}
          {blocked ? <Mark icon="stop" tone="danger" text={words.blocked} /> : null}
          {returns ? (
            <Mark
              icon="back"
              tone="warn"
              text={returns > 1 ? `${words.returned} ×${returns}` : words.returned}
            />
          ) : null}
        </p>
      ) : null}
      <p className="card-foot">
        {dueOn ? (
          <time dateTime={dueOn}>
            <span className="sr-only">{`${words.due} `}</span>
            {shortDate(dueOn, today, words.months)}
          </time>
        ) : null}
        {messages ? (
          <span>
            <Icon name="talk" />
            <span className="sr-only">{`${words.messages} `}</span>
            {messages}
          </span>
        ) : null}
        {assignee ? (
          <span className="card-hands">
            <span className="sr-only">{`${words.assignee} `}</span>
            {assignee}
          </span>
        ) : null}
      </p>
      {next && isAlive ? (
        <p className="card-do">
          <button type="button" data-do={next}>
            {words.verbs[next]}
          </button>
          <button type="button" data-do="menu" aria-label={words.menu.replace("{number}", String(number))}>
            <Icon name="menu" />
          </button>
        </p>
      ) : null}
    </li>
  );
});

/** What is most likely to be done next; a blocked task goes on before it is delivered. */
function nextStep(card: Card): keyof BoardWords["verbs"] | undefined {
  if (card[4]) return "unblock";
  const [verb] = verbsOf(card);
  return verb && (isPlain(verb) || verb === "deliver") ? verb : undefined;
}

function Mark({ icon, tone, text }: { icon: string; tone: string; text: string }) {
  return (
    <span data-tone={tone}>
      <Icon name={icon} />
      {text}
    </span>
  );
}

/** From the board's own sheet of icons, `BoardIcons`. */
export const Icon = ({ name }: { name: string }) => (
  <svg aria-hidden="true" className="card-icon">
    <use href={`#board-${name}`} />
  </svg>
);

function shortDate(dueOn: string, today: string, months: readonly string[]): string {
  const pattern = months[Number(dueOn.slice(5, 7)) - 1] ?? "#";
  const day = pattern.replace("#", String(Number(dueOn.slice(8))));
  return dueOn.slice(0, 4) === today.slice(0, 4) ? day : `${day} ${dueOn.slice(0, 4)}`;
}
