"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Verdict } from "../present";

const SETTLE_MS = 250;

type Wording = { readonly title: string; readonly body: string };

/**
 * Asks what is found in a wording while it is typed, once the fingers rest. Starts with what the server found.
 * `of` is the text that the verdict speaks of; typing goes on meanwhile.
 */
export function useVerdict(
  source: { readonly jobId: string; readonly engagementId: string },
  served: Verdict,
  initial: Wording,
) {
  const [{ verdict, of }, setJudged] = useState({ verdict: served, of: initial });
  const [state, setState] = useState<"idle" | "looking" | "unavailable">("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef<AbortController>(undefined);

  const look = useCallback(
    (wording: Wording) => {
      clearTimeout(timer.current);
      asked.current?.abort();
      setState("looking");
      timer.current = setTimeout(async () => {
        const abort = new AbortController();
        asked.current = abort;
        const found = await ask({ ...source, ...wording }, abort.signal);
        if (abort.signal.aborted) return;
        if (found) setJudged({ verdict: found, of: wording });
        setState(found ? "idle" : "unavailable");
      }, SETTLE_MS);
    },
    [source],
  );

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      asked.current?.abort();
    },
    [],
  );

  return { verdict, of, state, look };
}

async function ask(question: object, signal: AbortSignal): Promise<Verdict | undefined> {
  try {
    const answer = await fetch("/agency/tasks/check", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(question),
      redirect: "error",
      signal,
    });
    return answer.ok ? ((await answer.json()) as Verdict) : undefined;
  } catch {
    return undefined;
  }
}
