import type { Dossier } from "../types";
import { add, type Fact, type Lookup, type Raw, raws } from "./entry";
import { kindAt, LETTER, OTHER, skeleton } from "./letters";

export type HandleIndex = { readonly names: Lookup; readonly starts: Uint8Array };

/** First two letters and the length tell most words apart from every handle. */
const hash = (text: string, start: number, end: number): number =>
  (Math.imul(lower(text, start), 31) +
    Math.imul(lower(text, start + 1), 131) +
    Math.imul(lower(text, end - 1), 7) +
    end -
    start) &
  0xffff;
const lower = (text: string, at: number): number => text.charCodeAt(at) | 0x20;

export function compileHandles(dossiers: readonly Dossier[]): HandleIndex {
  const index: HandleIndex = { names: new Map(), starts: new Uint8Array(0x10000) };
  const put = (name: string, fact: Fact) => {
    if (name.length < 3) return;
    add(index.names, skeleton(name), fact);
    index.starts[hash(name, 0, name.length)] = 1;
  };
  for (const { id, handles, domains } of dossiers) {
    for (const [ref, form] of handles.entries())
      put(nameOf(form), { clientId: id, kind: "handle", ref, form });
    for (const [ref, form] of domains.entries())
      if (PROFILE.test(form.trim())) put(nameOf(form), { clientId: id, kind: "handle", ref, form });
  }
  return index;
}

const PROFILE =
  /^(?:https?:\/\/)?(?:www\.|m\.)?(?:t\.me|telegram\.me|vk\.com|vk\.ru|ok\.ru|instagram\.com|facebook\.com|fb\.com|youtube\.com|tiktok\.com|twitter\.com|x\.com|dzen\.ru|linkedin\.com|github\.com|behance\.net)\/./i;

/** "@name", "vk: name", "https://t.me/name?start=1" → "name". */
function nameOf(value: string): string {
  const path = value
    .trim()
    .replace(/^[\p{L}\s]{2,20}:\s+/u, "")
    .replace(/^[a-z]+:\/\//i, "")
    .replace(/^tg:.*domain=/i, "")
    .replace(/[?#&].*$/, "")
    .replace(/\/+$/, "");
  const parts = path
    .split("/")
    .filter((part) => !/^(?:channel|c|user|company|in|public|s|joinchat|groups)$/i.test(part));
  return (parts.at(-1) ?? "").replace(/^@+/, "").toLowerCase();
}

export function findHandles(index: HandleIndex, text: string, own: string | undefined): Raw[] {
  const found: Raw[] = [];
  if (index.names.size === 0) return found;
  for (let at = 0; at < text.length; at += 1) {
    if (!isNameChar(text, at)) continue;
    let end = at + 1;
    while (end < text.length && isNameChar(text, end)) end += 1;
    if (end - at <= 64) found.push(...judge(index, text, at, end, own));
    at = end;
  }
  return found;
}

const isNameChar = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return (
      (code >= 0x30 && code <= 0x39) ||
      code === 0x5f ||
      (code >= 0x40 && code <= 0x7a && kindAt(text, at) === LETTER)
    );
  return kindAt(text, at) === LETTER;
};

function judge(index: HandleIndex, text: string, from: number, to: number, own: string | undefined): Raw[] {
  for (const [start, end] of candidates(text, from, to)) {
    if (
      index.starts[hash(text, start, end)] !== 1 &&
      !/[а-яё]/i.test(text.charAt(start) + text.charAt(start + 1) + text.charAt(end - 1))
    )
      continue;
    const facts = index.names.get(skeleton(text.slice(start, end)));
    if (facts) return place(facts, text, start, end, own);
  }
  return [];
}

/** Points and hyphens may belong to a name: "romashka.tea". Longest first. */
function candidates(text: string, from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  for (let end = to, parts = 0; parts < 3; parts += 1) {
    found.unshift([from, end]);
    const sign = text.charAt(end);
    if ((sign !== "." && sign !== "-") || !isNameChar(text, end + 1)) break;
    end += 2;
    while (end < text.length && isNameChar(text, end)) end += 1;
  }
  return found;
}

const ADDRESS =
  /(?:[a-z]+:\/\/)?(?:[\p{L}\d-]+\.)+\p{L}{2,}\/(?:[\p{L}\d_@-]+\/){0,3}@?$|(?:domain=|user\?id=|tg:\/\/\S{0,30})$/iu;
const NETWORK =
  /(?:телеграм\p{L}*|телега|телеге|тг|tg|telegram|вк|vk|вконтакте|инста\p{L}*|instagram|insta|ig|фейсбук\p{L}*|facebook|fb|ютуб\p{L}*|youtube|тикток\p{L}*|tiktok|твиттер\p{L}*|twitter|дзен\p{L}*|канал\p{L}*|аккаунт\p{L}*|профил\p{L}*|ник|handle|account|channel|skype|скайп|whatsapp|github|юзернейм|username|собака|сторис|директ)[\s:—–-]{1,4}["«(]?@?$/iu;

/** Behind "@", in an address or beside the network's name it is certain; alone only when no word looks so. */
function place(
  facts: readonly Fact[],
  text: string,
  start: number,
  end: number,
  own: string | undefined,
): Raw[] {
  const before = text.slice(Math.max(0, start - 90), start);
  const sign = text.charAt(start - 1);
  const found = (from: number, tier: "mask" | "review") =>
    raws(facts, from, end, tier, "format", own, "handle");
  const address = ADDRESS.exec(before)?.[0];
  if (address) return found(start - address.length, "mask");
  if (sign === "@" || sign === "#") return kindAt(text, start - 2) === OTHER ? found(start - 1, "mask") : [];
  if (sign === "/" || sign === "＠") return found(start, "mask");
  if (NETWORK.test(before)) return found(start, "mask");
  const name = text.slice(start, end);
  if (text.charAt(end) === "@" || (sign === "." && kindAt(text, start - 2) !== OTHER)) return [];
  if (/[_\d]/.test(name) && name.length >= 5) return found(start, "mask");
  return name.length >= 8 ? found(start, "review") : [];
}
