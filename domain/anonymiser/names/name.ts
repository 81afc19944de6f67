export type NameKind = "name" | "product" | "person";

/** One name of a dossier, as words of the index. */
export type Name = {
  readonly clientId: string;
  readonly kind: NameKind;
  readonly ref: number;
  readonly value: string;
  readonly words: readonly number[];
  /** All of its words are ordinary ones: «Лента», «Красное и Белое». */
  readonly isCommon: boolean;
  /** How many letters and digits it has. */
  readonly size: number;
  /** How many sounds: «Лилия» has four, and is sooner met by chance than its letters say. */
  readonly heard: number;
  /** Two to four capitals: «РЖД». */
  readonly isAbbreviation: boolean;
  /** The beginning of a longer name, or what stands in quotes within it. */
  readonly isShort?: boolean;
  /** What a domain is called: vetrolom-shop of vetrolom-shop.ru. */
  readonly isHost?: boolean;
  readonly person?: PersonWords;
};

/** The words of a person; each of them may be there in several forms, such as «Саша» for «Александр». */
export type PersonWords = {
  readonly surnames: readonly number[];
  readonly firsts: readonly number[];
  readonly patronymics: readonly number[];
  /** First sounds of first name and patronymic, for initials. */
  readonly initials: readonly string[];
  readonly surnameInitials: readonly string[];
};

/** Why a word is worth a look: it is a name, one word of a name, or a part of a person's. */
export type Role = "single" | "joined" | "anchor" | "part" | "acronym" | "surname" | "patronymic" | "first";
export type Use = { readonly name: Name; readonly role: Role; readonly place: number };

export type IndexedWord = {
  readonly letters: string;
  readonly isCommon: boolean;
  readonly uses: Use[];
};
