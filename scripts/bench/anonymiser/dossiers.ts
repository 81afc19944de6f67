import type { Dossier } from "../../../domain/anonymiser/types";
import { factsOf } from "./facts/cases";
import type { Name } from "./names/list";

/** A dossier that knows a client's name in its one written form, and one or two facts of every kind. */
export function dossierOf(name: Pick<Name, "id" | "text">, at: number): Dossier {
  const lists = factsOf(name, at).map(({ known }) => known);
  const all = (key: keyof Omit<Dossier, "id">) => lists.flatMap((known) => known[key] ?? []);
  return {
    id: name.id,
    names: [name.text],
    aliases: [],
    products: [],
    domains: all("domains"),
    emails: all("emails"),
    phones: all("phones"),
    people: all("people"),
    taxIds: all("taxIds"),
    addresses: all("addresses"),
    handles: all("handles"),
    contracts: all("contracts"),
  };
}
