"use client";
import { startTransition, useEffect, useState } from "react";
import { COLUMN_LIMIT } from "../board";

/** So many cards of a column fit a tall screen. */
const FIRST_SCREEN = 12;

/** How many cards of a column to draw: the first screen with the page, all of them once the page is alive. */
export function useWhole(): number {
  const [limit, setLimit] = useState(FIRST_SCREEN);
  useEffect(() => startTransition(() => setLimit(COLUMN_LIMIT)), []);
  return limit;
}
