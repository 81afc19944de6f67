import type { Tier } from "../types";
import type { Context } from "./context";
import type { NameHit } from "./nameHit";

/**
 * How sure a name is. A distinctive name is certain wherever it stands. An ordinary word is certain in quotes or
 * beside «ООО», «компания», "brand"; it is asked about where a capital is no accident; else it is only an ordinary
 * word. Undefined: not worth a word.
 * @param isOwn whose names are worth every hint; of other clients only what may stop a text is told
 */
export function tierOf(hit: NameHit, context: Context, isOwn: boolean): Tier | undefined {
  if (!isOwn && !hit.person && !isStrong(hit, context)) return undefined;
  const tier = hit.person ? personTier(hit, context, isOwn) : nameTier(hit, context, isOwn);
  return tier === "low" && !isOwn ? undefined : tier;
}

/**
 * Of thousands of names of other clients, some short one is always near some word by its sounds, its pieces or its
 * keys. They count there only where chance is out of the question.
 */
function isStrong({ name, rule, role, first, last, isKnown, isName }: NameHit, context: Context): boolean {
  if (rule === "exact" || rule === "case") {
    const isPieced = first !== last && role === "single";
    return !isPieced && (!isLatin(name.value) || !name.isCommon || context.isQuoted || context.isAnnounced);
  }
  if (name.isAbbreviation) return rule === "spaced" && name.size > 2;
  if (isKnown || isName || (name.isCommon && rule !== "spaced")) return false;
  if (rule === "spaced") return name.size > 4;
  if (rule === "inside") return name.size > 7;
  if (first !== last && role !== "anchor") return name.size > 7;
  if (name.heard < (rule === "leet" ? 6 : rule === "translit" ? 0 : 5)) return false;
  return name.size > (rule === "translit" ? 4 : 5) && !(context.isCode && name.size < 7);
}

const isLatin = (value: string): boolean => /^[^а-яё]*$/i.test(value);

function nameTier(hit: NameHit, context: Context, isOwn: boolean): Tier | undefined {
  const { name, role, rule } = hit;
  if (name.isHost && (role === "part" || role === "acronym" || rule === "typo" || rule === "inside"))
    return undefined;
  if (name.isHost) return isOwn && !hit.isKnown && !hit.isName ? "review" : undefined;
  if (role === "part") return isOwn && rule !== "inside" ? partTier(hit, context) : undefined;
  if (name.isShort) return shortTier(hit, context, isOwn);
  if (role === "acronym") return rule === "exact" && context.isUpper ? "review" : undefined;
  if (name.isAbbreviation) return abbreviationTier(hit, context, isOwn);
  if (rule === "inside") return insideTier(hit, context, isOwn);
  if (hit.isName && rule === "translit") return context.isCapital ? "review" : "low";
  if (rule === "typo") return typoTier(hit, context, isOwn);
  if (name.size < 4 && rule !== "exact" && rule !== "case" && rule !== "spaced")
    return isOwn && !hit.isKnown ? "review" : undefined;
  if (isPlain(hit)) return plainTier(hit, context, isOwn);
  if (name.size === 2) return isOwn ? "review" : undefined;
  if (name.size === 3 && !context.isCapital) return "review";
  return "mask";
}

/** One word of a name of several: "works" and «прокат» are words that any text has. */
function partTier({ isKnown }: NameHit, context: Context): Tier | undefined {
  // What no language has is a name without a capital, too: ".olverton-button".
  if (!isKnown) return "review";
  return context.isCapital && !context.isFirst && !context.isAmongCapitals ? "review" : undefined;
}

/** A part of the own client's name is worth a look where it is written as a name, and else only a hint. */
function shortTier({ name, rule }: NameHit, context: Context, isOwn: boolean): Tier | undefined {
  if (!isOwn || (rule !== "exact" && rule !== "case")) return undefined;
  if (context.hasCapital && (context.isQuoted || !context.isCapital || !name.isCommon)) return "review";
  if (context.isCapital && !context.isFirst && !context.isAmongCapitals) return "review";
  return name.words.length > 1 || context.isCapital ? "low" : undefined;
}

/** The name, or what stands for it here, is an ordinary word. */
function isPlain({ name, role, rule, isKnown }: NameHit): boolean {
  const isDisguised = rule === "homoglyph" || rule === "leet" || rule === "layout";
  if (role === "joined") return isKnown;
  return !isDisguised && (name.isCommon || (isKnown && name.words.length === 1));
}

function plainTier(hit: NameHit, context: Context, isOwn: boolean): Tier | undefined {
  const isEvident = context.isQuoted || context.isAnnounced;
  const isCapital = context.isCapital && !context.isAmongCapitals;
  if (isOwn && context.isCode) return "review";
  if (hit.rule === "spaced" && hit.first !== hit.last) return hit.name.words.length > 1 ? "mask" : "review";
  if (hit.rule === "translit" && hit.isKnown)
    return isOwn && isCapital && !context.isFirst ? "review" : "low";
  if (hit.rule === "translit" && isOwn && hit.name.size > 3) return "review";
  if (isEvident && context.isCapital) return "mask";
  if (hit.name.words.length > 1 && hit.first !== hit.last) {
    // «в Белом доме»: another client's name of ordinary words, or the place.
    if (context.isCapital && !isOwn) return context.isFirst && !context.isTitled ? "low" : "review";
    if (context.isCapital) return context.isFirst ? "review" : "mask";
    return isOwn ? "review" : "low";
  }
  // Of hundreds of clients some are called like any word: without quotes or a legal form it is only the word.
  if (isCapital && !context.isFirst && (isOwn || hit.name.words.length > 1)) return "review";
  return "low";
}

function abbreviationTier(hit: NameHit, context: Context, isOwn: boolean): Tier | undefined {
  const { name, rule, isKnown } = hit;
  const isShort = name.size < 3;
  if (rule === "inside" || rule === "typo")
    return isOwn && rule === "inside" && context.isUpper ? "low" : undefined;
  const isDirect = rule === "exact" || rule === "case" || rule === "spaced";
  if (isDirect && context.isUpper) {
    if (isKnown || name.isCommon)
      return context.isQuoted || context.isAnnounced ? "mask" : context.isAmongCapitals ? "low" : "review";
    return isShort && !isOwn ? "review" : "mask";
  }
  if (isShort) return isDirect ? "low" : undefined;
  if (isKnown) return "low";
  if (isDirect || context.isUpper)
    return isOwn ? "review" : context.isUpper && name.size > 3 ? "review" : undefined;
  return isOwn ? "review" : undefined;
}

function insideTier({ name, isKnown }: NameHit, context: Context, isOwn: boolean): Tier | undefined {
  if (isKnown) return undefined;
  if (name.isCommon && name.words.length === 1)
    return isOwn && name.size > 4 ? (context.isCode ? "review" : "low") : undefined;
  if (name.size < 5) return isOwn ? "low" : undefined;
  return isOwn || name.size > 7 ? "review" : undefined;
}

/** What is misspelled is no ordinary word of the language any more, so that even a common name is asked about. */
function typoTier({ name }: NameHit, context: Context, isOwn: boolean): Tier | undefined {
  if (!isOwn) return undefined;
  if (name.isCommon && name.words.length === 1 && name.size < 6)
    return context.isCapital && !context.isFirst ? "review" : "low";
  return !name.isCommon && name.size > 7 && context.isCapital ? "mask" : "review";
}

function personTier(hit: NameHit, context: Context, isOwn: boolean): Tier | undefined {
  const { person, rule } = hit;
  if (rule === "inside") {
    if (!isOwn || hit.name.size < 6) return undefined;
    return person === "login" || context.isCode ? "review" : "low";
  }
  if (person === "full") return "mask";
  if (!isOwn) return undefined;
  if (person === "initial") return context.isCapital ? "mask" : "low";
  if (person === "first") return context.isCapital ? "low" : undefined;
  if (person === "patronymic" || person === "other") return "low";
  const isOnlyFirst = hit.role === "first";
  // «тестовый» beside a Mr Тестов: a word that the language has anyway.
  if (!context.isCapital && hit.isKnown && !hit.isName) return undefined;
  if (!context.isCapital) return hit.isKnown || isOnlyFirst || rule === "typo" ? "low" : "review";
  if (hit.isKnown) return context.isFirst ? "low" : "review";
  return isOnlyFirst || rule === "typo" ? "review" : "mask";
}
