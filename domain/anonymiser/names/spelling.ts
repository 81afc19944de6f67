import { soundsOf, variantsOf } from "./skeleton";

/**
 * What a Latin letter or group sounds like when a Russian writes the name by ear, likeliest first. Groups stand before
 * their letters. `^` in a key is the start of the word, `$` its end; the others match anywhere.
 */
const BY_EAR: readonly (readonly [pattern: RegExp, sounds: readonly string[]])[] = (
  [
    ["ö", "е о"],
    ["ø", "е о"],
    ["œ", "е о"],
    ["ü", "ю у"],
    ["ä", "е я а"],
    ["æ", "е э"],
    ["å", "о а"],
    ["é", "е э"],
    ["è", "е э"],
    ["ê", "е"],
    ["ç", "с"],
    ["ñ", "нь н"],
    ["ß", "с сс"],
    ["ł", "л"],
    ["ž", "ж"],
    ["š", "ш"],
    ["č", "ч"],
    ["tion", "шн шен"],
    ["sion", "жн шен"],
    ["ture$", "чер тур"],
    ["stl(?=e)", "сл стл"],
    // "Thistlewick", "Maplewood", "Gatewood": the e at the end of a compound's first word is silent.
    ["(?<=[bcdfgkpstz]l)e(?=[bcdfghjkpqtvwz])", " е"],
    ["(?<=[aiouy][^aeiouyw])e(?=w[aiohr])", " е"],
    ["igh", "ай"],
    ["eigh", "ей"],
    ["ough", "о аф"],
    ["augh", "о аф"],
    ["eau", "о"],
    ["schu", "шу"],
    ["sch", "ш ск"],
    ["tch", "ч"],
    ["sh", "ш"],
    ["ch", "ч к ш х"],
    ["ck", "к"],
    ["ph", "ф"],
    ["th", "т з с ф"],
    ["wh", "в у"],
    ["^wr", "р вр"],
    ["wr", "вр р"],
    ["^kn", "н кн"],
    ["^ps", "пс с"],
    ["^x", "кс з"],
    ["gh", "г "],
    ["qu", "кв ку к"],
    ["zz", "зз цц"],
    ["cc(?=[eiy])", "кс чч кц"],
    ["sc(?=[eiy])", "с"],
    ["dge", "дж"],
    ["dg", "дж"],
    ["gue$", "г"],
    ["que$", "к"],
    ["gn", "гн нь н"],
    ["ng$", "нг н"],
    ["mb$", "мб м"],
    ["ence$", "енс анс"],
    ["ance$", "анс енс"],
    ["ent$", "ент ан"],
    ["eaux$", "о"],
    ["ie$", "и ай"],
    ["ies$", "из ис"],
    ["es$", "ес с з ез"],
    ["ey$", "и ей"],
    ["ay", "ей ай"],
    ["ai", "ей ай э"],
    ["ey", "ей и"],
    ["ei", "ей ай и"],
    ["ea", "и е иа еа"],
    ["ee", "и"],
    ["oo", "у оо"],
    ["ou", "ау у оу"],
    ["ow", "оу ау ов"],
    ["oa", "оу о оа"],
    ["au", "ау о ав"],
    ["aw", "о ау"],
    ["ew", "ью у ев"],
    ["ue$", "у ю"],
    ["ui", "уи ви"],
    ["oy", "ой"],
    ["oi", "ой уа"],
    ["ie", "и ие"],
    ["ia", "ия"],
    ["io", "ио"],
    ["eu", "ев ю ой эу"],
    ["a(?=[^aeiouywr]e(?:[sd]?$))", "ей а"],
    ["i(?=[^aeiouyw]e(?:[srd]?$))", "ай и"],
    ["o(?=[^aeiouyw]e(?:[sd]?$))", "оу о"],
    ["u(?=[^aeiouyw]e(?:[srd]?$))", "ью у"],
    // Within a compound: "Whitecrane", "Lakeside".
    ["i(?=[^aeiouyw]e[bcdfgjkpqtvwz])", "и ай"],
    ["a(?=[^aeiouyw]e[bcdfgjkpqtvwz])", "а ей"],
    ["o(?=[^aeiouyw]e[bcdfgjkpqtvwz])", "о оу"],
    ["(?<=[aiouy][^aeiouyw])e(?=[bcdfgjkpqtvwz][a-z]{2})", "е  и"],
    ["y(?=[^aeiouyw]e(?:[bcdfgjkpqtvwz]|$))", "ай и"],
    ["i(?=nd|ld)", "ай и"],
    ["le$", "л ль"],
    ["re$", "р ре"],
    ["er$", "ер ор"],
    ["or$", "ор ер"],
    ["ir", "ер ир"],
    ["ur", "ер ур"],
    ["ar", "ар"],
    ["e$", " е и"],
    ["y$", "и ай"],
    ["^y", "й"],
    ["^u", "ю у а"],
    ["a", "а е о ей"],
    ["e", "е и"],
    ["i", "и ай"],
    ["o", "о а оу"],
    ["u", "у а ю"],
    ["y", "и ай ю"],
    ["c(?=[eiy])", "с ц ч"],
    ["c", "к ц"],
    ["g(?=[eiy])", "дж г ж"],
    ["g$", "г дж"],
    ["h", "х г "],
    ["j", "дж ж й х"],
    ["s$", "с з"],
    ["s(?=[aeiouy])", "с з"],
    ["w", "в у"],
    ["x", "кс"],
    ["z", "з ц"],
    ["q", "к"],
    ["b", "б"],
    ["d", "д"],
    ["f", "ф"],
    ["k", "к"],
    ["l", "л"],
    ["m", "м"],
    ["n", "н"],
    ["p", "п"],
    ["r", "р"],
    ["s", "с"],
    ["t", "т"],
    ["v", "в"],
  ] as const
).map(([pattern, sounds]) => [
  new RegExp(pattern.startsWith("^") ? pattern : pattern, "y"),
  sounds.split(" "),
]);

/** The same by first letters: a name is read letter by letter. */
const BY_LETTER = new Map<string, (typeof BY_EAR)[number][]>();
for (const entry of BY_EAR) {
  const first = entry[0].source.replace(/^\^|^\(\?<=[^)]*\)/, "").charAt(0);
  BY_LETTER.set(first, [...(BY_LETTER.get(first) ?? []), entry]);
}

/**
 * The skeletons under which a Latin name may stand in Cyrillic: letter by letter, then by ear, likeliest first.
 * @param limit how many readings by ear; a long name has thousands
 */
export function spokenAs(word: string, limit: number): string[] {
  const units = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
  const byLetter = [0, ...variantsOf(units, 0, units.length)].map((variant) => soundsOf(word, variant));
  return [...new Set([...byLetter, ...byEar(word, limit).map((reading) => soundsOf(reading))])].filter(
    (sounds) => sounds.length > 1,
  );
}

/** Readings in order of how many second choices they make. */
function byEar(word: string, limit: number): string[] {
  const parts = groups(word);
  let best: { readonly text: string; readonly cost: number }[] = [{ text: "", cost: 0 }];
  for (const options of parts) {
    const byCost: { readonly text: string; readonly cost: number }[][] = [];
    for (const { text, cost } of best)
      for (const [place, option] of options.entries()) {
        const total = cost + place + (place > 1 ? 1 : 0);
        byCost[total] ??= [];
        byCost[total].push({ text: text + option, cost: total });
      }
    best = byCost.flat().slice(0, limit);
  }
  return best.map(({ text }) => text);
}

function groups(word: string): (readonly string[])[] {
  const plain = word.replace(/[^a-zöøœüäæåéèêçñßłžšč]/g, (letter) =>
    letter.normalize("NFD").replace(/\p{M}/gu, ""),
  );
  const found: (readonly string[])[] = [];
  for (let at = 0; at < plain.length; ) {
    const before = at;
    for (const [pattern, sounds] of BY_LETTER.get(plain.charAt(at)) ?? []) {
      pattern.lastIndex = at;
      const match = pattern.exec(plain);
      if (!match || match[0] === "") continue;
      found.push(sounds);
      at += match[0].length;
      break;
    }
    if (at === before) {
      found.push([plain.charAt(at)]);
      at += 1;
    }
  }
  return found;
}

const SCHEMES: readonly Readonly<Record<string, string>>[] = [
  "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya",
  "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ch ш=sh щ=sch ъ= ы=y ь= э=e ю=iu я=ia",
  "а=a б=b в=v г=g д=d е=e ж=j з=z и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=x ц=c ч=ch ш=sh щ=shh ъ= ы=y ь= э=e ю=ju я=ja",
  "а=a б=b в=v г=g д=d е=ye ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=c ч=ch ш=sh щ=sh ъ= ы=i ь= э=e ю=yu я=ya",
].map((scheme) => Object.fromEntries(scheme.split(" ").map((pair) => pair.split("=") as [string, string])));

const UMLAUTS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ø: "oe",
  å: "aa",
  æ: "ae",
  œ: "oe",
};

/** "Schoenfeld" for "Schönfeld", as passports and hosts write it. */
export const withoutUmlauts = (word: string): string =>
  word.replace(/[äöüßøåæœ]/g, (letter) => UMLAUTS[letter] ?? letter);

/** Latin spellings of a Cyrillic word under the usual schemes: what a slip of the pen is compared with. */
export const latinSpellings = (word: string): string[] => [
  ...new Set(SCHEMES.map((scheme) => Array.from(word, (letter) => scheme[letter] ?? letter).join(""))),
];
