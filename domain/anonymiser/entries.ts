import { foldValue } from "./fold";
import type { Dossier, FindingKind } from "./types";

/** One value of a dossier in one of the forms under which it is looked for. */
export type Entry = {
  readonly clientId: string;
  readonly kind: FindingKind;
  readonly ref: number;
  /** As typed, to tell an exact finding from a folded one. */
  readonly form: string;
  /** What may stand before a phone's number and belongs to it: "7", "8". */
  readonly prefixes?: readonly string[];
};

export type Keyed = readonly [key: string, entry: Entry];

/** Values that are looked for as words. */
export function wordKeys(dossier: Dossier): Keyed[] {
  return [
    ...keyed(dossier.id, "domain", dossier.domains, hostForms),
    ...keyed(dossier.id, "email", dossier.emails, (value) => [value]),
    ...keyed(dossier.id, "address", dossier.addresses, (value) => [value]),
    ...keyed(dossier.id, "handle", dossier.handles, handleForms),
  ];
}

/** Values that are looked for however they are spaced. */
export function numberKeys(dossier: Dossier): Keyed[] {
  return [
    ...dossier.phones.flatMap((phone, ref) => phoneKeys(dossier.id, phone, ref)),
    ...keyed(dossier.id, "taxId", dossier.taxIds, taxForms, tighten),
    ...keyed(dossier.id, "contract", dossier.contracts, (value) => [value], tighten),
  ];
}

/** Drops what may stand between the parts of a number: the same rule that the matcher applies to texts. */
export const isNumberGap = (code: number): boolean => code === 0x20 || code === 0x2b || code === 0x2e;

function keyed(
  clientId: string,
  kind: FindingKind,
  values: readonly string[],
  formsOf: (value: string) => readonly string[],
  keyOf: (form: string) => string = foldValue,
): Keyed[] {
  return values.flatMap((value, ref) => {
    const forms = new Map(formsOf(value).map((form) => [keyOf(form), form.trim()]));
    return [...forms].map(([key, form]): Keyed => [key, { clientId, kind, ref, form }]);
  });
}

const tighten = (form: string): string =>
  [...foldValue(form)].filter((char) => !isNumberGap(char.charCodeAt(0))).join("");

const LEGAL_FORMS =
  /^(?:ооо|оао|зао|пао|нао|ао|ип|нко|ано|фгуп|гуп|муп|тоо|чуп|одо|llc|ltd|inc|corp|gmbh|plc|llp|limited|company|group|компания|группа|фирма)$/;

/** The name, and the name without its legal form: «Ромашка» for ООО «Ромашка». */
function nameForms(value: string): string[] {
  const words = value.trim().split(/[\s,]+/);
  const isLegal = (word = "") => LEGAL_FORMS.test(word.toLowerCase().replace(/\.$/, ""));
  let [from, to] = [0, words.length];
  while (from < to && isLegal(words[from])) from += 1;
  while (to > from && isLegal(words[to - 1])) to -= 1;
  const bare = words.slice(from, to).join(" ");
  const unquoted = bare.replace(/^[«"“„'‘]+|[»"”“'’]+$/g, "");
  return foldValue(unquoted).length > 1 ? [value, unquoted] : [value];
}

/** A person by all names in any usual order, and by every two of them: surnames come first or last. */
function personForms(value: string): string[] {
  const words = value.trim().split(/\s+/);
  if (words.length < 2 || words.length > 4) return [value];
  const pairs = words.flatMap((a) => words.filter((b) => b !== a).map((b) => `${a} ${b}`));
  const [first = "", ...rest] = words;
  return [value, [...rest, first].join(" "), ...pairs];
}

/** The host alone, in Unicode and in the ASCII form that browsers copy. */
function hostForms(value: string): string[] {
  const host = value
    .trim()
    .replace(/^[a-z]+:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/[/?#:].*$/, "");
  if (!URL.canParse(`http://${host}`)) return [host];
  return [host, new URL(`http://${host}`).hostname];
}

/** "@name" is looked for as "name"; of an address on a network, the last part counts too. */
function handleForms(value: string): string[] {
  const handle = value
    .trim()
    .replace(/^[a-z]+:\/\/(?:www\.)?/i, "")
    .replace(/^@+|\/+$/g, "");
  const last = handle.split("/").at(-1)?.replace(/^@+/, "") ?? "";
  return last.length > 3 ? [handle, last] : [handle];
}

/** An id with its label ("ИНН 7701234567, КПП …") is looked for by its numbers alone. */
function taxForms(value: string): readonly string[] {
  const numbers = value.match(/\d(?:[\s-]?\d){4,}/g);
  return numbers ?? [value];
}

/** National number without its country code, which texts write as +7, 8, 007 or not at all. */
function phoneKeys(clientId: string, form: string, ref: number): Keyed[] {
  const digits = form.replace(/\D/g, "");
  if (digits.length < 7) return [];
  const national = digits.length > 10 ? digits.slice(-10) : digits;
  const country = digits.slice(0, -10);
  const isRussian = country === "7" || country === "8";
  const codes = isRussian ? ["7", "8"] : country ? [country] : [];
  const prefixes = codes.flatMap((code) => [`00${code}`, `810${code}`, code]);
  return [[national, { clientId, kind: "phone", ref, form, prefixes }]];
}
