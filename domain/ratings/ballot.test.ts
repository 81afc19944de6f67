import { describe, expect, it } from "vitest";
import { meanOfOpinions, questionsOf, readOpinion, readScores, typedScore } from "./ballot";

const all = (side: "agency" | "partner", text: string) =>
  Object.fromEntries(questionsOf(side).map((question) => [question, text]));

describe("A ballot as it is typed", () => {
  it.each(["agency", "partner"] as const)("of the %s is read whole", (side) => {
    const read = readScores(side, { ...all(side, "7"), knowledge: "na", overall: "8.5" });
    expect(read).toMatchObject({ ok: true, value: { knowledge: null, overall: 8.5 } });
    expect(read.ok && Object.keys(read.value)).toEqual(questionsOf(side));
  });

  it("may leave open what is optional, and nothing else", () => {
    expect(readScores("agency", { ...all("agency", "7"), proposals: "" })).toMatchObject({ ok: true });
    expect(readScores("agency", { overall: "7" })).toMatchObject({
      ok: false,
      fields: { response: "notRated", discretion: "notRated" },
    });
    expect(readScores("partner", { ...all("partner", "7"), overall: "" })).toMatchObject({
      fields: { overall: "notRated" },
    });
  });

  it.each(["0", "11", "-1", "0.9", "10.1", "7.55", "1e1", "NaN", "٧", "7,5", "seven", "99999999", "null"])(
    "refuses %j beside its question",
    (text) => {
      expect(readScores("agency", { ...all("agency", "7"), response: text })).toEqual({
        ok: false,
        code: "invalid",
        fields: { response: "notAScore" },
      });
    },
  );

  it("cannot call the whole not applicable", () => {
    expect(readScores("agency", { ...all("agency", "na") })).toMatchObject({
      fields: { overall: "notAScore" },
    });
  });

  it("keeps nothing that was not asked", () => {
    const read = readScores("agency", { ...all("agency", "7"), fairness: "1", reveal_at: "now" });
    expect(read.ok && Object.keys(read.value)).toEqual(questionsOf("agency"));
  });
});

describe("What several people say", () => {
  it("is put together by questions, in tenths", () => {
    const opinions = [
      { response: 7, honesty: null, overall: 8 },
      { response: 8, honesty: null, overall: 9 },
      { response: 8, discretion: 10 },
    ];
    expect(meanOfOpinions("agency", opinions)).toEqual({
      response: 7.7,
      honesty: null,
      discretion: 10,
      overall: 8.5,
    });
  });

  it("may be as little as one likes", () => {
    expect(readOpinion("partner", { answers: "3" })).toEqual({ ok: true, value: { answers: 3 } });
    expect(meanOfOpinions("partner", [])).toEqual({});
  });

  it("goes back into a form as it came", () => {
    expect([typedScore(7.5), typedScore(10), typedScore(null), typedScore(undefined)]).toEqual([
      "7.5",
      "10",
      "na",
      undefined,
    ]);
  });
});
