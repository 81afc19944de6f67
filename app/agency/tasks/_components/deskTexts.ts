import type { JudgedTexts } from "@/app/agency/_components/judged/texts";

/** Sentences of the desk, translated on the server. */
export type DeskTexts = {
  readonly title: string;
  readonly body: string;
  readonly bodyHelp: string;
  readonly fee: string;
  readonly estimate: string;
  readonly due: string;
  readonly preview: string;
  readonly emptyPreview: string;
  readonly readBy: string;
  readonly hints: string;
  readonly hintsHelp: string;
  readonly save: string;
  readonly publish: string;
  readonly judged: JudgedTexts;
};
