/** What a column of somebody's list may mean here; `skip` is left alone. */
export const MEANINGS = [
  "skip",
  "client",
  "alias",
  "domain",
  "taxId",
  "address",
  "contract",
  "product",
  "stage",
  "notes",
  "contact",
  "position",
  "email",
  "phone",
  "handle",
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** Headings as people write them, in Russian and English; lower case, without marks at the end. */
const HEADINGS: Readonly<Record<Exclude<Meaning, "skip">, readonly string[]>> = {
  client: [
    "client",
    "company",
    "account",
    "organisation",
    "organization",
    "customer",
    "клиент",
    "компания",
    "организация",
    "заказчик",
    "название",
    "наименование",
    "контрагент",
  ],
  alias: ["alias", "short name", "brand", "бренд", "псевдоним", "сокращение", "краткое название", "прозвище"],
  domain: ["domain", "website", "site", "url", "web", "сайт", "домен", "адрес сайта"],
  taxId: ["tax id", "vat", "inn", "инн", "кпп", "огрн", "реквизиты"],
  address: ["address", "office", "адрес", "офис", "юридический адрес"],
  contract: ["contract", "договор", "номер договора", "№ договора"],
  product: ["product", "продукт", "товар", "услуга клиента"],
  stage: ["stage", "status", "стадия", "статус", "этап"],
  notes: ["notes", "note", "comment", "заметки", "комментарий", "примечание", "описание"],
  contact: [
    "name",
    "contact",
    "person",
    "full name",
    "contact name",
    "фио",
    "имя",
    "контакт",
    "контактное лицо",
    "лпр",
  ],
  position: ["position", "title", "job title", "role", "должность", "роль"],
  email: ["e-mail", "email", "mail", "почта", "эл. почта", "электронная почта", "емейл", "имейл"],
  phone: ["phone", "tel", "telephone", "mobile", "телефон", "тел", "мобильный", "номер телефона"],
  handle: ["handle", "telegram", "account handle", "телеграм", "телеграмм", "аккаунт", "соцсети"],
};

/** The first column of each meaning by its heading; several may mean e-mail, phone, or parts of the dossier. */
export function meaningsOf(columns: readonly string[]): Meaning[] {
  const taken = new Set<Meaning>();
  const found = columns.map((column): Meaning => {
    const heading = column
      .trim()
      .toLowerCase()
      .replace(/\s+/g, " ")
      .replace(/[.:*]+$/, "");
    const meaning = (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).find((one) =>
      HEADINGS[one].includes(heading),
    );
    if (!meaning || (SINGLE.has(meaning) && taken.has(meaning))) return "skip";
    taken.add(meaning);
    return meaning;
  });
  // "Name" beside no company is the company's.
  if (taken.has("client") || !taken.has("contact")) return found;
  return taken.has("position") || taken.has("phone") || taken.has("email")
    ? found
    : found.map((meaning) => (meaning === "contact" ? "client" : meaning));
}

const SINGLE = new Set<Meaning>(["client", "contact", "position", "stage"]);
