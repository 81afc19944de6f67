import { addressAround } from "../address";
import type { Finding } from "../types";
import { contextOf, withLegalForm } from "./context";
import { findNames } from "./findNames";
import { isByChance } from "./ids";
import { tierOf } from "./judgeName";
import type { NameHit } from "./nameHit";
import type { TextReader } from "./textReader";
import { sourceSpan, type Words } from "./words";

/** Every name of one index in one text that is worth telling. */
export function nameFindings(reader: TextReader, ownClientId: string | undefined): Finding[] {
  const { words } = reader;
  return findNames(reader).flatMap((hit) => {
    if (isByChance(words, hit)) return [];
    const isOwn = hit.name.clientId === ownClientId;
    const context = contextOf(words, hit.first, hit.last);
    const tier = tierOf(hit, context, isOwn);
    return tier ? [findingOf(words, hit, tier)] : [];
  });
}

function findingOf(words: Words, hit: NameHit, tier: Finding["tier"]): Finding {
  const { source } = words;
  const { name } = hit;
  const bare = sourceSpan(words, hit.start, hit.end);
  const [start, end] = name.kind === "person" ? bare : withLegalForm(words, hit.first, hit.last, ...bare);
  const address = addressAround(source, start, end);
  const base = { clientId: name.clientId, ref: name.ref, tier };
  if (address)
    return {
      ...base,
      start: address.start,
      end: address.end,
      text: source.slice(address.start, address.end),
      kind: address.kind,
      rule: "host",
    };
  const text = source.slice(start, end);
  return { ...base, start, end, text, kind: name.kind, rule: ruleOf(hit, text) };
}

function ruleOf({ rule, name, role }: NameHit, text: string): Finding["rule"] {
  if (role === "part" || role === "acronym" || name.isShort) return "part";
  if (rule !== "exact") return rule;
  return name.value.includes(text) ? "exact" : "fold";
}
