"use client";
import { useAlive } from "@/components/ui/useAlive";
import { COLUMN_LIMIT } from "../board";

/** So many cards of a column fill a screen of 1080 lines. Each costs the server as much as a row of a list. */
const FIRST_SCREEN = 8;

/** How much of a board to draw: the first screen with the page; all cards, and what needs a script, once it is alive. */
export function useWhole(): { readonly limit: number; readonly isAlive: boolean } {
  const isAlive = useAlive();
  return { limit: isAlive ? COLUMN_LIMIT : FIRST_SCREEN, isAlive };
}
