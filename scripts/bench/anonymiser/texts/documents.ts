import { print } from "../../report";
import { literalScanner, snowballScanner } from "../baselines";
import { decline, OBLIQUE } from "../decline";
import { type Dice, dice, pick, seedOf } from "../dice";
import { SINGLE } from "../disguises/all";
import { inSomeCase } from "../disguises/forms";
import { dossierOf } from "../dossiers";
import { factsOf } from "../facts/cases";
import { fateAmong, groupBy, share } from "../measure";
import type { Name, NameSet } from "../names/list";
import { ourScanner, type Scanner } from "../scanner";
import { ENGLISH, RUSSIAN } from "../sentences";

type Mention = { readonly start: number; readonly end: number; readonly entity: string };
type Document = { readonly text: string; readonly clientId: string; readonly mentions: readonly Mention[] };

/**
 * Letters of a dozen sentences in which a client comes up again and again: mostly in its case forms, now and then
 * quoted, transliterated, misspelt, with its people and numbers. An entity is found when every mention of it is: one
 * left in the text gives the client away as well as all.
 */
export function benchDocuments(set: NameSet, names: readonly Name[]): void {
  const documents = names.map(writeDocument);
  const dossiers = names.map(dossierOf);
  const [ours = [], literal = [], snowball = []] = [
    ourScanner(dossiers),
    literalScanner(dossiers),
    snowballScanner(dossiers),
  ].map((scanner) => judge(documents, scanner));
  const figures: [string, (list: Judged[]) => { value: number; count: number }][] = [
    ["mentions found", (list) => ({ value: share(list, isFound), count: list.length })],
    [
      "entities with every mention found",
      (list) => everyIn(groupBy(list, ({ clientId, entity }) => `${clientId} ${entity}`)),
    ],
    [
      "clients with every mention of their name found",
      (list) =>
        everyIn(
          groupBy(
            list.filter(({ entity }) => entity === "name"),
            ({ clientId }) => clientId,
          ),
        ),
    ],
    ["documents with nothing left", (list) => everyIn(groupBy(list, ({ clientId }) => clientId))],
  ];
  for (const [what, figure] of figures) {
    const { value, count } = figure(ours);
    const name = `${set}: documents, ${what}`;
    print({ name: `${name} (literal)`, value, unit: `% of ${count}`, baseline: figure(literal).value });
    print({ name: `${name} (Snowball)`, value, unit: `% of ${count}`, baseline: figure(snowball).value });
  }
}

type Judged = Mention & { readonly clientId: string; readonly found: boolean };

const judge = (documents: readonly Document[], scanner: Scanner): Judged[] =>
  documents.flatMap(({ text, clientId, mentions }) => {
    const findings = scanner(text, clientId, "plain");
    return mentions.map((mention) => ({
      ...mention,
      clientId,
      found: fateAmong(findings, { text, clientId, ...mention }).found,
    }));
  });

const isFound = ({ found }: Judged) => found;
const everyIn = (groups: ReadonlyMap<string, Judged[]>) => {
  const lists = [...groups.values()];
  return { value: share(lists, (list) => list.every(isFound)), count: lists.length };
};

const RARER = [
  "adjective",
  "plural",
  "transliterated",
  "slug",
  "hashtag or handle",
  "capitals",
  "quotes and legal form",
  "neighbouring key",
  "letter left out",
  "by ear in Cyrillic",
  "homoglyphs",
  "lower case",
];
const PEOPLES_WAYS = [
  "surname alone in a case",
  "first name and surname",
  "first name and patronymic",
  "initials before",
  "English surname",
  "English possessive",
];

function writeDocument(name: Name, at: number): Document {
  const roll = dice(seedOf(`${name.id} document`));
  const person = factsOf(name, at).find(({ kind }) => kind === "person");
  const fact = pick(
    factsOf(name, at).filter(({ kind }) => kind !== "person"),
    roll,
  );
  const planted: { text: string; entity: string }[] = [
    ...Array.from({ length: 8 }, () => ({ text: mentionOf(name, roll), entity: "name" })),
    ...Array.from(
      { length: 2 },
      () =>
        person?.written[
          pick(
            PEOPLES_WAYS.filter((way) => person.written[way]),
            roll,
          )
        ],
    )
      .filter((text) => text !== undefined)
      .map((text) => ({ text, entity: "person" })),
    {
      text: pick(
        Object.values(fact.written).filter((one) => one !== undefined),
        roll,
      ),
      entity: fact.kind,
    },
  ];
  const sentences = name.stratum === "latin" && roll(2) ? ENGLISH : RUSSIAN;
  let text = "";
  const mentions: Mention[] = [];
  for (const { text: written, entity } of planted) {
    const [before = "", after = ""] = pick(sentences, roll).split("{}");
    const start = text.length + before.length;
    mentions.push({ start, end: start + written.length, entity });
    text += before + written + after + pick([" ", "\n\n", "\n"], roll);
  }
  return { text, clientId: name.id, mentions };
}

/** Two mentions of three in a case, where the name has cases. */
function mentionOf(name: Name, roll: Dice): string {
  if (roll(3) > 0)
    return (roll(3) === 0 ? decline(name, pick(OBLIQUE, roll)) : inSomeCase(name, roll)) ?? name.text;
  const form = SINGLE.find((one) => one.name === pick(RARER, roll));
  return form?.apply(name, roll) ?? name.text;
}
