"use client";
import { useEffect, useState } from "react";
import type { PaletteItem } from "./palette";

const PAUSE_MS = 150;
const SHORTEST = 2;

/** What the server finds for `asked`, after a pause in typing; an answer that comes too late is not shown. */
export function useFound(searchUrl: string | undefined, asked: string): readonly PaletteItem[] {
  const [found, setFound] = useState<readonly PaletteItem[]>([]);
  useEffect(() => {
    const words = asked.trim();
    if (!searchUrl || words.length < SHORTEST) return setFound([]);
    const late = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`${searchUrl}?q=${encodeURIComponent(words)}`, { signal: late.signal });
        setFound(answer.ok ? ((await answer.json()) as PaletteItem[]) : []);
      } catch {
        // Cancelled by the next letter, or offline: the places known here still stand.
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      late.abort();
    };
  }, [searchUrl, asked]);
  return found;
}
