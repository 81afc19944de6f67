import { describe, expect, it } from "vitest";
import { type CalendarEntry, sendCalendar, toIcs, tokenOf } from "./ics";

const made = { createdAt: new Date("2026-01-01T00:00:00Z"), version: 2 };
const meeting: CalendarEntry = {
  ...made,
  id: "meeting-1",
  title:
    "Встреча; очень важная, с переносом\nи обратной \\ чертой, и такая длинная, что строк будет несколько",
  place: "Room 1, floor 2",
  url: "https://portal.example/agency/meetings/1",
  startsAt: new Date("2026-03-05T09:00:00Z"),
  minutes: 45,
};
const day: CalendarEntry = { ...made, id: "deadline-1", title: "Deadline", on: "2026-03-29" };
const ics = toIcs("Subrosa", [meeting, day]);
const unfolded = ics.replaceAll("\r\n ", "").split("\r\n");

describe("A calendar", () => {
  it("ends every line with CRLF, and no line is longer than 75 octets", () => {
    expect(ics.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(ics.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of ics.split("\r\n")) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    // A letter of two octets is never cut in half.
    expect(ics).not.toContain("\ufffd");
  });

  it("escapes what would end a value", () => {
    expect(unfolded).toContain(
      String.raw`SUMMARY:Встреча\; очень важная\, с переносом\nи обратной \\ чертой\, и такая длинная\, что строк будет несколько`,
    );
    expect(unfolded).toContain(String.raw`LOCATION:Room 1\, floor 2`);
  });

  it("says times in UTC and days as days", () => {
    expect(unfolded).toContain("DTSTART:20260305T090000Z");
    expect(unfolded).toContain("DTEND:20260305T094500Z");
    expect(unfolded).toContain("DTSTART;VALUE=DATE:20260329");
  });

  it("knows an event again, and when it changed", () => {
    expect(unfolded).toContain("UID:meeting-1@subrosa");
    expect(unfolded).toContain("DTSTAMP:20260101T000000Z");
    expect(unfolded).toContain("SEQUENCE:2");
    expect(toIcs("Subrosa", [meeting, day])).toBe(ics);
  });

  it("is valid when nothing is in it", () => {
    expect(toIcs("Subrosa", [])).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });
});

describe("An answer", () => {
  const ask = (etag?: string) =>
    sendCalendar(new Request("https://x.example/", etag ? { headers: { "if-none-match": etag } } : {}), ics);

  it("is a calendar, and 304 without a body for whoever has it", async () => {
    const first = ask();
    expect(first.status).toBe(200);
    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const etag = first.headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = ask(known);
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
    }
    expect(ask('"other"').status).toBe(200);
  });

  it("comes under an address with or without its ending", () => {
    expect(tokenOf("abc.ics")).toBe("abc");
    expect(tokenOf("abc")).toBe("abc");
  });
});
