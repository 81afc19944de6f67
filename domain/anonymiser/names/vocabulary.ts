/** What words a language has anyway. Folded: lower case, ё as е. */
export type Vocabulary = {
  /** An ordinary word, in any of its forms. */
  has(word: string): boolean;
  /** A first name, a surname or a place of the dictionary. */
  hasName(word: string): boolean;
};

/** Knows no word, so that every name is distinctive. */
export const NO_VOCABULARY: Vocabulary = { has: () => false, hasName: () => false };
