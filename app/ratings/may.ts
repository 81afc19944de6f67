import type { ReactNode } from "react";
import type { FormAction } from "@/components/forms/state";
import type { Side } from "@/domain/tasks/move";

/** Who looks at a period, and what the own side lets them do there. */
export type Reader = {
  readonly side: Side;
  readonly userId: string;
  readonly timeZone: string;
  readonly may: {
    readonly cast: boolean;
    /** Give an opinion. */
    readonly say: boolean;
    readonly reply: boolean;
    readonly remove: boolean;
  };
  /** The own side's actions. */
  readonly actions: {
    readonly cast: FormAction;
    readonly withdraw: FormAction;
    readonly opinion: FormAction;
    readonly reply: FormAction;
    readonly report: FormAction;
    readonly remove: FormAction;
  };
  /** A field for words that the other side may read: on the agency's side they are judged while they are typed. */
  readonly composer: (field: WordsField) => ReactNode;
};

export type WordsField = {
  readonly name: "comment" | "reply" | "note";
  readonly label: string;
  readonly help?: string;
  readonly optional?: boolean;
  readonly initial?: string;
  readonly rows?: number;
};
