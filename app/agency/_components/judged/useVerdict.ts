"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Verdict } from "./findings";

/** How the text will read is asked for once the fingers rest; what is found in it at every key. */
const REST_MS = 400;
/** How long a changed dossier may take until its names are looked for. */
const REBUILD_MS = 300;

export type Texts = Readonly<Record<string, string>>;
/** Whose words they are: `{jobId, engagementId}`, `{taskId}`, or nobody's. */
export type Source = Readonly<Record<string, string>>;
type State = "idle" | "looking" | "unavailable";

/**
 * Asks what is found in texts while they are typed. One question is on its way at a time; the newest text is asked about
 * as soon as the answer is there, so the marks follow the keys by one round trip. `of` are the texts that the verdict
 * speaks of; typing goes on meanwhile.
 */
export function useVerdict(source: Source, served: Verdict, initial: Texts, hasPreview = false) {
  const [{ verdict, of }, setJudged] = useState({ verdict: served, of: initial });
  const [state, setState] = useState<State>("idle");
  const run = useRef({ next: undefined as Texts | undefined, isBusy: false, isGone: false });
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const from = useRef(source);
  from.current = source;

  const pump = useCallback(async () => {
    const now = run.current;
    if (now.isBusy) return;
    now.isBusy = true;
    let answered: State = "idle";
    while (now.next && !now.isGone) {
      const texts = now.next;
      now.next = undefined;
      const found = await ask({ ...from.current, texts });
      if (found) setJudged((last) => ({ verdict: { ...rested(last.verdict), ...found }, of: texts }));
      answered = found ? "idle" : "unavailable";
      if (found?.isStale && !now.next) {
        await new Promise((resolve) => setTimeout(resolve, REBUILD_MS));
        now.next ??= texts;
      }
    }
    now.isBusy = false;
    setState(answered);
  }, []);

  const look = useCallback(
    (texts: Texts) => {
      setState("looking");
      run.current.next = texts;
      void pump();
      if (!hasPreview) return;
      clearTimeout(rest.current);
      rest.current = setTimeout(async () => {
        const found = await ask({ ...from.current, texts, preview: true });
        if (found) setJudged((last) => ({ ...last, verdict: { ...last.verdict, ...rested(found) } }));
      }, REST_MS);
    },
    [pump, hasPreview],
  );

  useEffect(() => {
    const now = run.current;
    now.isGone = false;
    return () => {
      now.isGone = true;
      clearTimeout(rest.current);
    };
  }, []);

  return { verdict, of, state, look };
}

/** What is asked for only once the fingers rest. */
const rested = ({ html = "", hints = [] }: Verdict) => ({ html, hints });

async function ask(question: object): Promise<Verdict | undefined> {
  try {
    const answer = await fetch("/agency/tasks/check", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(question),
      redirect: "error",
    });
    return answer.ok ? ((await answer.json()) as Verdict) : undefined;
  } catch {
    return undefined;
  }
}
