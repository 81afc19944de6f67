import type { Dossier, Finding } from "../types";
import type { Mapped } from "../views/mapped";
import { type AddressIndex, compileAddresses, findAddresses } from "./addresses";
import { cleaned } from "./clean";
import { type ContractIndex, compileContracts, findContracts } from "./contracts";
import { type Raw, toFinding } from "./entry";
import { compileHandles, findHandles, type HandleIndex } from "./handles";
import { compileHosts, findHosts, type HostIndex } from "./hosts";
import { compileNumbers, findNumbers, type NumberIndex } from "./numbers";
import { unspoken } from "./spoken";
import { findTraces } from "./traces";

/** All facts of all dossiers, by what a text would show of them. Immutable, meant to be kept warm. */
export type PatternIndex = {
  readonly hosts: HostIndex;
  readonly numbers: NumberIndex;
  readonly contracts: ContractIndex;
  readonly handles: HandleIndex;
  readonly addresses: AddressIndex;
};

export const compilePatterns = (dossiers: readonly Dossier[]): PatternIndex => ({
  hosts: compileHosts(dossiers),
  numbers: compileNumbers(dossiers),
  contracts: compileContracts(dossiers),
  handles: compileHandles(dossiers),
  addresses: compileAddresses(dossiers),
});

/**
 * Hosts, mailboxes, numbers, addresses and accounts that point to a client, in no order and with overlaps; offsets
 * into `text`. What is of no dossier, yet leads to a client, counts as the own client's.
 */
export function findPatterns(index: PatternIndex, text: string, ownClientId?: string): Finding[] {
  const clean = cleaned(text);
  const seen = clean?.text ?? text;
  const found = mapBack(findIn(index, seen, ownClientId), clean);
  const spelled = unspoken(clean, seen);
  if (spelled) found.push(...mapBack(findSpelled(index, spelled.text, ownClientId), spelled));
  return found.map((raw) => toFinding(raw, text, ownClientId));
}

const findIn = (index: PatternIndex, text: string, own: string | undefined): Raw[] => [
  ...findHosts(index.hosts, text, own),
  ...findNumbers(index.numbers, text, own),
  ...findContracts(index.contracts, text, own),
  ...findHandles(index.handles, text, own),
  ...findAddresses(index.addresses, text, own),
  ...findTraces(text),
];

/** What is spelled out in words is a host, a mailbox or an account; of no dossier it is left alone. */
const findSpelled = (index: PatternIndex, text: string, own: string | undefined): Raw[] =>
  [...findHosts(index.hosts, text, own), ...findHandles(index.handles, text, own)].filter(({ fact }) => fact);

function mapBack(found: Raw[], mapped: Mapped | undefined): Raw[] {
  if (!mapped) return found;
  return found.map((raw) => ({
    ...raw,
    start: mapped.at[raw.start] ?? 0,
    end: mapped.ends[raw.end - 1] ?? 0,
  }));
}
