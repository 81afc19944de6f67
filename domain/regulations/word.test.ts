import { describe, expect, it } from "vitest";
import { firstWordOn } from "./word";

const anna = { name: "Anna", at: "2026-01-15T22:30:00Z" };
const nothing = { acceptedName: "", acceptedOn: null, acceptances: [] };

describe("A client's first word on its regulation", () => {
  it("is missing until somebody gives it", () => {
    expect(firstWordOn(nothing, "UTC")).toBeUndefined();
  });

  it("is what was recorded, or what somebody said on their page by the agency's clock", () => {
    const recorded = { ...nothing, acceptedName: "Boris", acceptedOn: "2026-01-20" };
    expect(firstWordOn(recorded, "UTC")).toEqual({ name: "Boris", on: "2026-01-20" });
    const own = { ...nothing, acceptances: [anna] };
    expect(firstWordOn(own, "Europe/Moscow")).toEqual({ name: "Anna", on: "2026-01-16" });
  });

  it("is the earlier of the two", () => {
    const both = { acceptedName: "Boris", acceptedOn: "2026-01-20", acceptances: [anna] };
    expect(firstWordOn(both, "UTC")?.name).toBe("Anna");
    expect(firstWordOn({ ...both, acceptedOn: "2026-01-10" }, "UTC")?.name).toBe("Boris");
  });
});
