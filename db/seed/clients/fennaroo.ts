import { DONE, DONE_AFTER_RETURN, REVIEW, TAKEN, WORKING } from "../lives";
import type { ClientStory } from "../story";

/** Lunch boxes for schools. */
export const fennaroo: ClientStory = {
  agency: "harbor",
  name: "Fennaroo",
  stage: "new",
  manager: "manager@harbor",
  quiet: 8,
  notes: "Found us through the help centre. Small budget, quick answers, likes to be shown two options.",
  dossier: {
    names: ["Fennaroo Kids Kitchen Lda", "Fennaroo"],
    aliases: ["Fenaroo"],
    products: ["Lunchling"],
    domains: ["fennaroo.example"],
    emails: ["bea@fennaroo.example"],
    phones: ["+351 000 555 044"],
    people: ["Beatrix Oatley-Munn"],
    taxIds: ["PT 000917350"],
    addresses: ["2 Lentil Yard, Port Inventa"],
    handles: ["@fennaroo_lunch"],
    contracts: ["FNR-1"],
  },
  requests: [
    {
      channel: "message",
      days: 1.1,
      body: "Hi Tom, a school asked whether allergies can be marked per child. I said yes. Was that right?",
    },
  ],
  jobs: [
    {
      title: "Fennaroo weekly menu page",
      state: "in_work",
      days: 22,
      hours: 54,
      priceMinor: 1_327_958,
      deadline: 6,
      request: {
        channel: "message",
        days: 25,
        body: "Hello! Parents ask every Sunday what is for lunch on Wednesday. I send photos of a whiteboard. Please make it nicer and less me.",
      },
      spec: `# Weekly menu

Parents choose five lunches by Sunday evening. Fennaroo cooks what was chosen and nothing else.

- Allergens in words and signs.
- Changes until six in the evening before.
- Lunchling, the small box, has its own column.`,
      tasks: [
        {
          to: "otter",
          work: "design",
          title: "Five lunches on one phone screen",
          body: "{code} cooks for schools. A parent chooses on Sunday evening, tired. Five days, two options each, allergens visible.",
          life: DONE,
          days: [20, 12],
          hours: 12,
        },
        {
          to: "otter",
          work: "front",
          title: "Weekly menu: choose, change, forget",
          body: "Choosing saves at once. Changes until six in the evening before; afterwards the day is closed, visibly.",
          life: WORKING,
          days: [10, 6],
          due: 4,
          hours: 20,
        },
        {
          to: "lynx",
          work: "back",
          title: "Kitchen sheet: how many of what, by school",
          body: "At six in the evening, one page, large type. Changes after six are impossible, not discouraged.",
          life: REVIEW,
          days: [9, 0.5],
          due: 1,
          hours: 10,
        },
        {
          to: "lynx",
          work: "front",
          title: "Allergens: fourteen signs and their words",
          body: "A sign never stands alone. Printed black and white they still differ.",
          life: TAKEN,
          days: [2, 1],
          due: 5,
          hours: 6,
          who: "nika@lynx",
        },
      ],
    },
    {
      title: "Search audit for Fennaroo",
      state: "done",
      days: 48,
      hours: 14,
      priceMinor: 1_046_273,
      deadline: -30,
      spec: `# Search audit

Why does nobody find Fennaroo by “school lunch”? One page of answers for Beatrix Oatley-Munn.`,
      tasks: [
        {
          to: "otter",
          work: "seo",
          title: "Why nobody finds the site by what it does",
          body: "One page of answers, three things to do first. The reader cooks, and does not know our jargon.",
          life: DONE_AFTER_RETURN,
          days: [46, 33],
          hours: 10,
          why: ["Page one is excellent; page two is jargon. One page is enough."],
        },
        {
          to: "otter",
          work: "text",
          title: "Home page in one hundred words",
          body: "Who cooks, for whom, by when to order.",
          life: DONE,
          days: 37,
          hours: 3,
        },
      ],
    },
  ],
};
