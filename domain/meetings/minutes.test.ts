import { describe, expect, it } from "vitest";
import { type SentVersion, standingOf } from "./minutes";

const version = (number: number, more: Partial<SentVersion> = {}): SentVersion => ({
  meetingId: "one",
  number,
  acknowledgedAt: null,
  remarkedAt: null,
  ...more,
});
const then = new Date("2026-01-12T10:00:00Z");

describe("A version of the minutes", () => {
  it("waits for its reader until they have said something of it", () => {
    expect(standingOf(version(1), [version(1)])).toBe("waits");
    expect(standingOf(version(1, { acknowledgedAt: then }), [])).toBe("acknowledged");
    expect(standingOf(version(1, { remarkedAt: then }), [])).toBe("remarked");
  });

  it("waits no longer once a later one was sent, which asks anew", () => {
    const sent = [version(1), version(2)];
    expect(sent.map((each) => standingOf(each, sent))).toEqual(["replaced", "waits"]);
  });

  it("keeps what was said of it when a later one comes", () => {
    const sent = [version(1, { remarkedAt: then }), version(2)];
    expect(sent.map((each) => standingOf(each, sent))).toEqual(["remarked", "waits"]);
  });

  it("of another meeting takes no other's place", () => {
    const sent = [version(1), version(2, { meetingId: "another" })];
    expect(sent.map((each) => standingOf(each, sent))).toEqual(["waits", "waits"]);
  });

  it("was acknowledged when a colleague noted so after a remark", () => {
    expect(standingOf(version(1, { remarkedAt: then, acknowledgedAt: then }), [])).toBe("acknowledged");
  });
});
