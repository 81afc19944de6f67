import { describe, expect, it } from "vitest";
import { checkSpec, partsOf, withGoal, withMissingParts } from "./check";

const EN = "## Goal\n\nWhat changes for the client?\n\n## Materials\n\n- \n\n## Acceptance criteria\n\n- \n";
const RU = "## Цель\n\nЧто изменится для клиента?\n\n## Материалы\n\n- \n\n## Как примем\n\n- \n";
const dated = { deadlineOn: "2026-02-01", estimateMinutes: 60 };
const titles = (spec: string, more = dated) =>
  checkSpec({ spec, ...more }, [RU, EN]).map((gap) => (gap.kind === "part" ? gap.title : gap.kind));

describe("A spec is complete", () => {
  it("when every part of its template says something", () => {
    expect(
      titles("## Goal\nSell more.\n## Materials\nA logo.\n## Acceptance criteria\n1. It opens."),
    ).toEqual([]);
  });

  it("whatever the level, the case and the marks of its headings", () => {
    expect(titles("# goal:\nSell.\n### MATERIALS\nLogo\n## Acceptance  criteria ##\n- It opens")).toEqual([]);
  });

  it("in the language in which it was begun", () => {
    expect(titles("## Цель\nПродавать.\n## Материалы\nЛоготип\n## Как примем\n- Открывается")).toEqual([]);
    expect(titles("## Цель\nПродавать.")).toEqual(["Материалы", "Как примем"]);
  });
});

describe("A spec lacks", () => {
  it("what is not there and what is empty, in the template's order", () => {
    expect(titles("## Acceptance criteria\n\n- \n\n## Goal\nSell more.")).toEqual([
      "Materials",
      "Acceptance criteria",
    ]);
  });

  it("everything that it has only taken over from its template", () => {
    expect(titles(EN)).toEqual(["Goal", "Materials", "Acceptance criteria"]);
  });

  it("a part whose only words stand under another heading, or in an empty list of ticks", () => {
    expect(titles("## Goal\n- [ ] \n1. \n> \n## Materials\nLogo\n## Acceptance criteria\nIt opens")).toEqual([
      "Goal",
    ]);
  });

  it("a deadline and an estimate, which stand beside the text", () => {
    expect(titles("", { deadlineOn: null as never, estimateMinutes: null as never })).toEqual([
      "Цель",
      "Материалы",
      "Как примем",
      "deadline",
      "estimate",
    ]);
  });

  it("nothing of a template that is empty", () => {
    expect(checkSpec({ spec: "Anything", ...dated }, [""])).toEqual([]);
    expect(checkSpec({ spec: "Anything", ...dated }, [])).toEqual([]);
  });
});

describe("A template", () => {
  it("never touches what is written: its missing parts go below", () => {
    const spec = "## Goal\n\nSell more.\n\nSome words of no part.";
    const next = withMissingParts(spec, EN);
    expect(next.startsWith(spec)).toBe(true);
    expect(partsOf(next).map(({ title }) => title)).toEqual(["Goal", "Materials", "Acceptance criteria"]);
    expect(withMissingParts(next, EN)).toBe(next);
  });

  it("is what an empty spec begins with", () => {
    expect(withMissingParts("  \n", EN)).toBe(EN);
  });

  it("takes the client's words as the goal", () => {
    const spec = withGoal(EN, "We want a shop.\n");
    expect(spec).toContain("## Goal\n\nWe want a shop.\n\n## Materials");
    expect(titles(spec)).toEqual(["Materials", "Acceptance criteria"]);
  });

  it("does not take a heading in a code block for one of its own", () => {
    expect(partsOf("## Goal\n```\n# comment\n```\ntext").map(({ title }) => title)).toEqual(["Goal"]);
  });
});
