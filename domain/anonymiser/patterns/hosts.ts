import type { Dossier, Tier } from "../types";
import { fromPunycode } from "../views/punycode";
import { add, type Fact, type IsCommon, type Lookup, type Raw, raws } from "./entry";
import { DIGIT, kindAt, LETTER, OTHER, skeleton, sound } from "./letters";
import { MAIL_HOSTS, PLATFORMS, spokenLabel, WEAK_SUFFIXES } from "./publicHosts";

export type HostIndex = {
  /** Whole hosts, by look. */
  readonly hosts: Lookup;
  /** The name of a host with its ending, by sound: "магнит.ру" for magnit.ru. */
  readonly sounds: Lookup;
  /** The name alone, by look and by sound: the same name under another ending or on a staging host. */
  readonly labels: Lookup;
  readonly mails: Lookup;
  /** Last labels that occur, as they may be spoken: what stands behind a point that is set apart. */
  readonly endings: Set<string>;
  /** Names of hosts that are words: nothing but a host of that very name tells of a client. */
  readonly common: Set<string>;
};

export const emptyHosts = (): HostIndex => ({
  hosts: new Map(),
  sounds: new Map(),
  labels: new Map(),
  mails: new Map(),
  endings: new Set(),
  common: new Set(),
});

export function addHosts(index: HostIndex, { id, domains, emails }: Dossier, isCommon: IsCommon): void {
  for (const [ref, form] of domains.entries())
    addHost(index, hostOf(form), isCommon, { clientId: id, kind: "domain", ref, form });
  for (const [ref, form] of emails.entries()) addMail(index, { clientId: id, kind: "email", ref, form });
}

/** "https://www.romashka.ru/about" → "romashka.ru". */
export const hostOf = (value: string): string =>
  value
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z\d+.-]*:\/\//, "")
    .replace(/^(?:[^/@]*@)?(?:www\d?\.)?/, "")
    .replace(/[/?#:\s].*$/s, "")
    .replace(/\.+$/, "");

function addHost(index: HostIndex, typed: string, isCommon: IsCommon, fact: Fact): void {
  const host = unicodeHost(typed);
  const labels = host.split(".");
  if (labels.length < 2 || MAIL_HOSTS.has(host) || PLATFORMS.has(host)) return;
  add(index.hosts, skeleton(host), fact);
  index.endings.add(endingOf(labels));
  const name = nameOf(labels);
  add(index.sounds, `${sound(labels[name] ?? "")}.${endingOf(labels)}`, fact);
  const label = (labels[name] ?? "").replace(/-/g, "");
  if (isCommon(label)) index.common.add(skeleton(label));
  if (label.length >= 4) add(index.labels, skeleton(label), fact);
  if (label.length >= 5) add(index.labels, `~${sound(label)}`, fact);
}

function addMail(index: HostIndex, fact: Fact): void {
  const value = fact.form.trim().replace(/^mailto:/i, "");
  const at = value.lastIndexOf("@");
  if (at < 1) return;
  const host = unicodeHost(value.slice(at + 1).toLowerCase());
  index.endings.add(endingOf(host.split(".")));
  for (const key of mailKeys(value.slice(0, at), host)) add(index.mails, key, fact);
  if (!MAIL_HOSTS.has(host)) add(index.mails, `@${skeleton(host)}`, fact);
}

/** By look and by sound, without a tag and without the points that mail programs ignore. */
function mailKeys(local: string, host: string): string[] {
  const plain = local.toLowerCase().replace(/\+.*$/, "").replace(/[._-]/g, "");
  const alias = host
    .replace(/^googlemail\.com$/, "gmail.com")
    .replace(/^(?:ya|yandex)\.[a-z]{2,3}$/, "yandex.ru");
  return [
    `${skeleton(plain)}@${skeleton(alias)}`,
    `${sound(plain)}~${alias.split(".").map(spokenLabel).map(sound).join(".")}`,
  ];
}

const unicodeHost = (host: string): string =>
  host
    .split(".")
    .map((label) => (label.startsWith("xn--") ? (fromPunycode(label.slice(4)) ?? label) : label))
    .join(".");

/** Which label is the owner's own: the last but one, or what stands before a suffix that belongs to everybody. */
function nameOf(labels: readonly string[]): number {
  const last = labels.length - 1;
  for (let from = Math.max(1, last - 2); from < last; from += 1)
    if (PLATFORMS.has(labels.slice(from).join("."))) return from - 1;
  return last >= 2 && WEAK_SUFFIXES.has(labels[last - 1] ?? "") ? last - 2 : Math.max(0, last - 1);
}

const endingOf = (labels: readonly string[]): string => spokenLabel(labels.at(-1) ?? "");

/** Hosts and mailboxes with all that hangs on them. */
export function findHosts(index: HostIndex, text: string, own: string | undefined): Raw[] {
  const found: Raw[] = [];
  let past = 0;
  for (let at = text.indexOf("."); at >= 0; at = text.indexOf(".", at + 1)) {
    if (at < past) continue;
    if (kindAt(text, at - 1) === OTHER || kindAt(text, at + 1) === OTHER) {
      found.push(...apart(index, text, at, past, own));
      continue;
    }
    const [start, end] = tokenAround(text, at, past);
    past = end;
    found.push(...judgeHost(index, text, start, end, own));
  }
  return found;
}

const LONGEST = 255;

const ENDING = /^\. {0,2}(\p{L}{2,12})(?![\p{L}\p{N}@])/u;

/** "romashka . ru": spaces around the point, before the ending of a known host. */
function apart(index: HostIndex, text: string, at: number, past: number, own: string | undefined): Raw[] {
  let before = at;
  while (before > past && at - before < 2 && text.charCodeAt(before - 1) === 0x20) before -= 1;
  if (kindAt(text, before - 1) === OTHER) return [];
  const next =
    text.charCodeAt(at + 1) === 0x20 ? (text.charCodeAt(at + 2) === 0x20 ? at + 3 : at + 2) : at + 1;
  if (kindAt(text, next) !== LETTER) return [];
  const ending = ENDING.exec(text.slice(at, at + 18));
  if (!ending || !index.endings.has(spokenLabel(ending[1]?.toLowerCase() ?? ""))) return [];
  const [start] = tokenAround(text, before - 1, past);
  const known = judgeLabels(index, `${text.slice(start, before)}.${ending[1]}`);
  const place = placeOf(text, start, at + ending[0].length);
  return known ? raws(known.facts, place.start, place.end, known.tier, "format", own, place.kind) : [];
}

function tokenAround(text: string, at: number, past: number): [number, number] {
  let [start, end] = [at, at + 1];
  while (start > past && at - start < LONGEST && isHostChar(text, start - 1)) start -= 1;
  while (end < text.length && end - at < LONGEST && isHostChar(text, end)) end += 1;
  while (end > at && kindAt(text, end - 1) === OTHER) end -= 1;
  while (start < at && kindAt(text, start) === OTHER) start += 1;
  return [start, end];
}

const isHostChar = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (
    kindAt(text, at) !== OTHER ||
    code === 0x2e ||
    code === 0x2d ||
    code === 0x5f ||
    code === 0x2010 ||
    code === 0x2011
  );
};

function judgeHost(
  index: HostIndex,
  text: string,
  start: number,
  end: number,
  own: string | undefined,
): Raw[] {
  const token = text.slice(start, end).replace(/[\u2010\u2011]/g, "-");
  const place = placeOf(text, start, end);
  const mail = place.local === undefined ? undefined : judgeMail(index, place.local, token);
  const host = judgeLabels(index, token);
  if (mail && (mail.tier === "mask" || !host))
    return raws(mail.facts, place.start, place.end, mail.tier, mail.rule, own, "email");
  if (host) {
    const rule = host.isWhole && place.start === start && place.end === end ? "format" : "host";
    return raws(host.facts, place.start, place.end, host.tier, rule, own, place.kind);
  }
  const mailHost = index.mails.get(`@${skeleton(unicodeHost(token.toLowerCase()))}`);
  if (mailHost) return raws(mailHost, place.start, place.end, "review", "host", own, place.kind);
  const isUnknown =
    place.kind !== "domain" && kindAt(text, end - 1) === LETTER && !RESERVED.test(text.slice(start, end));
  return isUnknown
    ? [
        {
          start: place.start,
          end: place.end,
          fact: undefined,
          kind: place.kind,
          tier: "low",
          rule: "unknown",
        },
      ]
    : [];
}

/** Names that nobody can own lead nowhere (RFC 2606). */
const RESERVED = /(?:^|\.)(?:example|invalid|localhost|example\.(?:com|net|org))$/i;

type Verdict = { readonly facts: readonly Fact[]; readonly tier: Tier; readonly isWhole: boolean };

function judgeLabels(index: HostIndex, token: string): Verdict | undefined {
  const labels = unicodeHost(token.toLowerCase()).split(".").filter(Boolean);
  const names = labels.map(skeleton);
  for (let from = 0; from < labels.length - 1; from += 1)
    for (let to = Math.min(labels.length, from + 5); to > from + 1; to -= 1) {
      const facts =
        index.hosts.get(names.slice(from, to).join(".")) ?? index.hosts.get(bare(names, from, to));
      if (facts) return { facts, tier: "mask", isWhole: from === 0 && to === labels.length };
    }
  const name = nameOf(labels);
  const facts = index.sounds.get(`${sound(labels[name] ?? "")}.${endingOf(labels)}`);
  if (facts) return { facts, tier: "mask", isWhole: name === 0 };
  if (!/^\p{L}{2,}$/u.test(labels.at(-1) ?? "")) return undefined;
  for (const [i, label] of labels.slice(0, -1).entries())
    for (const part of new Set([label, ...label.split("_"), ...label.split(/[-_]/)])) {
      const isWhole = part === label;
      const same = labelFacts(index, part.replace(/[-_]/g, ""), isWhole, isWhole && i === name);
      if (same) return { facts: same, tier: "review", isWhole: false };
    }
  return undefined;
}

/** "audit_magnit.ru_2024": in a file's name underscores stand for spaces. */
const bare = (names: readonly string[], from: number, to: number): string =>
  [
    names[from]?.replace(/^.*_/, ""),
    ...names.slice(from + 1, to - 1),
    names[to - 1]?.replace(/_.*$/, ""),
  ].join(".");

function labelFacts(
  { labels, common }: HostIndex,
  label: string,
  isWhole: boolean,
  isName: boolean,
): readonly Fact[] | undefined {
  if (label.length < (isWhole ? 4 : 5) || (!isName && common.has(skeleton(label)))) return undefined;
  return labels.get(skeleton(label)) ?? (label.length >= 5 ? labels.get(`~${sound(label)}`) : undefined);
}

function judgeMail(index: HostIndex, local: string, token: string) {
  const host = unicodeHost(token.toLowerCase());
  for (const key of mailKeys(local, host)) {
    const facts = index.mails.get(key);
    if (facts) return { facts, tier: "mask", rule: "format" } as const;
  }
  const facts = index.mails.get(`@${skeleton(host)}`);
  return facts && ({ facts, tier: "mask", rule: "host" } as const);
}

type Place = {
  readonly start: number;
  readonly end: number;
  readonly kind: "url" | "email" | "domain";
  readonly local?: string;
};

const BEHIND = /^(?::\d{1,5}(?!\d))?(?:[/?#][^\s<>"'«»“”()[\]{}|\\^`]{0,500})?/;

/** What belongs to a host: its mailbox or its scheme, its port and path. */
function placeOf(text: string, start: number, end: number): Place {
  const rest = BEHIND.exec(text.slice(end, end + 520))?.[0].replace(/[.,;:!?*_]+$/, "") ?? "";
  const sign = text.charAt(start - 1);
  if (sign === "@") {
    let from = start - 1;
    while (from > 0 && start - from < 80 && isLocalChar(text, from - 1)) from -= 1;
    while (from < start - 1 && kindAt(text, from) === OTHER) from += 1;
    const local = text.slice(from, start - 1);
    if (local !== "" && !/:\/\/$/.test(text.slice(Math.max(0, from - 3), from))) {
      const to = mailTail(text, end);
      return {
        start: text.slice(Math.max(0, from - 7), from).toLowerCase() === "mailto:" ? from - 7 : from,
        end: to,
        kind: "email",
        local,
      };
    }
  }
  const scheme =
    /(?:[a-z][a-z\d+.-]{1,10}:\/\/|\/\/)(?:[^\s/@<>"]{0,60}@)?$/i.exec(
      text.slice(Math.max(0, start - 80), start),
    )?.[0] ?? "";
  const isUrl =
    scheme !== "" || /^[/?#]|^:\d+\//.test(rest) || /^www\d?\./i.test(text.slice(start, start + 5));
  return { start: start - scheme.length, end: end + rest.length, kind: isUrl ? "url" : "domain" };
}

/** "?subject=…" belongs to the link. */
const mailTail = (text: string, end: number): number =>
  end + (/^\?(?:subject|body|cc)=[^\s<>"']{0,300}/.exec(text.slice(end, end + 310))?.[0].length ?? 0);

function isLocalChar(text: string, at: number): boolean {
  if (kindAt(text, at) === LETTER || kindAt(text, at) === DIGIT) return true;
  return ".+_-%".includes(text.charAt(at));
}
