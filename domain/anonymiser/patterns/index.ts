import { marksIn } from "../marks";
import type { Dossier, Finding } from "../types";
import { identity, type Mapped, spanOf } from "../views/mapped";
import { type AddressIndex, addAddresses, emptyAddresses, judgeStreet, latinStreets } from "./addresses";
import { cleaned } from "./clean";
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
  const seen = clean ?? identity(text);
  const marks = clean ? marksIn(seen.text) : typedMarks;
  const found = mapBack(findIn(index, seen.text, marks, ownClientId), clean);
  const spelled = unspoken(seen, marks);
  if (spelled) found.push(...mapBack(findSpelled(index, spelled.text, ownClientId), spelled));
  const told = index.numbers.phones.size > 0 ? inFigures(seen) : undefined;
  if (told) {
    const starts = digitStarts(told.text, marksIn(told.text));
    const numbers = findNumbers(index.numbers, told.text, starts, ownClientId);
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

function mapBack(found: Raw[], mapped: Mapped | undefined): Raw[] {
  if (!mapped) return found;
  return found.map((raw) => {
    const [start, end] = spanOf(mapped, raw.start, raw.end);
    return { ...raw, start, end };
  });
}
