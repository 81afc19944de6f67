"use client";
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import type { TaskVerb } from "@/domain/tasks/move";
import { type Card, verbsOf } from "../board";
import type { BoardWords } from "./boardWords";

export type MenuAt = { readonly card: Card; readonly x: number; readonly y: number };

type Props = {
  at: MenuAt;
  words: BoardWords;
  onChoose: (verb: TaskVerb) => void;
  onClose: () => void;
};

const WIDTH = 224;
const ITEM_HEIGHT = 46;

/** What may be done with one card, at the place where it was asked. */
export function BoardMenu({ at, words, onChoose, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const verbs = verbsOf(at.card);
  const count = verbs.length + 1;
  useLayoutEffect(() => {
    const box = menu.current;
    if (!box) return;
    box.style.left = `${Math.max(8, Math.min(at.x, innerWidth - WIDTH - 8))}px`;
    box.style.top = `${Math.max(8, Math.min(at.y, innerHeight - count * ITEM_HEIGHT - 24))}px`;
    box.showPopover();
    box.querySelector("button")?.focus();
  }, [at, count]);

  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>(".menu-item")];
    const here = items.indexOf(document.activeElement as HTMLElement);
    items.at((here + (event.key === "ArrowDown" ? 1 : -1)) % items.length)?.focus();
  };
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={words.menu.replace("{number}", String(at.card[1]))}
      className="pop board-menu"
      onToggle={(event) => event.newState === "closed" && onClose()}
      onKeyDown={step}
    >
      {verbs.map((verb) => (
        <button
          key={verb}
          type="button"
          role="menuitem"
          className="menu-item"
          data-tone={verb === "decline" ? "danger" : undefined}
          onClick={() => {
            menu.current?.hidePopover();
            onChoose(verb);
          }}
        >
          {words.verbs[verb as keyof typeof words.verbs]}
        </button>
      ))}
      <a role="menuitem" className="menu-item" href={`/partner/tasks/${at.card[0]}`}>
        {words.open}
      </a>
    </div>
  );
}
