"use client";
import { useAlive } from "@/components/ui/useAlive";
import { ReasonSection } from "./ReasonSection";
import type { AgendaWords, ReasonView } from "./useAgendaView";

/** So many tasks fill a screen of 1080 lines; the rest is drawn under them once the page is alive. */
const FIRST_SCREEN = 16;

type Props = { sections: readonly ReasonView[]; words: AgendaWords };

/** All that waits, drawn on the browser's side: the server sends words, not elements. */
export function Agenda({ sections, words }: Props) {
  const isAlive = useAlive();
  const first = firstOf(sections);
  const isCut =
    first.length < sections.length || first.at(-1)?.tasks.length !== sections.at(-1)?.tasks.length;
  return (
    <>
      {(isAlive ? sections : first).map((section) => (
        <ReasonSection key={section.reason} section={section} words={words} />
      ))}
      {isCut && !isAlive ? (
        <noscript>
          <p className="mt-4 text-sm text-ink-3">{words.more}</p>
        </noscript>
      ) : null}
    </>
  );
}

/** The sections down to the last task of the first screen. */
function firstOf(sections: readonly ReasonView[]): ReasonView[] {
  let left = FIRST_SCREEN;
  const first: ReasonView[] = [];
  for (const section of sections) {
    if (left <= 0) break;
    first.push({ ...section, tasks: section.tasks.slice(0, left) });
    left -= section.tasks.length;
  }
  return first;
}
