import type { Duty } from "@/domain/accounts/duties";
import type { HandOverState, HandOverStep } from "@/domain/accounts/hand_over";
import type { Grade, Structure } from "@/domain/accounts/structure";
import type { ClientStage, ClientTier, LossCause } from "@/domain/clients/stage";
import type { UpsellOutcome } from "@/domain/clients/upsell";
import type { AgencyKey, PersonKey } from "./people";

/** How each agency of the demo accounts for its clients. */
export type AccountStory = {
  readonly structure: Structure;
  readonly ownDuties: readonly string[];
  readonly most: {
    readonly clients: number;
    readonly requests: number;
    readonly hours: number;
    readonly silent: number;
  };
  readonly members: readonly { readonly who: PersonKey; readonly grade: Grade; readonly group?: string }[];
  readonly rules: readonly {
    readonly stage?: ClientStage;
    readonly tier?: ClientTier;
    readonly who?: PersonKey;
    readonly grade?: Grade;
    readonly group?: string;
  }[];
  readonly duties: readonly {
    readonly kind: Duty | string;
    readonly who: PersonKey;
    readonly group?: string;
    readonly client?: string;
  }[];
};

export const ACCOUNTS: Readonly<Record<AgencyKey, AccountStory>> = {
  aurora: {
    structure: "director",
    ownDuties: ["Отчёты руководству клиента"],
    most: { clients: 3, requests: 4, hours: 260, silent: 1 },
    members: [
      { who: "director@aurora", grade: "director", group: "Группа директора" },
      { who: "manager@aurora", grade: "senior", group: "Группа директора" },
      { who: "timur@aurora", grade: "manager", group: "Текущие" },
    ],
    rules: [
      { stage: "key", group: "Группа директора" },
      { stage: "new", who: "director@aurora" },
      { stage: "current", tier: "c", group: "Текущие" },
      { stage: "current", grade: "manager" },
    ],
    duties: [
      { kind: "communication", who: "manager@aurora", group: "Группа директора" },
      { kind: "communication", who: "timur@aurora", group: "Текущие" },
      { kind: "consulting", who: "manager@aurora" },
      { kind: "critical", who: "director@aurora" },
      { kind: "lifetime", who: "manager@aurora", group: "Группа директора" },
      { kind: "upsell", who: "manager@aurora", client: "Клинорис" },
      { kind: "Отчёты руководству клиента", who: "manager@aurora", client: "Рыжеполье" },
    ],
  },
  harbor: {
    structure: "pair",
    ownDuties: ["Monthly report"],
    most: { clients: 6, requests: 8, hours: 200, silent: 2 },
    members: [
      { who: "lead@harbor", grade: "director" },
      { who: "manager@harbor", grade: "manager" },
    ],
    rules: [
      { stage: "key", who: "lead@harbor" },
      { stage: "new", grade: "manager" },
    ],
    duties: [
      { kind: "communication", who: "manager@harbor" },
      { kind: "critical", who: "lead@harbor" },
      { kind: "lifetime", who: "lead@harbor", client: "Pellowick" },
    ],
  },
};

type Move = readonly [days: number, to: ClientStage, note: string, cause?: LossCause];
type Upsell = {
  readonly days: number;
  readonly title: string;
  readonly note?: string;
  readonly amountMinor?: number;
  readonly outcome: UpsellOutcome;
  readonly answer?: string;
};
type HandOver = {
  readonly days: number;
  readonly from: PersonKey;
  readonly to: PersonKey;
  readonly note: string;
  readonly done: readonly HandOverStep[];
  readonly state: HandOverState;
  readonly answer?: string;
};

/** What happened to the clients beside their work, by name. */
export const CLIENT_LIVES: Readonly<
  Record<
    string,
    {
      readonly tier?: ClientTier;
      readonly moves?: readonly Move[];
      readonly upsells?: readonly Upsell[];
      readonly handOvers?: readonly HandOver[];
    }
  >
> = {
  Рыжеполье: {
    tier: "a",
    moves: [
      [150, "current", "Первый магазин сдали, подписали год."],
      [60, "key", "Треть оборота отдела."],
    ],
    upsells: [
      {
        days: 40,
        title: "Поддержка магазина на год",
        amountMinor: 48_391_127,
        outcome: "accepted",
        answer: "Берём: после прошлой зимы сами просили.",
      },
      { days: 6, title: "Приложение для самовывоза", amountMinor: 91_774_063, outcome: "open" },
    ],
    handOvers: [
      {
        days: 62,
        from: "timur@aurora",
        to: "manager@aurora",
        note: "Клиент стал ключевым: по правилам уходит в группу директора.",
        done: ["introduced", "requests", "jobs", "promises", "access"],
        state: "accepted",
      },
    ],
  },
  Клинорис: {
    tier: "a",
    moves: [
      [120, "current", "Испытательный этап прошли."],
      [35, "key", ""],
    ],
    upsells: [
      { days: 21, title: "Реклама новых направлений", outcome: "declined", answer: "До осени бюджета нет." },
    ],
  },
  Горностальд: {
    tier: "b",
    moves: [[70, "current", ""]],
    handOvers: [
      {
        days: 2,
        from: "timur@aurora",
        to: "manager@aurora",
        note: "Тимур уходит в отпуск на месяц; заказчик любит, когда звонят до обеда.",
        done: ["introduced", "requests"],
        state: "open",
      },
    ],
  },
  Домоверия: {
    tier: "c",
    moves: [
      [190, "current", ""],
      [110, "lost", "«У соседей дешевле вдвое, и они всегда на связи».", "competitor"],
      [80, "current", "Вернулись: дешевле вдвое оказалось и по качеству."],
    ],
  },
  Северокат: {
    tier: "b",
    moves: [
      [160, "current", ""],
      [45, "sleeping", "Сезон кончился, обещали вернуться к весне."],
    ],
  },
  Велокруча: {
    tier: "c",
    moves: [[230, "current", ""]],
    upsells: [
      { days: 90, title: "Зимний абонемент на хранение", outcome: "declined", answer: "Негде хранить." },
    ],
  },
  Печоритто: { tier: "b", moves: [[50, "current", ""]] },
  Pellowick: {
    tier: "a",
    moves: [
      [140, "current", "The trial month went well."],
      [50, "key", "A third of our turnover."],
    ],
    upsells: [
      {
        days: 30,
        title: "Care for a year",
        amountMinor: 1_874_331,
        outcome: "accepted",
        answer: "Yes, from May.",
      },
      { days: 4, title: "Photographs of the spring range", outcome: "open" },
    ],
  },
  Brindlewax: {
    tier: "b",
    moves: [
      [130, "current", ""],
      [95, "lost", "“We did not hear from you for three weeks.”", "account"],
      [70, "current", "Came back after Helen called."],
    ],
  },
  Fennaroo: {
    handOvers: [
      {
        days: 1,
        from: "manager@harbor",
        to: "lead@harbor",
        note: "They may grow fast; Helen has known the owner for years.",
        done: [],
        state: "open",
      },
    ],
  },
};
