import { DECLINED, DONE, DONE_AFTER_RETURN, NEW, REVIEW, STOPPED, TAKEN, WORKING } from "../lives";
import type { ClientStory } from "../story";

/** A school of programming for children. Its nickname is an everyday word: the demo's override on record. */
export const kubiranta: ClientStory = {
  agency: "aurora",
  name: "Кубиранта",
  stage: "new",
  manager: "director@aurora",
  quiet: 2,
  notes: "Пришли по совету. Первый договор, следит сам директор. Данные детей – только на их серверах.",
  dossier: {
    names: ["АНО ДО «Кубиранта»", "Кубиранта"],
    aliases: ["Kubiranta", "Куб"],
    products: ["Кубодневник"],
    domains: ["kubiranta.example"],
    emails: ["school@kubiranta.example"],
    phones: ["+7 (000) 555-07-33"],
    people: ["Савва Алгоритмов", "Нелли Цикловская"],
    taxIds: ["ИНН 0002298461", "ОГРН 0002200019873"],
    addresses: ["Вымышленск, Школьная аллея, 64"],
    handles: ["@kubiranta_kids"],
    contracts: ["КБ-01"],
  },
  requests: [
    {
      channel: "mail",
      days: 1.8,
      body: "Павел, здравствуйте! Родители просят видеть домашнее задание за месяц назад. И ещё Нелли спрашивает, можно ли наклейки за успехи :)",
    },
  ],
  jobs: [
    {
      title: "Личный кабинет ученика «Кубодневник»",
      state: "in_work",
      days: 37,
      hours: 150,
      priceMinor: 52_073_846,
      deadline: 21,
      request: {
        channel: "mail",
        days: 42,
        body: "Здравствуйте! Нас посоветовали к вам. 400 учеников, домашние задания в мессенджере, оценки в тетради. Нужен кабинет: ученику – интересно, родителю – понятно, учителю – быстро.",
        file: "Группы, расписание, пример домашнего задания, пожелания учителей.",
      },
      spec: `# Личный кабинет «Кубодневник»

Четыреста учеников Кубиранты от восьми до пятнадцати лет.

## Три взгляда
| кто | что видит первым |
| --- | --- |
| ученик | что сделать к следующему занятию и сколько осталось до награды |
| родитель | был ли на занятии, сдано ли задание |
| учитель | кого спросить и что проверить |

## Нельзя
- Показывать ученику чужие оценки.
- Хранить данные детей вне серверов школы.

Спорное решает Савва Алгоритмов; наклейки – Нелли Цикловская.`,
      override: {
        found: "куб",
        reason: "«Куб» здесь – геометрическая фигура в описании анимации, а не прозвище школы",
      },
      tasks: [
        {
          to: "otter",
          work: "design",
          title: "A pupil's home screen",
          body: "For children of eight to fifteen. First thing on screen: what to do before the next lesson. No feeds, no streaks, no pressure.",
          life: DONE,
          days: [33, 22],
          hours: 24,
          estimate: "accepted",
        },
        {
          to: "otter",
          work: "front",
          title: "Homework page: read, answer, attach",
          body: "Text, code or a photograph. Drafts are kept; a child closes the lid at any moment.",
          life: WORKING,
          days: [18, 10],
          due: 4,
          hours: 30,
        },
        {
          to: "otter",
          work: "back",
          title: "Marks and attendance with a history",
          body: "Who changed a mark, when and why. Parents see the current one, teachers see all.",
          life: TAKEN,
          days: [5, 3],
          due: 11,
          hours: 22,
          estimate: "proposed",
        },
        {
          to: "otter",
          work: "text",
          title: "Microcopy for children and for parents",
          body: "Two voices for the same events. A missed lesson is a fact, not a reproach.",
          life: DECLINED,
          days: [15, 14],
          hours: 8,
          why: ["Not our strength in Russian; a native writer will serve you better."],
        },
        {
          to: "badger",
          work: "text",
          title: "Подписи в кабинете: для ребёнка и для родителя",
          body: "Одно и то же событие двумя голосами. Пропуск – это факт, а не упрёк. Полторы сотни коротких строк.",
          life: WORKING,
          days: [11, 6],
          due: 5,
          hours: 12,
        },
        {
          to: "lynx",
          work: "front",
          title: "Награда за месяц: вращающийся куб",
          body: "Фигура собирается из кусочков за сданные задания и вращается, когда собран. Уважать настройку «меньше движения».",
          life: DONE_AFTER_RETURN,
          days: [21, 9],
          hours: 16,
          who: "nika@lynx",
          why: ["При настройке «меньше движения» всё равно вращается. Остальное чудесно."],
        },
        {
          to: "lynx",
          work: "back",
          title: "Вход родителя и ребёнка: одна семья, разные права",
          body: "Родитель видит двоих детей, ребёнок – только себя. Потеря телефона не закрывает доступ.",
          life: STOPPED,
          days: [10, 2],
          due: 6,
          hours: 20,
          why: ["Не решено, может ли второй родитель отменить действия первого."],
          talk: [
            {
              by: "dev@lynx",
              ask: "open",
              body: "Если родители в разводе, кто из двоих главный? От ответа зависит устройство прав.",
            },
          ],
          note: "Спросить Савву и юриста школы, это не наша развилка",
        },
        {
          to: "lynx",
          work: "care",
          title: "Стенд с выдуманными учениками",
          body: "Сорок учеников, четыре группы, полгода занятий. Настоящих данных на стенде быть не должно.",
          life: REVIEW,
          days: [8, 1],
          due: 2,
          hours: 8,
        },
        {
          to: "lynx",
          work: "back",
          title: "Перенос расписания из таблиц",
          body: "Тридцать групп, две таблицы с разными названиями одних и тех же кабинетов. Расхождения – списком.",
          life: NEW,
          days: 2.1,
          due: 9,
          hours: 12,
        },
      ],
      drafts: [
        {
          to: "otter",
          title: "Stickers for finished homework",
          body: "A set of twenty stickers and the rule by which they are given. Ask Нелли Цикловская for the themes; the old set is in Кубодневник under “awards”.",
          hours: 10,
          due: 15,
        },
      ],
    },
  ],
};
