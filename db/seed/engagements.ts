import type { engagements } from "@/db/schema/exchange/engagements";
import { idOf } from "./identifiers";
import type { AgencyKey, PartnerKey, PersonKey } from "./people";

type Engagement = {
  readonly agency: AgencyKey;
  readonly partner: PartnerKey;
  readonly mode: typeof engagements.$inferSelect.mode;
  readonly currency: string;
  /** An hour's price in whole units of the currency. */
  readonly rate: number;
  /** Language of its tasks and codenames. */
  readonly language: "ru" | "en";
  readonly terms: string;
  readonly skills: readonly string[];
  /** Who answers offers. */
  readonly voice: PersonKey;
  /** Who does the work when a story names nobody. */
  readonly hands: PersonKey;
  /** Days since it began. */
  readonly days: number;
};

export const ENGAGEMENTS: readonly Engagement[] = [
  {
    agency: "aurora",
    partner: "lynx",
    mode: "mixed",
    currency: "RUB",
    rate: 2400,
    language: "ru",
    skills: ["вёрстка", "бэкенд", "интеграции"],
    terms:
      "Ставка 2 400 ₽ в час. Ответ на предложение – в течение рабочего дня. Сдача по пятницам до 18:00, правки – в течение двух рабочих дней.",
    voice: "manager@lynx",
    hands: "dev@lynx",
    days: 380,
  },
  {
    agency: "aurora",
    partner: "badger",
    mode: "capacity",
    currency: "RUB",
    rate: 1600,
    language: "ru",
    skills: ["тексты", "seo"],
    terms:
      "Фиксированная цена за задачу. Тексты – в документе, продвижение – отчётом с таблицей. Оплата раз в месяц.",
    voice: "lead@badger",
    hands: "dev@badger",
    days: 300,
  },
  {
    agency: "aurora",
    partner: "otter",
    mode: "managed",
    currency: "EUR",
    rate: 38,
    language: "en",
    skills: ["дизайн", "вёрстка"],
    terms: "38 EUR an hour. Estimates within two working days; one round of fixes is included in every task.",
    voice: "lead@otter",
    hands: "dev@otter",
    days: 210,
  },
  {
    agency: "harbor",
    partner: "otter",
    mode: "managed",
    currency: "EUR",
    rate: 40,
    language: "en",
    skills: ["frontend", "design"],
    terms: "40 EUR an hour, invoiced monthly. Answers within one working day, Lisbon time.",
    voice: "lead@otter",
    hands: "dev@otter",
    days: 340,
  },
  {
    agency: "harbor",
    partner: "lynx",
    mode: "capacity",
    currency: "EUR",
    rate: 35,
    language: "en",
    skills: ["frontend", "shops"],
    terms:
      "Capacity of 40 hours a week, 35 EUR an hour. The agency writes the briefs, the team reports on Fridays.",
    voice: "lead@lynx",
    hands: "dev@lynx",
    days: 160,
  },
];

export function engagementOf(agency: AgencyKey, partner: PartnerKey): Engagement {
  const found = ENGAGEMENTS.find((one) => one.agency === agency && one.partner === partner);
  if (!found) throw new Error(`${agency} and ${partner} do not work together`);
  return found;
}

export const engagementId = (agency: AgencyKey, partner: PartnerKey): string =>
  idOf(`engagement ${agency} ${partner}`);
