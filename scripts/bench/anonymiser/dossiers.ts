import type { Dossier } from "../../../domain/anonymiser/types";
import type { Name } from "./names/list";

/** A dossier that knows a client's name in its one written form, and nothing else. */
export const dossierOf = (
  { id, text }: Pick<Name, "id" | "text">,
  known: Partial<Dossier> = {},
): Dossier => ({
  id,
  names: [text],
  aliases: [],
  products: [],
  domains: [],
  emails: [],
  phones: [],
  people: [],
  taxIds: [],
  addresses: [],
  handles: [],
  contracts: [],
  ...known,
});
