import type { DragEvent, KeyboardEvent, MouseEvent } from "react";
import { isTaskVerb, type TaskVerb } from "@/domain/tasks/move";
import { type Card, verbInto, verbsOf } from "../board";
import type { MenuAt } from "./BoardMenu";

type Board = {
  cardOf: (id: string) => Card | undefined;
  act: (card: Card, verb: TaskVerb) => void;
  openMenu: (at: MenuAt) => void;
  dragged: Card | undefined;
  setDragged: (card: Card | undefined) => void;
};

/** The listeners of the whole board: which card is meant stands in the page. */
export function hearBoard({ cardOf, act, openMenu, dragged, setDragged }: Board) {
  const cardAt = (target: EventTarget) => {
    const element = target instanceof Element ? target.closest<HTMLElement>("[data-card]") : null;
    const card = cardOf(element?.dataset.card ?? "");
    return element && card ? { element, card } : undefined;
  };
  const openMenuAt = (card: Card, beside: Element) => {
    if (verbsOf(card).length === 0) return;
    const box = beside.getBoundingClientRect();
    openMenu({ card, x: box.left, y: box.bottom + 4 });
  };
  return {
    onClick(event: MouseEvent) {
      const button = event.target instanceof Element && event.target.closest<HTMLElement>("[data-do]");
      const at = button && cardAt(button);
      if (!button || !at) return;
      const wanted = button.dataset.do ?? "";
      if (isTaskVerb(wanted)) act(at.card, wanted);
      else openMenuAt(at.card, button);
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLAnchorElement))
        return;
      const at = cardAt(event.target);
      if (!at) return;
      // By place: on a Russian layout the key M gives another letter.
      if (event.code === "KeyM") openMenuAt(at.card, at.element);
      else if (!goTo(at.element, event.key)) return;
      event.preventDefault();
    },
    onDragStart(event: DragEvent) {
      const at = cardAt(event.target);
      if (!at) return;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", at.card[2]);
      // Redrawn a moment later: a page that changes while a drag begins makes Chromium call it off.
      setTimeout(() => setDragged(at.card));
    },
    onDragOver(event: DragEvent) {
      if (dragged && verbInto(dragged, columnAt(event.target))) event.preventDefault();
    },
    onDrop(event: DragEvent) {
      const verb = dragged && verbInto(dragged, columnAt(event.target));
      if (!dragged || !verb) return;
      event.preventDefault();
      setDragged(undefined);
      act(dragged, verb);
    },
    onDragEnd: () => setDragged(undefined),
  };
}

const columnAt = (target: EventTarget): number =>
  Number((target as Element).closest<HTMLElement>("[data-column]")?.dataset.column ?? -1);

/** Up and down in a column, left and right to the same height of the next column that has cards. */
function goTo(card: HTMLElement, key: string): boolean {
  const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[key];
  if (!step) return false;
  const column = card.closest("[data-column]");
  const place = cardsIn(column).indexOf(card);
  if (key === "ArrowUp" || key === "ArrowDown") return focusOn(cardsIn(column)[place + step]);
  const columns = [...document.querySelectorAll("[data-column]")].filter(
    (each) => cardsIn(each).length > 0 || each === column,
  );
  const beside = cardsIn(columns[columns.indexOf(column as Element) + step] ?? null);
  return focusOn(beside[Math.min(place, beside.length - 1)]);
}

const cardsIn = (column: Element | null): HTMLElement[] =>
  column ? [...column.querySelectorAll<HTMLElement>("[data-card]")] : [];

/** True also at an end, where the key must not scroll the page instead. */
function focusOn(card: HTMLElement | undefined): boolean {
  card?.querySelector<HTMLElement>("a")?.focus();
  return true;
}
