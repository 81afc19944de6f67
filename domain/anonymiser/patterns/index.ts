import { marksIn } from "../marks";
import type { Dossier, Finding } from "../types";
import type { Mapped, PlaceOf } from "../views/mapped";
import { type AddressIndex, addAddresses, emptyAddresses, judgeStreet, latinStreets } from "./addresses";
import { cleaned, placeIn } from "./clean";
import { addContracts, type ContractIndex, emptyContracts, findContracts } from "./contracts";
import { digitStarts } from "./digits";
import { type IsCommon, type Raw, toFinding } from "./entry";
import { addHandles, emptyHandles, type HandleIndex, judgeHandle } from "./handles";
import { addHosts, emptyHosts, findHosts, type HostIndex } from "./hosts";
import { addNumbers, emptyNumbers, findNumbers, type NumberIndex } from "./numbers";
import { inFigures } from "./numerals";
import { unspoken } from "./spoken";
import { TokenWindow } from "./tokens";
import { findTraces } from "./traces";
import { visitWords } from "./words";

/** All facts of all dossiers, by what a text would show of them. Meant to be kept warm. */
export type PatternIndex = {
  readonly hosts: HostIndex;
  readonly numbers: NumberIndex;
  readonly contracts: ContractIndex;
  readonly handles: HandleIndex;
  readonly addresses: AddressIndex;
};

export const emptyPatterns = (): PatternIndex => ({
  hosts: emptyHosts(),
  numbers: emptyNumbers(),
  contracts: emptyContracts(),
  handles: emptyHandles(),
  addresses: emptyAddresses(),
});

/** @param isCommon tells ordinary words, which lead to nobody alone, from names */
export function addPatterns(index: PatternIndex, dossier: Dossier, isCommon: IsCommon): void {
  addHosts(index.hosts, dossier, isCommon);
  addNumbers(index.numbers, dossier);
  addContracts(index.contracts, dossier);
  addHandles(index.handles, dossier, isCommon);
  addAddresses(index.addresses, dossier);
}

/**
 * Hosts, mailboxes, numbers, addresses and accounts that point to a client, in no order and with overlaps; offsets
 * into `text`. What is of no dossier, yet leads to a client, counts as the own client's.
 * @param typedMarks where `text` holds more than plain words
 */
export function findPatterns(
  index: PatternIndex,
  text: string,
  ownClientId?: string,
  typedMarks = marksIn(text),
): Finding[] {
  const clean = cleaned(text, typedMarks);
  const seen = clean?.text ?? text;
  const marks = clean ? marksIn(seen) : typedMarks;
  const placeOf = clean && ((unit: number) => placeIn(clean, unit));
  const found = typed(findIn(index, seen, marks, ownClientId), placeOf);
  const spelled = unspoken(seen, marks, placeOf);
  if (spelled) found.push(...mapBack(findSpelled(index, spelled.text, ownClientId), spelled));
  const told = index.numbers.phones.size > 0 ? inFigures(seen, placeOf) : undefined;
  if (told) {
    const numbers = findNumbers(
      index.numbers,
      told.text,
      digitStarts(told.text, marksIn(told.text)),
      ownClientId,
    );
    found.push(
      ...mapBack(
        numbers.filter(({ fact }) => fact),
        told,
      ),
    );
  }
  return found.map((raw) => toFinding(raw, text, ownClientId));
}

function findIn(index: PatternIndex, text: string, marks: Int32Array, own: string | undefined): Raw[] {
  const hosts = findHosts(index.hosts, text, own);
  const starts = digitStarts(text, marks);
  return [
    ...hosts,
    ...findTraces(text, hosts),
    ...findNumbers(index.numbers, text, starts, own),
    ...findContracts(index.contracts, text, starts, own),
    ...findWords(index, text, starts, own),
  ];
}

function findWords(
  { handles, addresses }: PatternIndex,
  text: string,
  starts: Int32Array,
  own: string | undefined,
): Raw[] {
  const found: Raw[] = [];
  if (handles.names.size + addresses.streets.size === 0) return found;
  const window = new TokenWindow(text);
  const mayBeStreet = latinStreets(text, starts);
  const street = (start: number, end: number) =>
    found.push(...judgeStreet(addresses, window, start, end, own));
  visitWords(text, {
    words: handles.hashes,
    heads: addresses.heads,
    visitWord: (start, end) => found.push(...judgeHandle(handles, text, start, end, own)),
    visitHead: street,
    visitLatin: (start, end) => mayBeStreet(start, end) && street(start, end),
  });
  return found;
}

/** What is spelled out in words is a host, a mailbox or an account; of no dossier it is left alone. */
const findSpelled = (index: PatternIndex, text: string, own: string | undefined): Raw[] =>
  [
    ...findHosts(index.hosts, text, own),
    ...findWords(index, text, digitStarts(text, marksIn(text)), own),
  ].filter(({ fact }) => fact);

function typed(found: Raw[], placeOf: PlaceOf | undefined): Raw[] {
  if (!placeOf) return found;
  return found.map((raw) => ({ ...raw, start: placeOf(raw.start), end: placeOf(raw.end - 1) + 1 }));
}

const mapBack = (found: readonly Raw[], { at, ends }: Mapped): Raw[] =>
  found.map((raw) => ({ ...raw, start: at[raw.start] ?? 0, end: ends[raw.end - 1] ?? 0 }));
