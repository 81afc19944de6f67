import { dice, pick, seedOf } from "../dice";
import type { Planted } from "../measure";
import type { Name } from "../names/list";
import { address, cyrillicDomain, domain, email, handle } from "./addresses";
import { contract, phone, taxId } from "./numbers";
import { person } from "./people";
import type { Fact } from "./types";

export type FactCase = Planted & { readonly kind: Fact["kind"]; readonly way: string };

const MAKERS = [person, email, domain, phone, taxId, address, handle, contract];

/** What the invented clients' dossiers know besides the name: the same for the same client in every run. */
export const factsOf = ({ id }: Pick<Name, "id">, at: number): Fact[] =>
  [...MAKERS, ...(at % 5 === 0 ? [cyrillicDomain] : [])].map((make) =>
    make(dice(seedOf(`${id} ${make.name}`)), at),
  );

/** Each client's facts in each way of writing them, at most `perWay` clients for one way. */
export function buildFactCases(names: readonly Name[], perWay: number): FactCase[] {
  const count = new Map<string, number>();
  const cases: FactCase[] = [];
  for (const [at, name] of names.entries())
    for (const { kind, written } of factsOf(name, at))
      for (const [way, planted] of Object.entries(written)) {
        const done = count.get(`${kind} ${way}`) ?? 0;
        if (planted === undefined || done >= perWay) continue;
        count.set(`${kind} ${way}`, done + 1);
        const [before = "", after = ""] = pick(SENTENCES, dice(seedOf(`${name.id} ${way}`))).split("{}");
        cases.push({
          text: before + planted + after,
          start: before.length,
          end: before.length + planted.length,
          clientId: name.id,
          format: planted.includes("<a ") ? "html" : "plain",
          kind,
          way,
        });
      }
  return cases;
}

const SENTENCES = [
  "Впишите в подвал {} и проверьте на телефоне.",
  "В макете указано: {}.",
  "{} – так в старой вёрстке, оставьте как есть.",
  "Тестовые данные для формы: {}, потом удалим.",
  "> Добрый день! Напоминаю: {}\n> Спасибо",
  "| поле | значение |\n| --- | --- |\n| шапка | {} |",
  "The footer says {} on every page.",
];
