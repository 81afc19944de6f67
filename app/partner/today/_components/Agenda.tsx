"use client";
import { ReasonSection } from "./ReasonSection";
import type { AgendaWords, ReasonView } from "./useAgendaView";

/** All that waits, drawn on the browser's side: the server sends words, not elements. */
export function Agenda({ sections, words }: { sections: readonly ReasonView[]; words: AgendaWords }) {
  return sections.map((section) => <ReasonSection key={section.reason} section={section} words={words} />);
}
