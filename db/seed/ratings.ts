import type { Side } from "@/domain/tasks/move";
import type { AgencyKey, PartnerKey, PersonKey } from "./people";

/** How one side sees the other: each question from where it stood a year ago to where it stands now. */
type View = {
  readonly by: PersonKey;
  readonly scores: Readonly<Record<string, readonly [first: number, last: number]>>;
  /** Said now and then. */
  readonly comments: readonly [string, ...string[]];
};

type Bond = {
  readonly between: readonly [AgencyKey, PartnerKey];
  readonly views: Readonly<Record<Side, View>>;
};

export const BONDS: readonly Bond[] = [
  {
    between: ["aurora", "lynx"],
    views: {
      agency: {
        by: "manager@aurora",
        scores: {
          response: [7, 8],
          knowledge: [8, 9],
          proactive: [4, 7],
          problems: [7, 8],
          honesty: [6, 8],
          discretion: [9, 10],
          proposals: [5, 6],
          overall: [7, 8],
        },
        comments: [
          "Сдают чисто, возвратов почти нет. О задержке хотелось бы узнавать до срока, а не в день сдачи.",
          "Хорошо взялись за срочное. Оценки стали точнее.",
          "Стали писать сами, спасибо: это заметно снимает нагрузку.",
        ],
      },
      partner: {
        by: "manager@lynx",
        scores: {
          description: [6, 8],
          answers: [5, 7],
          knowledge: [7, 7],
          stability: [6, 7],
          punctuality: [8, 8],
          fairness: [7, 8],
          continuity: [6, 8],
          overall: [6, 8],
        },
        comments: [
          "Задачи описаны полно, но ответы на вопросы ждём по два дня.",
          "Требования перестали меняться на ходу, работать стало спокойнее.",
          "Принимают в срок, спорное обсуждают по-честному.",
        ],
      },
    },
  },
  {
    between: ["aurora", "badger"],
    views: {
      agency: {
        by: "timur@aurora",
        scores: {
          response: [6, 5],
          knowledge: [6, 6],
          proactive: [4, 4],
          problems: [5, 5],
          honesty: [5, 4],
          discretion: [8, 8],
          proposals: [3, 4],
          overall: [6, 5],
        },
        comments: [
          "Тексты ровные, но сроки плывут второй месяц подряд.",
          "Пришлось напоминать трижды. Сделано неплохо.",
        ],
      },
      partner: {
        by: "lead@badger",
        scores: {
          description: [5, 5],
          answers: [6, 5],
          knowledge: [6, 6],
          stability: [4, 4],
          punctuality: [6, 6],
          fairness: [6, 5],
          continuity: [3, 4],
          overall: [5, 5],
        },
        comments: [
          "То пусто, то срочно. Предупреждайте хотя бы за неделю.",
          "Правки приходят после приёмки.",
        ],
      },
    },
  },
  {
    between: ["aurora", "otter"],
    views: {
      agency: {
        by: "lead@aurora",
        scores: {
          response: [8, 9],
          knowledge: [9, 9],
          proactive: [8, 9],
          problems: [8, 8],
          honesty: [8, 9],
          discretion: [10, 10],
          proposals: [7, 8],
          overall: [8, 9],
        },
        comments: ["Clear estimates, and they held.", "They found the cause before we noticed the effect."],
      },
      partner: {
        by: "lead@otter",
        scores: {
          description: [7, 8],
          answers: [7, 8],
          knowledge: [8, 8],
          stability: [7, 7],
          punctuality: [6, 8],
          fairness: [8, 9],
          continuity: [5, 6],
          overall: [7, 8],
        },
        comments: ["Briefs say what is wanted and why. Acceptance took a while.", "A pleasure this month."],
      },
    },
  },
  {
    between: ["harbor", "otter"],
    views: {
      agency: {
        by: "manager@harbor",
        scores: {
          response: [7, 8],
          knowledge: [8, 9],
          proactive: [7, 8],
          problems: [7, 7],
          honesty: [8, 8],
          discretion: [9, 9],
          proposals: [6, 7],
          overall: [8, 8],
        },
        comments: ["Solid work, and they say no when they mean no.", "One late delivery, announced in time."],
      },
      partner: {
        by: "lead@otter",
        scores: {
          description: [6, 4],
          answers: [7, 5],
          knowledge: [6, 6],
          stability: [6, 4],
          punctuality: [7, 5],
          fairness: [7, 6],
          continuity: [8, 8],
          overall: [7, 5],
        },
        comments: ["Requirements changed twice after the estimate.", "Two invoices waited for a month."],
      },
    },
  },
  {
    between: ["harbor", "lynx"],
    views: {
      agency: {
        by: "lead@harbor",
        scores: {
          response: [5, 6],
          knowledge: [8, 8],
          proactive: [5, 6],
          problems: [6, 7],
          honesty: [6, 6],
          discretion: [9, 9],
          proposals: [4, 5],
          overall: [6, 7],
        },
        comments: ["Good hands; we would like an answer the same day.", "Better reports since last month."],
      },
      partner: {
        by: "lead@lynx",
        scores: {
          description: [5, 6],
          answers: [6, 6],
          knowledge: [7, 7],
          stability: [5, 5],
          punctuality: [8, 8],
          fairness: [7, 7],
          continuity: [6, 7],
          overall: [6, 7],
        },
        comments: ["Paid on the day. Briefs could say more about the goal.", "Priorities moved every week."],
      },
    },
  },
];
