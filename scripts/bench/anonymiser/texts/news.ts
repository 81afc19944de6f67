import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dossier } from "../../../../domain/anonymiser/types";
import { print } from "../../report";
import { literalScanner, snowballScanner } from "../baselines";
import { lettersOf } from "../disguises/letters";
import { dossierOf } from "../dossiers";
import { fateAmong, groupBy, share } from "../measure";
import { ourScanner, type Scanner } from "../scanner";
import { type CleanText, pieces } from "./clean";

/**
 * factRuEval-2016 (news with people and organisations marked, mentions of the same one linked): the dossier is the name
 * that the annotators wrote for it, the mentions are as the journalists declined them. The set stays outside.
 */
export function benchNews(dir: string): object[] {
  const documents = readdirSync(dir)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => readDocument(dir, file.slice(0, -4)));
  const entities = mergeByName(documents.flatMap((one) => one.entities));
  const dossiers = [...entities].map(([id, { kind, names }]): Dossier => {
    const bare = dossierOf({ id, text: "" }, 0);
    const empty = Object.fromEntries(Object.keys(bare).map((key) => [key, []])) as unknown as Dossier;
    return { ...empty, id, ...(kind === "Org" ? { names: [...names] } : { people: [...names] }) };
  });
  const mentions = documents.flatMap(({ text, entities: here }) =>
    here.flatMap(({ id, kind, mentions: places }) =>
      places.map((place) => ({ text, clientId: id, kind, ...place })),
    ),
  );
  // Names nest ("the commission of the EU" and "the EU"), and of two findings in one place the longer wins: what is
  // found as a namesake by another dossier is found, and would be masked.
  const namesakes = new Map(
    [...entities].map(([id, { kind, names }]) => [
      id,
      new Set(
        [...entities]
          .filter(([, other]) => other.kind === kind && isNested(kind, names, other.names))
          .map(([otherId]) => otherId),
      ),
    ]),
  );
  const judgeAll = (scanner: Scanner) => {
    const scanned = new Map<string, ReturnType<Scanner>>();
    return new Map(
      mentions.map((one) => {
        const key = `${one.clientId} ${one.text}`;
        const found = scanned.get(key) ?? scanner(one.text, one.clientId, "plain");
        scanned.set(key, found);
        const own = namesakes.get(one.clientId);
        const asOwn = found.map((finding) =>
          own?.has(finding.clientId) ? { ...finding, clientId: one.clientId } : finding,
        );
        return [one, fateAmong(asOwn, one)];
      }),
    );
  };
  const [ours, literal, snowball] = [
    ourScanner(dossiers),
    literalScanner(dossiers),
    snowballScanner(dossiers),
  ].map(judgeAll);
  if (!ours || !literal || !snowball) return [];
  for (const [kind, list] of groupBy(mentions, (one) => one.kind)) {
    const inflected = list.filter((one) => !isAsNamed(one, entities.get(one.clientId)?.names ?? new Set()));
    for (const [what, some] of [
      ["linked mentions", list],
      ["inflected or shortened", inflected],
    ] as const) {
      const found = (fates: typeof ours) => share(some, (one) => fates.get(one)?.found ?? false);
      const name = `news: ${kind}, ${what}`;
      const unit = `% of ${some.length}`;
      print({ name: `${name} (literal)`, value: found(ours), unit, baseline: found(literal) });
      print({ name: `${name} (Snowball)`, value: found(ours), unit, baseline: found(snowball) });
      print({ name: `${name}, masked`, value: share(some, (one) => ours.get(one)?.masked ?? false), unit });
    }
    const byEntity = [...groupBy(list, (one) => `${one.clientId} ${one.text}`).values()];
    print({
      name: `news: ${kind}, every mention in the document found`,
      value: share(byEntity, (all) => all.every((one) => ours.get(one)?.found)),
      unit: `% of ${byEntity.length}`,
      baseline: share(byEntity, (all) => all.every((one) => snowball.get(one)?.found)),
    });
  }
  return mentions
    .filter((one) => !ours.get(one)?.found)
    .map(({ text, start, end, clientId }) => ({
      dossier: [...(entities.get(clientId)?.names ?? [])],
      mention: text.slice(start, end),
    }));
}

/** The same news with everything marked as a name taken out. */
export const newsWithoutNames = (dir: string): CleanText[] =>
  readdirSync(dir)
    .filter((file) => file.endsWith(".txt"))
    .flatMap((file) => {
      const { text, named } = readDocument(dir, file.slice(0, -4));
      let left = text;
      for (const { start, end } of [...named].sort((a, b) => b.start - a.start))
        left = left.slice(0, start) + left.slice(end);
      return pieces("news without names", [left]);
    });

type Place = { readonly start: number; readonly end: number };
type Entity = {
  readonly id: string;
  readonly kind: string;
  readonly names: ReadonlySet<string>;
  readonly mentions: readonly Place[];
};

const NAME_SPANS = new Set(["org_name", "name", "surname", "patronymic", "nickname", "prj_name"]);

function readDocument(dir: string, name: string) {
  const read = (ending: string) => readFileSync(join(dir, `${name}.${ending}`), "utf8");
  const text = read("txt");
  const spans = new Map(
    lines(read("spans")).map((line) => {
      const [id = "", type = "", start = "", length = ""] = line.split(" ");
      return [id, { type, start: Number(start), end: Number(start) + Number(length) }] as const;
    }),
  );
  const objects = new Map(
    lines(read("objects")).map((line) => {
      const [id = "", type = "", ...ids] = (line.split(" # ")[0] ?? "").split(" ");
      return [id, { type, spans: ids.flatMap((one) => spans.get(one) ?? []) }] as const;
    }),
  );
  const entities = read("coref")
    .split(/\n\s*\n/)
    .flatMap((block) => readEntity(block, objects, text) ?? []);
  return { text, entities, named: [...spans.values()].filter(({ type }) => NAME_SPANS.has(type)) };
}

function readEntity(
  block: string,
  objects: ReadonlyMap<string, { type: string; spans: readonly (Place & { type: string })[] }>,
  text: string,
): Entity | undefined {
  const [head = "", ...rest] = lines(block);
  const mine = head
    .split(" ")
    .slice(1)
    .flatMap((id) => objects.get(id) ?? []);
  const kind = mine[0]?.type;
  const values = (key: string) =>
    rest.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1).trim());
  if (kind !== "Org" && kind !== "Person") return undefined;
  // A person known by a first name alone, or an organisation by what it is ("the company"), is nobody to be found.
  const names =
    kind === "Org"
      ? values("name")
      : values("lastname")
          .slice(0, 1)
          .map((last) =>
            [last, ...values("firstname").slice(0, 1), ...values("patronymic").slice(0, 1)].join(" "),
          );
  const wanted = kind === "Org" ? "org_name" : "surname";
  const mentions = mine.flatMap(({ spans }) => {
    const own = spans.filter(({ type }) => type === wanted);
    if (own.length === 0) return [];
    return [
      { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) },
    ];
  });
  const linked = mentions.filter(({ start, end }) => {
    const mention = text.slice(start, end);
    return lettersOf(mention) > 1 && names.some((name) => isAkin(name, mention));
  });
  return names.length > 0 && linked.length > 0
    ? { id: `${kind} ${names[0]}`, kind, names: new Set(names), mentions: linked }
    : undefined;
}

/**
 * Has the mention a word that begins as one of the name's does? An abbreviation of a name that the dossier gives only
 * in full is another alias, which no matcher could know.
 */
function isAkin(name: string, mention: string): boolean {
  const starts = (text: string) =>
    (
      text
        .toLowerCase()
        .replaceAll("ё", "е")
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).map((word) => word.slice(0, 3));
  const known = new Set(starts(name));
  return starts(mention).some((start) => known.has(start));
}

/** Organisations that share a word; people that share a surname, which stands first. */
const isNested = (kind: string, names: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...others].some((other) =>
    [...names].some((name) =>
      kind === "Org" ? isAkin(name, other) : name.split(" ")[0] === other.split(" ")[0],
    ),
  );

function mergeByName(entities: readonly Entity[]): Map<string, { kind: string; names: Set<string> }> {
  const merged = new Map<string, { kind: string; names: Set<string> }>();
  for (const { id, kind, names } of entities) {
    const one = merged.get(id) ?? { kind, names: new Set<string>() };
    for (const name of names) one.names.add(name);
    merged.set(id, one);
  }
  return merged;
}

const isAsNamed = ({ text, start, end }: Place & { text: string }, names: ReadonlySet<string>) =>
  names.has(text.slice(start, end));
const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
