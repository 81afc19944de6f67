import type { Cause, CheckOutcome, Severity } from "@/domain/incidents/words";
import type { PartnerKey, PersonKey } from "./people";

/** A critical situation as the demo tells it. Days are counted back from today; a negative one is ahead. */
export type IncidentStory = {
  readonly client: string;
  readonly title: string;
  readonly severity: Severity;
  readonly days: number;
  readonly owner: PersonKey | null;
  readonly words: string;
  readonly plan: string;
  /** The client's own request that it came of, as that begins. */
  readonly request?: string;
  readonly promises: readonly {
    readonly body: string;
    readonly due: number;
    readonly end?: "kept" | "broken";
  }[];
  readonly notes: readonly { readonly days: number; readonly body: string }[];
  /** Dealt with so many days ago. */
  readonly closed?: {
    readonly days: number;
    readonly cause: Cause;
    readonly check: number;
    readonly outcome?: CheckOutcome;
  };
  readonly sharedBy?: PartnerKey;
};

export const INCIDENTS: readonly IncidentStory[] = [
  {
    client: "Рыжеполье",
    title: "Рыжеполье: скидка снова не считается, покупатели жалуются",
    severity: "critical",
    days: 0.1,
    owner: "director@aurora",
    words:
      "Вчера трое написали, сегодня уже семеро. Мы это проходили в октябре! Если к вечеру не заработает, снимаем рекламу и зовём других.",
    plan: "1. Выключить старый расчёт скидки, включить ручной промокод.\n2. Позвонить Эмме до обеда и в пять.\n3. Найти, почему правка октября потерялась.",
    request: "Доброе утро! На сайте в корзине",
    promises: [
      { body: "Промокод вместо скидки заработает сегодня", due: 0 },
      { body: "Письменно объяснить, почему это случилось дважды", due: -3 },
    ],
    notes: [{ days: 0.05, body: "Позвонили Эмме: промокод согласован, до вечера ждёт." }],
    sharedBy: "lynx",
  },
  {
    client: "Клинорис",
    title: "Клинорис не получил отчёт к совету директоров",
    severity: "serious",
    days: 6,
    owner: "manager@aurora",
    words: "Я обещал совету цифры во вторник и сидел с пустыми руками.",
    plan: "Отправить отчёт, показать его по телефону, завести напоминание за три дня до каждого совета.",
    promises: [
      { body: "Отчёт с пояснениями в тот же день", due: 6, end: "kept" },
      { body: "Напоминание о совете за три дня", due: 4, end: "kept" },
    ],
    notes: [
      { days: 5.8, body: "Отчёт отправлен, прошли по нему голосом. Попросил прощения и сроки на год." },
    ],
    closed: { days: 5, cause: "account", check: 0 },
  },
  {
    client: "Домоверия",
    title: "Домоверия ждала смету на неделю дольше",
    severity: "minor",
    days: 40,
    owner: "timur@aurora",
    words: "Вы сказали «завтра» пять раз.",
    plan: "Назвать честный срок и больше не говорить «завтра».",
    promises: [
      { body: "Смета к четвергу", due: 38, end: "broken" },
      { body: "Смета к понедельнику, с разбивкой", due: 34, end: "kept" },
    ],
    notes: [{ days: 37, body: "Четверг сорван: ждали цены на плитку. Позвонили сами, до того как спросил." }],
    closed: { days: 33, cause: "budget", check: 26, outcome: "calm" },
  },
  {
    client: "Brindlewax",
    title: "Brindlewax: two hundred orders lost their gift notes",
    severity: "critical",
    days: 3,
    owner: "lead@harbor",
    words:
      "People are opening boxes without a word from the person who sent them. Fix it, and tell me what I say to them.",
    plan: "Restore the notes from the mail log, send a card to each customer at our cost, rehearse the release next time.",
    promises: [
      { body: "All notes restored from the log", due: 2, end: "kept" },
      { body: "Cards posted to two hundred customers", due: 0 },
    ],
    notes: [{ days: 2.5, body: "Philippa has the wording for her customers. She signs it herself." }],
    sharedBy: "otter",
  },
  {
    client: "Pellowick",
    title: "Pellowick's board saw an unapproved draft",
    severity: "serious",
    days: 75,
    owner: "manager@harbor",
    words: "Who decided that my board would see it before I did?",
    plan: "Apologise to the chair in person; drafts go to one address only.",
    promises: [{ body: "A call with the chair by Friday", due: 72, end: "kept" }],
    notes: [{ days: 72, body: "The chair laughed about it. The list of recipients is down to one." }],
    closed: { days: 71, cause: "account", check: 64, outcome: "calm" },
  },
];
