import { isFull, type Limits, type Load } from "@/domain/accounts/structure";

type Person = { readonly id: string; readonly name: string };
type Words = (key: "takes" | "takesFull", values: { name: string; clients: number }) => string;

/** Who may take a client, as choices: each with what they carry, and whether that is too much already. */
export const candidateOptions = (
  people: readonly Person[],
  loads: ReadonlyMap<string, Load>,
  limits: Limits,
  t: Words,
) =>
  people.map(({ id, name }) => {
    const load = loads.get(id);
    const key = isFull(load, limits) ? "takesFull" : "takes";
    return { value: id, label: t(key, { name, clients: load?.clients ?? 0 }) };
  });
