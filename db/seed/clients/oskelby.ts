import {
  DONE,
  DONE_AFTER_BLOCK,
  DONE_AFTER_RETURN,
  NEW,
  OFFERED_AGAIN,
  REVIEW,
  STOPPED,
  WORKING,
} from "../lives";
import type { ClientStory } from "../story";

/** Spare parts for boats: eleven thousand of them. */
export const oskelby: ClientStory = {
  agency: "harbor",
  name: "Oskelby",
  stage: "current",
  manager: "producer@harbor",
  quiet: 1,
  notes: "Engineers. Send drawings, not adjectives. Invoices to the parent company, see finance.",
  dossier: {
    names: ["Oskelby Marine Parts SA", "Oskelby"],
    aliases: ["Oskelbie"],
    products: ["KeelKit"],
    domains: ["oskelby.example"],
    emails: ["parts@oskelby.example"],
    phones: ["+351 000 555 033"],
    people: ["Anselm Bollard", "Greta Halyard-Voss"],
    taxIds: ["PT 000629418"],
    addresses: ["Dry Dock 7, Port Inventa"],
    handles: ["@oskelby_marine"],
    contracts: ["OSK/77"],
  },
  requests: [
    {
      channel: "mail",
      days: 2.6,
      body: "Ines, the new catalogue from the foundry is a scan. 212 pages. Is there any way but typing? Anselm",
      file: "First three pages of the foundry's catalogue, as text.",
    },
  ],
  jobs: [
    {
      title: "Oskelby parts finder",
      state: "in_work",
      days: 71,
      hours: 128,
      priceMinor: 2_896_153,
      deadline: 16,
      request: {
        channel: "mail",
        days: 77,
        body: "Hello Ines. A skipper knows the boat and the year, not the part number. Our catalogue knows only the part number. You see the problem. Anselm",
      },
      spec: `# Parts finder

From boat, year and place on the boat to the part – in three choices. Eleven thousand parts, four hundred models.

- Drawings with numbers that can be tapped.
- “Fits also” across models.
- A KeelKit is shown as its parts and as a set.

Data from Anselm Bollard, questions on drawings to Greta Halyard-Voss.`,
      tasks: [
        {
          to: "otter",
          work: "back",
          title: "Which part fits which boat: the data model",
          body: "Four hundred models, eleven thousand parts, changes in the middle of a model year. Explain the model in one drawing.",
          life: DONE,
          days: [66, 49],
          hours: 26,
        },
        {
          to: "otter",
          work: "front",
          title: "Tap a number on a drawing",
          body: "Pinch, tap, list. Numbers stay 24 pixels wide at every zoom; a list beside the drawing serves those who cannot tap.",
          life: DONE_AFTER_RETURN,
          days: [47, 26],
          hours: 30,
          why: ["On a tablet the list covers the drawing, and the tap goes to the wrong number."],
        },
        {
          to: "otter",
          work: "back",
          title: "“Fits also”: parts shared by models",
          body: "Computed once a night. Say why it fits: same bolt pattern, same thread, maker's word.",
          life: WORKING,
          days: [20, 9],
          due: 5,
          hours: 22,
        },
        {
          to: "lynx",
          work: "care",
          title: "Clean eleven thousand part names",
          body: "Three languages and two systems of units in one column. Rules first, hand work for the rest, every change listed.",
          life: DONE_AFTER_BLOCK,
          days: [60, 31],
          hours: 40,
          why: ["Two columns of the export are swapped from row 6 204 on; we need a fresh one."],
        },
        {
          to: "lynx",
          work: "seo",
          title: "One page per model, worth visiting",
          body: "What should stand on the page of a boat of 1987? Ten examples, with search demand.",
          life: REVIEW,
          days: [12, 1],
          due: 2,
          hours: 12,
          who: "nika@lynx",
        },
        {
          to: "otter",
          work: "design",
          title: "Three choices: boat, year, place",
          body: "For a skipper in gloves on a wet phone. Recent boats first.",
          life: STOPPED,
          days: [14, 5],
          due: -1,
          hours: 16,
          why: ["Model names are under revision; the first screen depends on them."],
        },
      ],
    },
    {
      title: "Speed of oskelby.example",
      state: "done",
      days: 112,
      hours: 30,
      priceMinor: 1_513_642,
      deadline: -80,
      spec: `# Speed

The catalogue of Oskelby opens in seven seconds in a harbour. Target: two, on a slow phone.`,
      tasks: [
        {
          to: "otter",
          work: "care",
          title: "Where do seven seconds go?",
          body: "Measure on a slow phone with a slow line. A list of causes with seconds beside each.",
          life: DONE,
          days: 108,
          hours: 8,
        },
        {
          to: "otter",
          work: "front",
          title: "First screen within two seconds",
          body: "Pictures at the size they are shown, fonts of our own, nothing blocking.",
          life: DONE,
          days: 100,
          hours: 18,
        },
        {
          to: "lynx",
          work: "back",
          title: "Cache for drawings",
          body: "Made once, kept by content, thrown away when the drawing changes.",
          life: OFFERED_AGAIN,
          days: [9, 4],
          due: 8,
          hours: 12,
          why: ["Not this week: both of us are on the part names."],
        },
        {
          to: "otter",
          work: "care",
          title: "A monthly speed report that writes itself",
          body: "Five pages, three lines, one graph.",
          life: NEW,
          days: 0.4,
          due: 12,
          hours: 6,
        },
      ],
    },
  ],
};
