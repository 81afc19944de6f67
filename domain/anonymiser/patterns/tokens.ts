/** A word or a number of an address, with its place. */
export type Token = { readonly text: string; readonly start: number; readonly end: number };

const TOKEN =
  /(?:пр-к?т|б-р|пр-д|кв-л|р-н|pr-t)(?![\p{L}])|\d+[\p{L}]?(?![\p{L}])(?:[/-]\d+)?|[\p{L}]+(?:-[\p{L}]+)*|\d+/giu;

export const tokensOf = (text: string, from = 0): Token[] =>
  [...text.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    start: from + (match.index ?? 0),
    end: from + (match.index ?? 0) + match[0].length,
  }));

export const lowerWord = (token: Token | undefined): string =>
  token?.text.toLowerCase().replaceAll("ё", "е") ?? "";

/** What stands on either side of a street's name. */
const AROUND = 90;
const WIDEST = 4000;

/** The tokens around places that are asked for from left to right; where they are dense, one reading serves many. */
export class TokenWindow {
  private tokens: readonly Token[] = [];
  private from = 0;
  private to = 0;
  private next = 0;
  private width = AROUND;

  constructor(readonly text: string) {}

  /** @returns the tokens and which of them is the word at [start, end); -1 when none is */
  around(start: number, end: number): { readonly tokens: readonly Token[]; readonly at: number } {
    const from = Math.max(0, start - AROUND);
    const to = Math.min(this.text.length, end + AROUND);
    if (from < this.from || to > this.to) {
      this.width = from < this.to ? Math.min(WIDEST, this.width * 2) : AROUND;
      this.from = from;
      this.to = Math.min(this.text.length, end + this.width);
      this.tokens = tokensOf(this.text.slice(this.from, this.to), this.from);
      this.next = 0;
    }
    while (this.next < this.tokens.length && (this.tokens[this.next]?.end ?? 0) < end) this.next += 1;
    const token = this.tokens[this.next];
    return { tokens: this.tokens, at: token && token.start <= start ? this.next : -1 };
  }
}
