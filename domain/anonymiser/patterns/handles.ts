import type { Dossier, Tier } from "../types";
import { add, type Fact, type IsCommon, type Lookup, type Raw, raws } from "./entry";
import { kindAt, OTHER, skeleton, WORD } from "./letters";
import { HASHES, hashOf } from "./words";

export type HandleIndex = {
  readonly names: Lookup;
  readonly common: Set<string>;
  readonly hashes: Uint8Array;
};

export const emptyHandles = (): HandleIndex => ({
  names: new Map(),
  common: new Set(),
  hashes: new Uint8Array(HASHES),
});

export function addHandles(index: HandleIndex, { id, handles, domains }: Dossier, isCommon: IsCommon): void {
  const put = (name: string, fact: Fact) => {
    if (name.length < 3) return;
    add(index.names, skeleton(name), fact);
    if (isCommon(name)) index.common.add(skeleton(name));
    index.hashes[hashOf(/^[\p{L}\p{N}_]+/u.exec(name)?.[0] ?? "")] = 1;
  };
  for (const [ref, form] of handles.entries()) put(nameOf(form), { clientId: id, kind: "handle", ref, form });
  for (const [ref, form] of domains.entries())
    if (PROFILE.test(form.trim())) put(nameOf(form), { clientId: id, kind: "handle", ref, form });
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

/** Is the word at [from, to) the name of an account, or the first part of one? */
export function judgeHandle(
  index: HandleIndex,
  text: string,
  from: number,
  to: number,
  own: string | undefined,
): Raw[] {
  for (const [start, end] of candidates(text, from, to)) {
    const facts = index.names.get(skeleton(text.slice(start, end)));
    if (facts) return place(index, facts, text, start, end, own);
  }
  return [];
}

const isNameChar = (text: string, at: number): boolean => WORD[text.charCodeAt(at)] === 1;

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

const NETWORKS =
  "t\\.me|telegram\\.(?:me|org)|vk\\.(?:com|ru)|ok\\.ru|instagram\\.com|facebook\\.com|fb\\.(?:com|me)|m\\.me|youtube\\.com|youtu\\.be|" +
  "twitter\\.com|x\\.com|tiktok\\.com|dzen\\.ru|zen\\.yandex\\.ru|linkedin\\.com|github\\.com|gitlab\\.com|bitbucket\\.org|behance\\.net|dribbble\\.com|" +
  "pinterest\\.[a-z]{2,3}|rutube\\.ru|wa\\.me|taplink\\.cc|teletype\\.in|vc\\.ru|habr\\.com|medium\\.com|twitch\\.tv|discord\\.gg|threads\\.(?:net|com)|" +
  "max\\.ru|linktr\\.ee|livejournal\\.com|yandex\\.ru/maps/org|2gis\\.ru";
const PROFILE_PATH = new RegExp(
  `(?:[a-z]+:\\/\\/)?(?:[\\w-]+\\.){0,2}(?:${NETWORKS})\\/(?:[\\p{L}\\d_@-]+\\/){0,3}@?$|(?:domain=|user\\?id=|tg:\\/\\/\\S{0,30})$`,
  "iu",
);
const NETWORK =
  /(?:телеграм\p{L}*|телега|телеге|тг|tg|telegram|вк|vk|вконтакте|инста\p{L}*|instagram|insta|ig|фейсбук\p{L}*|facebook|fb|ютуб\p{L}*|youtube|тикток\p{L}*|tiktok|твиттер\p{L}*|twitter|дзен\p{L}*|канал\p{L}*|аккаунт\p{L}*|профил\p{L}*|ник|handle|account|channel|skype|скайп|whatsapp|github|юзернейм|username|собака|сторис|директ)[\s:—–-]{1,4}["«(]?@?$/iu;

/** Shorter words stand in any text. */
const LONG = 8;

/** Behind "@", in an address or beside the network's name it is certain; alone only when no word looks so. */
function place(
  { common }: HandleIndex,
  facts: readonly Fact[],
  text: string,
  start: number,
  end: number,
  own: string | undefined,
): Raw[] {
  const before = text.slice(Math.max(0, start - 90), start);
  const sign = text.charAt(start - 1);
  const found = (from: number, tier: Tier) => raws(facts, from, end, tier, "format", own, "handle");
  const profile = PROFILE_PATH.exec(before)?.[0];
  if (profile) return found(start - profile.length, "mask");
  const isCommon = common.has(skeleton(text.slice(start, end)));
  if (sign === "@" || (sign === "#" && !isCommon))
    return kindAt(text, start - 2) === OTHER ? found(start - 1, "mask") : [];
  if (NETWORK.test(before)) return found(start, "mask");
  const name = text.slice(start, end);
  if (text.charAt(end) === "@" || (sign === "." && kindAt(text, start - 2) !== OTHER)) return [];
  if (/[_\d]/.test(name) && name.length >= 5) return found(start, "mask");
  if (name.length < LONG) return [];
  return found(start, isCommon ? "low" : "review");
}
