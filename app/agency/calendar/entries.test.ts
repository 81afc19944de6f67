import { expect, it } from "vitest";
import { toEntries } from "./entries";

const row = { clientName: "Romashka", createdAt: new Date(0), version: 1 };
const feed = {
  meetings: [
    {
      ...row,
      id: "1",
      title: "Romashka in person",
      place: "Romashka's office",
      startsAt: new Date(0),
      minutes: 30,
    },
  ],
  deadlines: [{ ...row, id: "2", title: "Shop for Romashka", on: "2026-02-01" }],
  milestones: [{ ...row, id: "3", title: "Romashka sees it", jobId: "2", on: "2026-01-20" }],
  todos: [{ ...row, id: "4", title: "Call Romashka", meetingId: null, clientId: "5", on: "2026-01-21" }],
};
const words = {
  plain: (kind: string) => `a ${kind}`,
  named: (kind: string, { client, title }: { client: string; title: string }) =>
    `${kind} ${client}: ${title}`,
  link: (path: string) => `https://portal.example${path}`,
};

it("a calendar without names holds nothing that anybody wrote, in titles, places or addresses", () => {
  const entries = toEntries(feed, { ...words, showsNames: false });
  expect(entries.map(({ title }) => title)).toEqual(["a meeting", "a deadline", "a milestone", "a todo"]);
  expect(JSON.stringify(entries)).not.toContain("Romashka");
});

it("a calendar with names says whom and what, and where", () => {
  const [meeting, ...others] = toEntries(feed, { ...words, showsNames: true });
  expect(meeting).toMatchObject({
    title: "meeting Romashka: Romashka in person",
    place: "Romashka's office",
  });
  expect(others.map(({ title }) => title)).toContain("todo Romashka: Call Romashka");
});
