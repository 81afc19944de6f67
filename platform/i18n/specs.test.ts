import { describe, expect, it } from "vitest";
import { JOB_KINDS } from "@/domain/jobs";
import { checkSpec, partsOf } from "@/domain/specs/check";
import { templateOf, templatesOf } from "./specs";

describe("A built-in template", () => {
  it.each(JOB_KINDS)("of %s has the same parts in both languages, acceptance last", (kind) => {
    const [ru, en] = [partsOf(templateOf(kind, "ru", [])), partsOf(templateOf(kind, "en", []))];
    expect(ru.length).toBeGreaterThanOrEqual(4);
    expect(ru.length).toBe(en.length);
    expect(ru.at(-1)?.title).toBe("Как примем");
    expect(en.at(-1)?.title).toBe("Acceptance criteria");
  });

  it.each(JOB_KINDS)("of %s is complete with none of its parts by itself", (kind) => {
    for (const locale of ["ru", "en"] as const) {
      const spec = templateOf(kind, locale, []);
      const gaps = checkSpec(
        { spec, deadlineOn: "2026-01-01", estimateMinutes: 1 },
        templatesOf(kind, locale, []),
      );
      expect(gaps).toHaveLength(partsOf(spec).length);
    }
  });

  it("gives way to the agency's own, in that language alone", () => {
    const own = [{ kind: "site", locale: "ru", body: "## Своё" }] as const;
    expect(templatesOf("site", "ru", own)[0]).toBe("## Своё");
    expect(templatesOf("site", "en", own)[0]).toContain("## Goal");
  });
});
