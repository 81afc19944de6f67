import { CHANNELS, type Format } from "./channels";
import { dice, seedOf } from "./dice";
import { PAIRS, SINGLE } from "./disguises/all";
import type { Form, Group } from "./disguises/types";
import type { Name, Stratum } from "./names/list";

/** One text with one client planted in it; offsets are UTF-16 units of `text`. */
export type Case = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly clientId: string;
  readonly name: string;
  readonly format: Format;
  readonly disguise: string;
  readonly group: Group;
  readonly stratum: Stratum;
  readonly channel: string;
};

/**
 * Every name in every disguise, and in every pair of them, each in some channel; at most `perCell` of one disguise in
 * one stratum. The same for the same names in every run: a case's dice are seeded by what it is.
 */
export function buildCases(names: readonly Name[], perCell: number): Case[] {
  const seen = new Set<string>();
  const strata = [...new Set(names.map(({ stratum }) => stratum))];
  return [...SINGLE, ...PAIRS].flatMap((form, at) =>
    strata.flatMap((stratum) => {
      const cell: Case[] = [];
      const inStratum = names.filter((name) => name.stratum === stratum);
      for (let turn = 0; turn < inStratum.length && cell.length < perCell; turn += 1) {
        // Each disguise begins with another name, so that a small cell is not always made of the same few.
        const name = inStratum[(turn + at * 7) % inStratum.length];
        const built = name && buildCase(name, form);
        if (!built || seen.has(built.text)) continue;
        seen.add(built.text);
        cell.push(built);
      }
      return cell;
    }),
  );
}

function buildCase(name: Name, form: Form): Case | undefined {
  const seed = seedOf(`${name.id} ${form.name}`);
  const roll = dice(seed);
  const planted = form.apply(name, roll);
  if (!planted || (planted === name.text && form.name !== "as it is")) return undefined;
  const fitting = CHANNELS.filter(({ fits }) => fits(planted));
  const channel = fitting[roll(fitting.length)];
  if (!channel) return undefined;
  const { before, after } = channel.place(roll, planted);
  return {
    text: before + planted + after,
    start: before.length,
    end: before.length + planted.length,
    clientId: name.id,
    name: name.text,
    format: channel.format,
    disguise: form.name,
    group: form.group,
    stratum: name.stratum,
    channel: channel.name,
  };
}
