import type { FindingKind } from "../types";
import type { Case } from "./grammar";

/** A noun that carries the case for a name that has none: the codename itself never changes. */
export type Classifier = Readonly<Record<Case, string>>;

const masculine = (stem: string): Classifier => ({
  nominative: stem,
  genitive: `${stem}а`,
  dative: `${stem}у`,
  accusative: stem,
  instrumental: `${stem}ом`,
  prepositional: `${stem}е`,
});

export const CLIENT: Classifier = { ...masculine("клиент"), accusative: "клиента" };
export const COMPANY: Classifier = {
  nominative: "компания",
  genitive: "компании",
  dative: "компании",
  accusative: "компанию",
  instrumental: "компанией",
  prepositional: "компании",
};
export const ENTERPRISE: Classifier = {
  nominative: "предприятие",
  genitive: "предприятия",
  dative: "предприятию",
  accusative: "предприятие",
  instrumental: "предприятием",
  prepositional: "предприятии",
};
/** Of a name that is plural itself: «Три Кита ждут». */
export const PEOPLE_OF_CLIENT: Classifier = { ...COMPANY, nominative: "представители клиента" };
export const CONTACT: Classifier = { ...masculine("контакт"), accusative: "контакта" };
export const PRODUCT: Classifier = masculine("продукт");

/** Words behind which a name needs no other: «компания «Ромашка»», "сайт Ромашки". */
export const SAYS_WHAT =
  /(?<!\p{L})(?:клиент|компани|фирм|бренд|марк|магазин|сет[иьюе]|заказчик|сайт|организаци|предприяти|завод|фабрик|кафе|ресторан|отел|клиник|банк|холдинг|групп|студи|агентств|портал|сервис|приложени|проект|сообществ|канал|групп|ооо|оао|зао|пао|нао|ао|ип|тм)\p{L}{0,4}[\s.:,–—-]+["«“„'(*_]{0,3}$/iu;

/** The replacements that change with nothing; `{number}` where there are several. */
export const FIXED: Readonly<
  Record<"ru" | "en", Readonly<Record<Exclude<FindingKind, "name" | "person" | "product">, string>>>
> = {
  ru: {
    domain: "client{number}.example",
    url: "https://client{number}.example",
    email: "contact{number}@client.example",
    phone: "[телефон {number}]",
    taxId: "[реквизиты {number}]",
    address: "[адрес {number}]",
    handle: "[аккаунт {number}]",
    contract: "[номер договора {number}]",
  },
  en: {
    domain: "client{number}.example",
    url: "https://client{number}.example",
    email: "contact{number}@client.example",
    phone: "[phone {number}]",
    taxId: "[tax number {number}]",
    address: "[address {number}]",
    handle: "[account {number}]",
    contract: "[contract number {number}]",
  },
};

const NUMBER = "{number}";
const escaped = (words: string): string => words.replace(/[.[\]/]/g, "\\$&");

/** Everything above as a text may hold it, with its number or without. */
const PLACEHOLDER = new RegExp(
  [...new Set([...Object.values(FIXED.ru), ...Object.values(FIXED.en)])]
    .sort((one, other) => other.length - one.length)
    .map((words) =>
      escaped(words).replace(/ ?\{number\}/, (blank) => `(?:${blank.replace(NUMBER, "")}\\d{1,4})?`),
    )
    .map((pattern) => `(?<![\\p{L}\\d@.-])${pattern}(?![\\p{L}\\d-]|[./@:][\\p{L}\\d])`)
    .join("|"),
  "gu",
);

/** Where a text holds what stands for a trace already: there is nothing behind it to be found. */
export const placeholdersIn = (text: string): [start: number, end: number][] =>
  /\.example|\[\p{L}/u.test(text)
    ? [...text.matchAll(PLACEHOLDER)].map(({ index, 0: words }) => [index, index + words.length])
    : [];
