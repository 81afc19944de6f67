/** Where in a file a text stood. Each has a word in the catalogues. */
export const PLACE_KINDS = [
  "document",
  "header",
  "footer",
  "footnote",
  "endnote",
  "page",
  "sheet",
  "sheetName",
  "look",
  "picture",
  "entry",
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Steps from the outside in, `kind` or `kind:number` (from 1), joined by "/": "entry:2/page:3/picture". */
export type Place = string;

export const placeOf = (kind: PlaceKind, number?: number, outer: Place = ""): Place =>
  `${outer ? `${outer}/` : ""}${kind}${number === undefined ? "" : `:${number}`}`;

/** For a sentence in the reader's language. A step that is not known is left out. */
export function stepsOf(place: Place): readonly { readonly kind: PlaceKind; readonly number?: number }[] {
  return place.split("/").flatMap((step) => {
    const [kind, number] = step.split(":");
    if (!isKind(kind)) return [];
    return [number === undefined ? { kind } : { kind, number: Number(number) }];
  });
}

const isKind = (kind: string | undefined): kind is PlaceKind => PLACE_KINDS.some((known) => known === kind);
