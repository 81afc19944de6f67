import { CANCELLED, DONE, DONE_AFTER_RETURN, NEW, REVIEW, SENT_BACK, TAKEN, WORKING } from "../lives";
import type { ClientStory } from "../story";

/** Candles; the whole year happens in November. */
export const brindlewax: ClientStory = {
  agency: "harbor",
  name: "Brindlewax",
  stage: "current",
  manager: "manager@harbor",
  quiet: 3,
  notes:
    "The founder writes at dawn and changes her mind at noon: confirm by mail after lunch. Nothing goes live in December.",
  dossier: {
    names: ["Brindlewax Candle Works Lda", "Brindlewax"],
    aliases: ["Brindle Wax"],
    products: ["Emberglow Trio"],
    domains: ["brindlewax.example"],
    emails: ["hello@brindlewax.example"],
    phones: ["+351 000 555 022"],
    people: ["Philippa Tallowby"],
    taxIds: ["PT 000385172"],
    addresses: ["19 Snuffer Lane, Port Inventa"],
    handles: ["@brindlewax"],
    contracts: ["BRX-11"],
  },
  requests: [
    {
      channel: "message",
      days: 0.3,
      body: "Tom! Gift wrapping is free from Friday. Can the basket say so? Just a line. Love, Philippa",
    },
    {
      channel: "message",
      days: 88,
      state: "declined",
      answer: "We do not run shops on marketplaces; passed on the name of someone who does.",
      body: "Would you manage our marketplace shop too? It eats my evenings.",
    },
  ],
  jobs: [
    {
      title: "Brindlewax checkout before the season",
      state: "in_work",
      days: 39,
      hours: 96,
      priceMinor: 2_157_469,
      deadline: 3,
      request: {
        channel: "message",
        days: 43,
        body: "Good morning! Last November people wrote to me that they could not pay with two addresses. I lost a hundred gifts. Please, before it starts again.",
      },
      spec: `# Checkout

Gifts go to other people's addresses. Brindlewax lost about a hundred orders last season because one basket knew one address.

1. Several addresses in one order.
2. A note for each, printed on the card.
3. Delivery day promised before payment.

Freeze on the last day of November.`,
      tasks: [
        {
          to: "otter",
          work: "front",
          title: "Several addresses in one basket",
          body: "Each line of the basket may go elsewhere. Simple orders stay as simple as now.",
          life: DONE_AFTER_RETURN,
          days: [36, 17],
          hours: 30,
          why: ["Removing the second address removes its items as well. Ask first."],
          estimate: "accepted",
        },
        {
          to: "otter",
          work: "back",
          title: "Delivery day promised before payment",
          body: "From the carrier's table and the cut-off hour. Better to promise a day later than to be a day late.",
          life: REVIEW,
          days: [19, 0.8],
          due: 1,
          hours: 20,
        },
        {
          to: "otter",
          work: "front",
          title: "A gift note per address",
          body: "Up to 160 characters, with a preview of the printed card. Emoji are printed as words or left out.",
          life: SENT_BACK,
          days: [16, 2],
          due: -2,
          hours: 12,
          why: ["The preview cuts the last line that the printer would print."],
        },
        {
          to: "lynx",
          work: "care",
          title: "Rehearsal: forty orders a minute for an hour",
          body: "On staging, with the real shape of baskets. Where does it hurt first?",
          life: WORKING,
          days: [7, 3],
          due: 0,
          hours: 10,
          talk: [
            {
              by: "dev@lynx",
              body: "Up to thirty a minute it is calm. At thirty-four the stock check begins to queue.",
            },
            { by: "manager@harbor", body: "Good to know early. Which fix is the smallest?" },
            { by: "dev@lynx", body: "One index. We will measure again tomorrow." },
          ],
        },
        {
          to: "lynx",
          work: "back",
          title: "One index for the stock check",
          body: "Measured before and after, on the rehearsal's data.",
          life: NEW,
          days: 0.7,
          due: 1,
          hours: 3,
        },
      ],
      drafts: [
        {
          to: "otter",
          title: "A line about free gift wrapping",
          body: "From Friday the basket says that wrapping is free. For Emberglow Trio it was free already, so there the line says “as always”.",
          hours: 2,
          due: 2,
        },
      ],
    },
    {
      title: "Newsletter templates for Brindlewax",
      state: "done",
      days: 128,
      hours: 42,
      priceMinor: 1_238_506,
      deadline: -90,
      request: {
        channel: "call",
        days: 131,
        body: "Philippa wants to write her letters herself, without asking anybody for a picture size.",
      },
      spec: `# Newsletter templates

Three templates that the founder of Brindlewax fills in alone: a story, a new scent, a sale.`,
      tasks: [
        {
          to: "otter",
          work: "design",
          title: "Three newsletter templates",
          body: "A story, a novelty, a sale. Any photograph must work, including a bad one.",
          life: DONE,
          days: 124,
          hours: 16,
        },
        {
          to: "otter",
          work: "front",
          title: "Templates as mail that survives every client",
          body: "Dark theme, no pictures, tiny phones. Under 80 KB each.",
          life: DONE,
          days: 115,
          hours: 18,
        },
        {
          to: "lynx",
          work: "text",
          title: "Placeholder letters that teach by example",
          body: "One for each template, so that the writer sees how long things should be.",
          life: DONE,
          days: [109, 103],
          hours: 5,
        },
      ],
    },
    {
      title: "Winter banners, Brindlewax",
      state: "in_work",
      days: 13,
      hours: 26,
      priceMinor: 1_074_892,
      deadline: 2,
      spec: `# Winter banners

Ten sizes, three scents, the Emberglow Trio in the middle. Approved by Philippa Tallowby in one round.`,
      tasks: [
        {
          to: "lynx",
          work: "design",
          title: "Banner set: three scents in ten sizes",
          body: "Warm light, no snow, no people. The product is the only thing in focus.",
          life: REVIEW,
          days: [11, 1],
          due: 0,
          hours: 18,
          who: "nika@lynx",
        },
        {
          to: "otter",
          work: "front",
          title: "Animated version of the widest banner",
          body: "A flame, six seconds, under 150 KB. Still for those who ask for less motion.",
          life: TAKEN,
          days: [3, 1],
          due: 2,
          hours: 7,
        },
        {
          to: "otter",
          work: "design",
          title: "Window poster in the same style",
          body: "A2, for print.",
          life: CANCELLED,
          days: [10, 8],
          hours: 5,
          why: ["The printer closed for the season, so the poster has nowhere to go."],
        },
      ],
    },
  ],
};
