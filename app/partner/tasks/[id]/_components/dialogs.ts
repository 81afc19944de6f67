export const KINDS = ["deliver", "block", "decline", "estimate", "time"] as const;
export type DialogKind = (typeof KINDS)[number];

/** The dialogs' ids, which the buttons that open them know. */
export const DIALOG_ID = {
  deliver: "deliver",
  block: "block",
  decline: "decline",
  estimate: "estimate",
  time: "log-time",
} as const satisfies Record<DialogKind, string>;

export type DialogView = {
  readonly kind: DialogKind;
  readonly key: string;
  readonly draftKey: string;
  readonly title: string;
  readonly submit: string;
  readonly reader: string;
  /** What the fields are called, in their order, each with its help, "" for none. */
  readonly fields: readonly (readonly [label: string, help: string])[];
};
