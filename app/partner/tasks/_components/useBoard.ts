"use client";
import { useCallback, useRef, useState } from "react";
import { IDEMPOTENCY_FIELD, VERSION_FIELD } from "@/components/forms/state";
import { submissionKey } from "@/components/forms/submissionKey";
import { toast } from "@/components/ui/toast";
import { afterMove, type Card, readCards, withCard } from "../board";
import type { PlainVerb } from "../move_actions";
import type { BoardWords } from "./boardWords";
import { useFreshBoard } from "./useFreshBoard";

/** The moves that need no words, each made at once and undone when the server says no. */
const PLAIN: readonly string[] = ["accept", "start", "unblock"] satisfies PlainVerb[];

export const isPlain = (verb: string): verb is PlainVerb => PLAIN.includes(verb);

type Props = {
  /** JSON of the cards, and the mark that it bears. */
  text: string;
  mark: string;
  /** Where the same comes from again. */
  href: string;
  /** Whoever takes what nobody has, "" when a move takes nothing. */
  taker: string;
  words: BoardWords;
};

/** The cards as they stand, the one way to move them, and what was last said of it. */
export function useBoard({ text, mark, href, taker, words }: Props) {
  const [board, setBoard] = useState(() => ({ text, cards: readCards(text) }));
  if (board.text !== text) setBoard({ text, cards: readCards(text) });
  const [said, say] = useState("");
  const underWay = useRef(new Set<string>());

  const setCards = useCallback(
    (change: (cards: readonly Card[]) => readonly Card[]) =>
      setBoard((current) => ({ ...current, cards: change(current.cards) })),
    [],
  );
  const refresh = useFreshBoard(href, { text, mark }, (fresh) => {
    if (underWay.current.size === 0) setCards(() => readCards(fresh));
    return underWay.current.size === 0;
  });

  async function move(card: Card, verb: PlainVerb) {
    const [id] = card;
    const next = afterMove(card, verb, verb === "unblock" ? "" : taker);
    if (!next || underWay.current.has(id)) return;
    underWay.current.add(id);
    setCards((cards) => withCard(cards, next));
    const sentence = verb === "unblock" ? words.unblockedNow : words.moved;
    say(fill(sentence, card, { state: words.states[next[3]] ?? "" }));
    const answer = await ask(verb, card);
    underWay.current.delete(id);
    if (answer?.status === "ok") return;
    setCards((cards) => cards.map((each) => (each === next ? card : each)));
    const why = explain(card, answer, words);
    say("");
    toast({ text: why, tone: "danger", link: wayOn(answer, words) });
    await refresh();
  }

  return { cards: board.cards, said, move, refresh };
}

type Told =
  | { readonly status: "ok" }
  | { readonly status: "refused"; code: string; message: string; href?: string };

/** Undefined when nobody knows what became of it: no answer, or none that says. */
async function ask(verb: PlainVerb, card: Card): Promise<Told | undefined> {
  const body = new URLSearchParams({
    verb,
    taskId: card[0],
    [VERSION_FIELD]: String(card[9]),
    [IDEMPOTENCY_FIELD]: submissionKey(),
  });
  const answer = await fetch("/api/v1/partner/moves", { method: "POST", body }).catch(() => undefined);
  // Signed out meanwhile, or at work elsewhere: the page's own gate leads on.
  if (answer?.status === 401 || answer?.status === 404) location.reload();
  return answer && (answer.ok || answer.status === 409) ? answer.json().catch(() => undefined) : undefined;
}

function explain(card: Card, answer: Told | undefined, words: BoardWords): string {
  if (answer?.status !== "refused") return fill(words.refused, card, { reason: words.failed });
  if (answer.code === "changedMeanwhile") return fill(words.stale, card);
  return fill(words.refused, card, { reason: answer.message });
}

/** The way to what stands in the way, where the server knows one. */
const wayOn = (answer: Told | undefined, words: BoardWords) =>
  answer?.status === "refused" && answer.href ? { href: answer.href, label: words.goOn } : undefined;

const fill = (sentence: string, card: Card, more: Readonly<Record<string, string>> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === "number" ? String(card[1]) : name === "title" ? card[2] : (more[name] ?? ""),
  );
