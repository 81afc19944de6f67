/** How a word of a text was recognised. Ordered: an earlier one is the better explanation. */
export const WORD_RULES = [
  "exact",
  "case",
  "translit",
  "homoglyph",
  "leet",
  "layout",
  "spaced",
  "typo",
  "inside",
] as const;
export type WordRule = (typeof WORD_RULES)[number];

/** A word of the index that a word of the text may be. Offsets count from the word's first unit. */
export type Candidate = {
  readonly word: number;
  readonly rule: WordRule;
  readonly from: number;
  readonly to: number;
};

/** What is known about a word of a text, whoever says it and wherever. */
export type WordFacts = {
  /** An ordinary word of the language. */
  readonly isKnown: boolean;
  /** A name of the dictionary: a person's or a place's. */
  readonly isName: boolean;
  readonly candidates: readonly Candidate[];
};

export const NOTHING: WordFacts = { isKnown: false, isName: false, candidates: [] };
export const KNOWN_NOTHING: WordFacts = { isKnown: true, isName: false, candidates: [] };
