import {
  DECLINED,
  DONE,
  DONE_AFTER_BLOCK,
  DONE_AFTER_RETURN,
  NEW,
  REVIEW,
  SENT_BACK,
  STOPPED,
  TAKEN,
  WORKING,
} from "../lives";
import type { ClientStory } from "../story";

/** Insurance for pets, where every sentence is read by a lawyer. */
export const pellowick: ClientStory = {
  agency: "harbor",
  name: "Pellowick",
  stage: "key",
  manager: "manager@harbor",
  quiet: 17,
  notes:
    "Three decision makers; Odile signs. Compliance needs five working days for any text. Never call it a policy before it is paid.",
  dossier: {
    names: ["Pellowick Mutual Ltd", "Pellowick"],
    aliases: ["Pellowyck", "PLWK"],
    products: ["PawPledge"],
    domains: ["pellowick.example", "claims.pellowick.example"],
    emails: ["odile.ferrant@pellowick.example"],
    phones: ["+351 000 555 011"],
    people: ["Odile Ferrant", "Casper Ludlowe"],
    taxIds: ["PT 000741963"],
    addresses: ["4 Thimble Row, Port Inventa"],
    handles: ["@pellowick_pets"],
    contracts: ["PLW-2025-03"],
  },
  requests: [
    {
      channel: "mail",
      days: 0.5,
      body: "Hi Tom, compliance noticed that the claim form still says “instant”. Could it come off everywhere by Thursday? Thanks, Odile",
    },
    {
      channel: "call",
      days: 26,
      state: "answered",
      answer: "Sent the monthly numbers and how to read them.",
      body: "Casper rang: where does the figure of 31 % in the report come from?",
    },
  ],
  jobs: [
    {
      title: "Pellowick claim form",
      state: "in_work",
      days: 58,
      hours: 150,
      priceMinor: 2_384_617,
      deadline: 11,
      request: {
        channel: "meeting",
        days: 63,
        body: "From the workshop: four claims of ten come back because a receipt is missing. They want a form that asks for the right paper at the right moment, and works at the vet's counter.",
        file: "Reasons for returned claims, by month; wording approved by compliance.",
      },
      spec: `# Claim form

Four claims of ten at Pellowick are sent back for a missing receipt. Target: **one of ten** within a quarter.

## The path
1. Which animal, which day, which clinic.
2. What was done – the form asks only for papers that this treatment needs.
3. Photograph the receipts, with a check that they can be read.
4. Review and send; a reference number on screen and by mail.

## Rules
- Nothing typed may be lost: people stand at a counter with a dog.
- Wording is approved by Odile Ferrant, five working days.
- The form lives at claims.pellowick.example. Holders of PawPledge skip step one.`,
      tasks: [
        {
          to: "otter",
          work: "design",
          title: "Claim path: screens for one hand and a dog",
          body: "{code} insures pets. People claim at the counter of a clinic, with one hand, in a hurry. Four steps, big targets, few words.",
          life: DONE_AFTER_RETURN,
          days: [55, 40],
          hours: 28,
          why: ["Step three assumes that people know what an itemised receipt is. Please show one."],
          estimate: "accepted",
        },
        {
          to: "otter",
          work: "front",
          title: "Claim form: four steps that keep what was typed",
          body: "As drawn. A draft survives a closed browser for three days. Works without a connection until sending.\n\n- Step two asks only for the papers that the treatment needs; the table is attached.\n- Going back never empties a field.",
          life: WORKING,
          days: [30, 12],
          due: 3,
          hours: 40,
          talk: [
            { by: "dev@otter", ask: "answered", body: "May a draft hold photographs, or only text?" },
            { by: "manager@harbor", body: "Photographs too, up to ten. They are deleted with the draft." },
            {
              by: "dev@otter",
              ask: "open",
              body: "Should a second animal start a second claim, or share receipts?",
            },
          ],
        },
        {
          to: "otter",
          work: "back",
          title: "Is this photograph of a receipt readable?",
          body: "A check on the phone, within a second: sharp enough, whole, not too dark. Advice in words, never a bare refusal.",
          life: REVIEW,
          days: [21, 0.6],
          due: 0,
          hours: 24,
        },
        {
          to: "lynx",
          work: "back",
          title: "Claims intake: reference numbers and a queue",
          body: "Every claim gets a number before anything else happens. If the core system is away, claims wait in order.",
          life: DONE_AFTER_BLOCK,
          days: [44, 23],
          hours: 26,
          why: ["The core system's test address refuses our network."],
        },
        {
          to: "lynx",
          work: "care",
          title: "Accessibility review of the claim path",
          body: "Keyboard, screen reader, 400 % zoom. A table of findings with the rule that each breaks.",
          life: TAKEN,
          days: [4, 2],
          due: 7,
          hours: 10,
          who: "nika@lynx",
        },
        {
          to: "otter",
          work: "text",
          title: "Messages for everything that can go wrong",
          body: "Twenty-two situations, one sentence each: what happened and what to do now. No blame, no exclamation marks.",
          life: SENT_BACK,
          days: [15, 1.5],
          due: -1,
          hours: 9,
          why: ["Six of them say “invalid”. Please tell people what a valid one looks like."],
        },
      ],
      drafts: [
        {
          to: "lynx",
          title: "Confirmation mail with the reference number",
          body: "Sent within a minute after a claim. Sender odile.ferrant@pellowick.example, subject “Your Pellowick claim”. Questions go to +351 000 555 011.",
          hours: 6,
          due: 9,
        },
      ],
    },
    {
      title: "Help centre for Pellowick",
      state: "done",
      days: 205,
      hours: 88,
      priceMinor: 1_462_938,
      deadline: -140,
      request: {
        channel: "mail",
        days: 210,
        body: "Tom, our phones melt every Monday with the same thirty questions. We need answers on the site that people actually find. Casper",
      },
      spec: `# Help centre

Thirty questions make up half of Pellowick's Monday calls. Answer them on the site, findable in two clicks or one search.`,
      tasks: [
        {
          to: "otter",
          work: "text",
          title: "Thirty answers in plain words",
          body: "Each under 120 words. The first sentence is the answer; the rest is for those who need more.",
          life: DONE,
          days: 200,
          hours: 24,
        },
        {
          to: "otter",
          work: "front",
          title: "Help pages with search that forgives typing errors",
          body: "Thirty pages, one search field. Results appear while typing; nothing found is never the end.",
          life: DONE_AFTER_RETURN,
          days: 190,
          hours: 22,
        },
        {
          to: "lynx",
          work: "seo",
          title: "Which words do people use for their questions?",
          body: "Search demand for thirty questions, with synonyms. One table.",
          life: DONE,
          days: [155, 148],
          hours: 8,
        },
        {
          to: "lynx",
          work: "front",
          title: "“Was this helpful?” without a pop-up",
          body: "Two buttons and an optional line. Answers go to a weekly table.",
          life: DONE,
          days: [146, 141],
          hours: 6,
        },
        {
          to: "lynx",
          work: "text",
          title: "Portuguese version of the help pages",
          body: "Thirty pages of up to 120 words, by a native writer.",
          life: DECLINED,
          days: [143, 142],
          hours: 30,
          why: [
            "Nobody on our team writes Portuguese natively; a machine's version would not do you justice.",
          ],
        },
      ],
    },
    {
      title: "Renewal reminders, Pellowick",
      state: "agreed",
      days: 7,
      hours: 30,
      priceMinor: 1_095_284,
      deadline: 25,
      spec: `# Renewal reminders

Three mails before a year at Pellowick ends. Honest about the new price, with the reason for it.`,
      tasks: [
        {
          to: "otter",
          work: "design",
          title: "Three reminder mails, from friendly to final",
          body: "Eight weeks, three weeks, three days before the end. The price and why it changed come first.",
          life: NEW,
          days: 1.2,
          due: 9,
          hours: 12,
        },
        {
          to: "lynx",
          work: "back",
          title: "Who gets which reminder, and when",
          body: "A rule table and a dry run: for any day, the list of who would get what. No mail leaves the dry run.",
          life: STOPPED,
          days: [6, 3],
          due: 6,
          hours: 14,
          why: ["The list of end dates has two time zones in one column."],
        },
      ],
    },
  ],
};
