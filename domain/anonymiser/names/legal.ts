/** Legal forms: they are no part of what a company is called, but go with it when they stand beside it. */
const FORMS = new Set(
  "ооо оао зао пао нао ао ип нко ано фгуп гуп муп тоо чуп одо сао спао гк тд тк тм нпо нпп кфх спк llc ltd inc corp gmbh plc llp jsc cjsc pjsc ag bv sa srl limited company group ooo oao zao pao ao ip gk co kg компания группа фирма корпорация холдинг".split(
    " ",
  ),
);

export const isLegalForm = (word: string): boolean => FORMS.has(word);

/** The words of a name without its legal forms, unless nothing would be left. */
export function withoutLegalForms(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  while (from < to && isLegalForm(words[from] ?? "")) from += 1;
  while (to > from && isLegalForm(words[to - 1] ?? "")) to -= 1;
  return from < to ? words.slice(from, to) : words;
}

/** Words before a name that say that a name follows, by their beginnings, so that every case counts. */
const ANNOUNCING =
  /^(?:ооо|оао|зао|пао|нао|ао|ип|ано|гк|тд|тм|компани|фирм|бренд|магазин|сет[ьи]|клиент|сайт|заказчик|банк|марк|групп|холдинг|корпораци|агентств|завод|фабрик|издательств|ресторан|кафе|отел|гостиниц|клиник|аптек|бутик|маркетплейс|сервис|портал|стартап|студи|школ|бюро|концерн|супермаркет|гипермаркет|ателье|пекарн|кофейн|застройщик|поставщик|ритейлер|оператор|партнер|производител|предприяти|организаци|концерн|фонд|логотип|llc|ltd|inc|company|brand|client|customer|shop|store|website|site|firm|agency|bank|hotel|restaurant|startup|retailer|vendor)/;

export const isAnnouncing = (word: string): boolean => ANNOUNCING.test(word);

/** A word that says what kind of thing a name names. */
export const isKind = (word: string): boolean =>
  FORMS.has(word) ||
  ANNOUNCING.test(word) ||
  /^(?:благотворительн|производственн|научн|некоммерческ|автономн|объединени|торгов|дом$|частн)/.test(word);

/** Latin legal forms stand behind a name: "Rosemary Inc". */
export const isTrailingForm = (word: string): boolean =>
  /^(?:llc|ltd|inc|corp|gmbh|plc|llp|jsc|limited|ооо|оао|зао|пао|ао)$/.test(word);

/** What stands behind a number: the «й» of «13-й» and the «ая» of «13-ая» name nobody. */
const ORDINAL_ENDINGS = new Set(
  "я ая й ый ий ой го ого му ому м ым ом е ое х ых ю ую ми ыми st nd rd th".split(" "),
);
export const isOrdinalEnding = (word: string): boolean => ORDINAL_ENDINGS.has(word);

/** The words of a name without the endings of its numbers. */
export const withoutOrdinals = (words: readonly string[]): readonly string[] =>
  words.length < 3
    ? words
    : words.filter((word, at) => !isOrdinalEnding(word) || !/^\d+$/.test(words[at - 1] ?? ""));

/** Legal forms in full, which stand before a name as the short ones do. */
const IN_FULL =
  /^(?:обществ\p{L}*\s+с\s+ограниченной\s+ответственностью|(?:(?:публичн|непубличн|закрыт|открыт)\p{L}*\s+)?акционерн\p{L}*\s+обществ\p{L}*|торгов\p{L}*\s+дом\p{L}*|групп\p{L}*\s+компаний|индивидуальн\p{L}*\s+предпринимател\p{L}*|limited\s+liability\s+company)\s+/iu;
const AND_COMPANY =
  /\s*(?:[&+]|(?<!\p{L})(?:и|and))\s*(?:К[оo°]?|Ко|Co|Company|партн[её]ры|partners)\.?(?=[»"”\s]*$)/iu;
const QUOTED = /[«"“„](.{2,80})[»"”“]/su;

/**
 * What a company is called, without the kind of company that it is: «Рябиновый Сад» of «Торговый дом «Рябиновый Сад»».
 * @param isKind tells the words outside the quotes that say a kind
 */
export function calledBy(value: string, isKind: (outside: string) => boolean): string {
  const bare = value.trim().replace(IN_FULL, "");
  const quoted = QUOTED.exec(bare);
  if (!quoted?.[1]) return bare;
  const outside = bare.replace(quoted[0], " ").trim();
  return outside !== "" && isKind(outside) ? quoted[1] : bare;
}

/** «Рябиновый Сад» of «Рябиновый Сад и К», "Hart" of "Hart & Co"; undefined for other names. */
export const withoutCompany = (name: string): string | undefined =>
  AND_COMPANY.test(name) ? name.replace(AND_COMPANY, "") : undefined;

export const isSoleTrader = (value: string): boolean =>
  /^(?:ип|индивидуальный\s+предприниматель)\s/iu.test(value.trim());

/** The length of a legal form in full that ends a text, with the spaces and the quotes behind it. */
export const fullFormAtEnd = (before: string): number => FULL_AT_END.exec(before)?.[0].length ?? 0;
const FULL_AT_END = new RegExp(`(?<!\\p{L})${IN_FULL.source.slice(1)}[«"“„]?$`, "iu");
