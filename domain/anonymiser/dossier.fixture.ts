import type { Dossier } from "./types";

/** An invented client; a test fills in only what it is about. */
export const dossier = (known: Partial<Dossier> = {}): Dossier => ({
  id: "c1",
  names: [],
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

export const ROMASHKA = dossier({
  names: ["ООО «Ромашка»"],
  aliases: ["РМШ"],
  products: ["Луговой Чай"],
  domains: ["romashka.example"],
  emails: ["anna@romashka.example", "direktor@pochta.example"],
  phones: ["+7 (495) 123-45-67"],
  people: ["Петрова Анна Сергеевна", "Иван Королёв"],
  taxIds: ["ИНН 7701234567, КПП 770101001"],
  addresses: ["г. Москва, ул. Полевая, д. 5"],
  handles: ["@romashka_tea", "t.me/lugovoy"],
  contracts: ["№ Д-2024/117"],
});
