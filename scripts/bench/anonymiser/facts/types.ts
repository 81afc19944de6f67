import type { Dossier } from "../../../../domain/anonymiser/types";
import type { Dice } from "../dice";

/** What a dossier knows, and the ways in which people write the same thing in a text. */
export type Fact = {
  readonly kind: "email" | "domain" | "phone" | "taxId" | "address" | "handle" | "contract" | "person";
  readonly known: Partial<Dossier>;
  readonly written: Readonly<Record<string, string | undefined>>;
};

export type FactMaker = (roll: Dice, at: number) => Fact;
