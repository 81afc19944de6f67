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
  readonly cleanHelp: string;
  readonly blockedHelp: string;
  readonly looking: string;
  readonly unavailable: string;
  readonly inTitle: string;
  readonly inBody: string;
  readonly show: string;
  readonly replace: string;
  readonly replaceAll: string;
  readonly saveFirst: string;
  readonly letThrough: string;
  readonly save: string;
  readonly publish: string;
  readonly publishBlocked: string;
};
