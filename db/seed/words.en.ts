import type { Words } from "./words";

export const EN: Words = {
  criteriaTitle: "Accepted when",
  criteria: {
    front: [
      "The page holds at 390, 768 and 1440 pixels.",
      "Everything works from the keyboard, with visible focus.",
      "The first load stays under 400 KB.",
    ],
    back: [
      "Tests cover the good path and the bad one.",
      "Errors read like sentences and reach the log.",
      "Rollout and rollback are written down.",
    ],
    design: [
      "Screens for a phone and for a wide window.",
      "Empty, loading and error states are drawn.",
      "Colours and spacing come from the project's palette.",
    ],
    seo: [
      "A table of addresses, each with its problem and a proposed fix.",
      "What brings most visits comes first.",
      "Findings only, no changes to the code.",
    ],
    text: [
      "No superlatives, no filler.",
      "Every claim can be checked.",
      "Length within 10 % of what was asked.",
    ],
    care: ["The cause is found and written down.", "Checked on staging.", "Nothing next to it broke."],
  },
  reasons: {
    decline: [
      "We are fully booked until the end of the month and would miss this date.",
      "We have not done this before; better to say so now.",
      "Our estimate is twice the budget, so there is little to negotiate.",
    ],
    return: [
      "On a phone the label wraps and covers the price. Everything else is accepted.",
      "The error state is missing: the form empties itself without a word. Please keep what was typed.",
      "Two points of the checklist are open: page weight and keyboard focus.",
    ],
    block: [
      "Waiting for access to staging.",
      "The photographs are too small for the layout; originals are needed.",
      "It is undecided which payment form stays, and the flow depends on it.",
    ],
    cancel: [
      "No longer needed: the section will not be launched.",
      "Merged with a neighbouring task so that nobody does it twice.",
    ],
  },
  handover: [
    "Ready and on preview. Checked in four browsers and on two phones.",
    "Done as described. What changed and why is in the attached file.",
    "Handing over. Please look at the empty state, we suggested our own wording.",
    "Done. One question is still open, see the messages.",
  ],
  timeNotes: {
    front: ["Layout", "Fixes after review", "Phone widths", ""],
    back: ["Code and tests", "Reading logs", "Checks on staging", ""],
    design: ["Sketches", "Final screens", "Fixes", ""],
    seo: ["Collecting data", "Table of findings", ""],
    text: ["First draft", "Editing", ""],
    care: ["Finding the cause", "The fix", "Checks", ""],
  },
  estimateNotes: [
    "Includes one round of fixes.",
    "Without preparing images; add four hours if we should.",
    "More than in the brief, since addresses are stored in a way that has to change.",
  ],
  notes: [
    "The client was promised an early look; we keep two days in hand",
    "Hours came out even; plan more next time",
    "Right at the first attempt, give them the next one like this",
    "The price stays as agreed, the difference comes out of the reserve",
  ],
  talk: [
    [
      { side: "partner", ask: true, body: "Which width comes first, phone or laptop?" },
      { side: "agency", body: "The phone. Two visitors of three come with one." },
    ],
    [
      { side: "partner", body: "Started; a first version will be up the day after tomorrow." },
      { side: "agency", body: "Good, looking forward to it. Ask here if anything is unclear." },
    ],
    [
      { side: "partner", ask: true, body: "Are the texts final?" },
      { side: "agency", body: "Headings yes, paragraphs may change by a word or two." },
    ],
    [{ side: "partner", body: "On schedule. You will have it tomorrow afternoon." }],
    [
      { side: "agency", body: "Read it on my phone, very clear." },
      { side: "partner", body: "Glad to hear it. Dark theme is left, then we hand over." },
    ],
  ],
};
