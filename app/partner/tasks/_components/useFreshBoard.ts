"use client";
import { useCallback, useEffect, useRef } from "react";

const EVERY_MS = 60_000;

/** Boards that were on the screen before: one that comes again, by "back", is a copy and may be out of date. */
const shown = new Set<string>();

/**
 * Keeps a board fresh: when the tab is looked at again, and every minute while it is. An unchanged board costs an empty
 * answer.
 * @param take gets the new text; false when it cannot be taken now
 * @returns asks at once
 */
export function useFreshBoard(
  href: string,
  served: { readonly text: string; readonly mark: string },
  take: (text: string) => boolean,
) {
  const known = useRef(served.mark);
  const taker = useRef(take);
  taker.current = take;

  const refresh = useCallback(async () => {
    const answer = await fetch(href, { headers: { "if-none-match": `W/"${known.current}"` } }).catch(
      () => undefined,
    );
    const mark = /"(.*)"/.exec(answer?.headers.get("etag") ?? "")?.[1];
    if (!answer || !mark) return;
    // The same cards may bear a new mark: something else of the team's changed.
    if (answer.status === 304 || (answer.ok && taker.current(await answer.text()))) known.current = mark;
  }, [href]);

  const { text, mark } = served;
  useEffect(() => {
    known.current = mark;
    const key = `${href} ${mark} ${text.length}`;
    if (shown.has(key)) refresh();
    shown.add(key);
  }, [href, mark, text, refresh]);

  useEffect(() => {
    const look = () => document.visibilityState === "visible" && refresh();
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [refresh]);

  return refresh;
}
