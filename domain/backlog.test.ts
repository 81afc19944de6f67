import { describe, expect, it } from "vitest";
import { moveTo, orderOf, standingOf } from "./backlog";

describe("The backlog of a client", () => {
  it("stands as it was put; what came since waits at the end, what is over is gone", () => {
    expect(orderOf(["c", "a", "gone"], ["a", "b", "c"])).toEqual(["c", "a", "b"]);
    expect(orderOf([], ["a", "b"])).toEqual(["a", "b"]);
  });

  it("takes a job to another place, never past the ends", () => {
    expect(moveTo(["a", "b", "c"], "c", 0)).toEqual(["c", "a", "b"]);
    expect(moveTo(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
    expect(moveTo(["a", "b", "c"], "a", 99)).toEqual(["b", "c", "a"]);
    expect(moveTo(["a", "b"], "a", -5)).toEqual(["a", "b"]);
    expect(moveTo(["a", "b"], "foreign", 0)).toEqual(["a", "b"]);
  });
});

describe("An order agreed with the client", () => {
  it("still stands when jobs are done and others wait behind", () => {
    expect(standingOf(["a", "b", "c"], ["a", "b", "c"]).kind).toBe("asAgreed");
    expect(standingOf(["a", "b", "c"], ["b", "c", "new"]).kind).toBe("asAgreed");
    expect(standingOf(["a"], ["new"]).kind).toBe("asAgreed");
  });

  it("no longer stands when one job overtakes another, and says which", () => {
    expect(standingOf(["a", "b", "c"], ["c", "a", "b"])).toEqual({
      kind: "changed",
      moved: ["c"],
      slippedIn: [],
    });
  });

  it("no longer stands when a new job slips in", () => {
    expect(standingOf(["a", "b"], ["a", "new", "b"])).toEqual({
      kind: "changed",
      moved: [],
      slippedIn: ["new"],
    });
  });
});
