/** One way to make a form: take `strip` off, put `add` on, where the word ends (or begins) like `when`. */
type Affix = {
  readonly strip: string;
  readonly add: string;
  readonly when: RegExp | undefined;
};

export type Affixes = {
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>;
  readonly prefixes: ReadonlyMap<string, readonly Affix[]>;
};

/** The rules of a Hunspell .aff file whose flags are single characters, as far as they make forms. */
export function readAffixes(text: string): Affixes {
  const rules = { SFX: new Map<string, Affix[]>(), PFX: new Map<string, Affix[]>() };
  for (const line of text.split(/\r?\n/)) {
    const [sort, flag, strip, add, when] = line.trim().split(/\s+/);
    if ((sort !== "SFX" && sort !== "PFX") || !flag || when === undefined) continue;
    const pattern = when === "." ? undefined : new RegExp(sort === "SFX" ? `${when}$` : `^${when}`);
    const affix = { strip: none(strip), add: none(add).replace(/\/.*$/, ""), when: pattern };
    const known = rules[sort].get(flag);
    if (known) known.push(affix);
    else rules[sort].set(flag, [affix]);
  }
  return { suffixes: rules.SFX, prefixes: rules.PFX };
}

const none = (part = "0"): string => (part === "0" ? "" : part);

/** All forms of a dictionary's entry "word/FLAGS". */
export function* formsOf(entry: string, { suffixes, prefixes }: Affixes): Generator<string> {
  const [word = "", flags = ""] = entry.trim().split("/");
  if (!/^[\p{L}']+$/u.test(word)) return;
  const bases = [word, ...applied(word, flags, prefixes, begin)];
  yield* bases;
  for (const base of bases) yield* applied(base, flags, suffixes, end);
}

function* applied(
  word: string,
  flags: string,
  rules: ReadonlyMap<string, readonly Affix[]>,
  form: (word: string, affix: Affix) => string,
): Generator<string> {
  for (const flag of flags)
    for (const affix of rules.get(flag) ?? []) if (affix.when?.test(word) ?? true) yield form(word, affix);
}

const end = (word: string, { strip, add }: Affix): string => word.slice(0, word.length - strip.length) + add;
const begin = (word: string, { strip, add }: Affix): string => add + word.slice(strip.length);
