import { CLIENT_STAGES, type ClientStage } from "../../clients/stage";
import type { DossierKind } from "../../dossier";
import type { Meaning } from "./meanings";
import type { ReadTable } from "./sheet";

/** A client as a file tells of it, with its people; `row` is where it first stands. */
export type FoundClient = {
  readonly row: number;
  readonly name: string;
  readonly stage: ClientStage | undefined;
  readonly notes: string;
  /** What joins the dossier beside the name. */
  readonly values: Readonly<Record<Gathered, readonly string[]>>;
  readonly people: readonly FoundPerson[];
};
export type FoundPerson = {
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly phone: string;
  readonly handle: string;
};
const GATHERED = [
  "aliases",
  "products",
  "domains",
  "emails",
  "phones",
  "handles",
  "addresses",
  "taxIds",
  "contracts",
] as const satisfies readonly DossierKind[];
export type Gathered = (typeof GATHERED)[number];

/** A row that says of no client, and so cannot be kept: its number. */
export type Found = { readonly clients: readonly FoundClient[]; readonly lost: readonly number[] };

type Draft = Omit<FoundClient, "values" | "people" | "notes" | "stage"> & {
  stage: ClientStage | undefined;
  notes: string;
  values: Record<Gathered, string[]>;
  people: FoundPerson[];
};

const KIND_OF: Partial<Record<Meaning, Gathered>> = {
  alias: "aliases",
  product: "products",
  domain: "domains",
  address: "addresses",
  taxId: "taxIds",
  contract: "contracts",
};

/** Rows by what their columns mean: those of one client's name are one client, each person once. */
export function findClients({ rows }: ReadTable, meanings: readonly Meaning[]): Found {
  const drafts = new Map<string, Draft>();
  const lost: number[] = [];
  for (const [place, cells] of rows.entries()) {
    const all = (meaning: Meaning) => cells.filter((cell, at) => cell !== "" && meanings[at] === meaning);
    const first = (meaning: Meaning) => (all(meaning)[0] ?? "").replace(/\s+/g, " ").slice(0, 200);
    const name = first("client");
    if (!name) {
      lost.push(place + 2);
      continue;
    }
    const key = nameKey(name);
    const draft = drafts.get(key) ?? newDraft(name, place + 2);
    drafts.set(key, draft);
    for (const [meaning, kind] of Object.entries(KIND_OF) as [Meaning, Gathered][])
      for (const cell of all(meaning))
        addTo(draft.values[kind], splitCell(cell).map(kind === "domains" ? hostOf : same));
    draft.stage ??= stageOf(first("stage"));
    draft.notes = [draft.notes, ...all("notes")].filter(Boolean).join("\n").slice(0, 20_000);
    addPerson(draft, {
      name: first("contact"),
      position: first("position"),
      emails: all("email")
        .flatMap(splitCell)
        .filter((one) => EMAIL.test(one))
        .map((one) => one.toLowerCase()),
      phones: all("phone").flatMap(splitCell),
      handles: all("handle").flatMap(splitCell),
    });
  }
  return { clients: [...drafts.values()], lost };
}

type Ways = { name: string; position: string; emails: string[]; phones: string[]; handles: string[] };

/** Whoever has a name is a person; without one, the ways to reach them are the company's. */
function addPerson(draft: Draft, { name, position, emails, phones, handles }: Ways): void {
  const [email = "", ...moreEmails] = emails;
  const [phone = "", ...morePhones] = phones;
  const [handle = "", ...moreHandles] = handles;
  if (!name) {
    addTo(draft.values.emails, emails);
    addTo(draft.values.phones, phones);
    addTo(draft.values.handles, handles);
    return;
  }
  addTo(draft.values.emails, moreEmails);
  addTo(draft.values.phones, morePhones);
  addTo(draft.values.handles, moreHandles);
  const person = {
    name,
    position,
    email: email.slice(0, 254),
    phone: phone.slice(0, 60),
    handle: handle.slice(0, 100),
  };
  if (!draft.people.some((one) => isSamePerson(one, person))) draft.people.push(person);
}

/** One of the agency's own, as it is known. */
export type KnownClient = {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly domains: readonly string[];
  readonly emails: readonly string[];
};
export type KnownPerson = { readonly clientId: string; readonly name: string; readonly email: string };
export type MatchReason = "name" | "domain" | "email";

export type Matched = {
  readonly found: FoundClient;
  /** The client that this is taken for, and why; by its name it cannot be another one. */
  readonly known: { readonly id: string; readonly name: string; readonly by: MatchReason } | undefined;
  /** Its people whom the agency does not know yet. */
  readonly fresh: readonly FoundPerson[];
};

/** Holds what a file tells of against what is known: by name, then by an own domain, then by an e-mail. */
export function matchClients(
  found: readonly FoundClient[],
  known: readonly KnownClient[],
  people: readonly KnownPerson[],
): Matched[] {
  const byName = new Map(
    known.flatMap((one) => [one.name, ...one.names].map((name) => [nameKey(name), one])),
  );
  const byDomain = new Map(known.flatMap((one) => one.domains.map((domain) => [hostOf(domain), one])));
  const byEmail = new Map(known.flatMap((one) => one.emails.map((email) => [email.toLowerCase(), one])));
  return found.map((client) => {
    const emails = [...client.values.emails, ...client.people.map(({ email }) => email)].filter(Boolean);
    const named = byName.get(nameKey(client.name));
    const hosted = client.values.domains.map((domain) => byDomain.get(domain)).find(Boolean);
    const written = emails.map((email) => byEmail.get(email.toLowerCase())).find(Boolean);
    const match = named ?? hosted ?? written;
    const by: MatchReason = named ? "name" : hosted ? "domain" : "email";
    const theirs = people.filter(({ clientId }) => clientId === match?.id);
    return {
      found: client,
      known: match && { id: match.id, name: match.name, by },
      fresh: client.people.filter((person) => !theirs.some((one) => isSamePerson(one, person))),
    };
  });
}

/** The same name in other case, quotes, spaces or legal form. */
export const nameKey = (name: string): string => {
  const plain = name
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[«»"'“”„`.,]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return plain.replace(LEGAL, "").trim() || plain;
};
const LEGAL = /^(?:ооо|оао|зао|пао|ао|ип|нко|ано)\s+|\s+(?:ооо|ltd|llc|inc|gmbh|sa|bv|lda|plc)$/u;

type Reachable = { readonly name: string; readonly email: string };
const isSamePerson = (one: Reachable, other: Reachable): boolean =>
  (one.email !== "" && one.email.toLowerCase() === other.email.toLowerCase()) ||
  nameKey(one.name) === nameKey(other.name);

const newDraft = (name: string, row: number): Draft => ({
  row,
  name,
  stage: undefined,
  notes: "",
  values: Object.fromEntries(GATHERED.map((kind) => [kind, []])) as unknown as Draft["values"],
  people: [],
});

const addTo = (list: string[], values: readonly string[]): void => {
  for (const value of values)
    if (value && list.length < 100 && !list.some((one) => one.toLowerCase() === value.toLowerCase()))
      list.push(value.slice(0, 300));
};

/** People put several values into one cell; an address of a street has commas of its own. */
const splitCell = (cell: string): string[] =>
  cell
    .split(/[;\n]|,\s*(?=[^,\s]*[@.+][^,]*(?:,|$))/)
    .map((part) => part.trim())
    .filter(Boolean);
const same = (value: string) => value;

/** "https://www.romashka.example/about" → "romashka.example". */
const hostOf = (value: string): string =>
  value
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[/?#].*$/, "");

const EMAIL = /^[^\s@"<>]{1,64}@[^\s@"<>.]+(?:\.[^\s@"<>.]+)+$/;

const STAGE_WORDS: Readonly<Record<ClientStage, readonly string[]>> = {
  new: ["новый", "lead", "лид"],
  current: ["текущий", "активный", "active", "в работе"],
  key: ["ключевой", "vip"],
  sleeping: ["спящий", "inactive", "неактивный"],
  lost: ["ушёл", "ушел", "потерян", "churned"],
};
/** A lost client needs its cause, which no file tells: it comes as a sleeping one. */
function stageOf(text: string): ClientStage | undefined {
  const word = text.toLowerCase();
  const stage = CLIENT_STAGES.find((one) => one === word || STAGE_WORDS[one].includes(word));
  return stage === "lost" ? "sleeping" : stage;
}
