import { describe, expect, it } from "vitest";
import { doorOf, isWayBack, wayBack } from "./way_back";

const INVITATION = `/invite/${"A".repeat(43)}`;

describe("After signing in a person", () => {
  it("comes back to the page of their side that they asked for, with its filters", () => {
    for (const page of ["/agency/jobs", "/agency/tasks?view=drafts&q=%D1%80", "/agency/jobs/1/edit"])
      expect(wayBack(page, "agency")).toBe(page);
    expect(wayBack("/partner/tasks?view=list", "partner")).toBe("/partner/tasks?view=list");
    expect(wayBack(INVITATION, "partner")).toBe(INVITATION);
  });

  it("is not led to the other side", () => {
    expect(wayBack("/agency/jobs", "partner")).toBeUndefined();
    expect(wayBack("/partner/tasks", "agency")).toBeUndefined();
    expect(wayBack("/agency/../partner/tasks", "agency")).toBeUndefined();
  });

  it.each([
    "https://elsewhere.example/agency/jobs",
    "//elsewhere.example/agency/jobs",
    "/\\elsewhere.example/agency/",
    "/agency/../../elsewhere",
    "/agency/%2e%2e/api/auth/signout",
    "/\t/elsewhere.example/agency/",
    "/agency\\jobs",
    "/agency/jobs\n",
    "javascript:alert(1)",
    "agency/jobs",
    "/agency",
    "/api/auth/signout",
    "/login?next=/login",
    "/invite/short",
    `/agency/${"x".repeat(1_001)}`,
    "",
    undefined,
    7,
    ["/agency/jobs"],
  ])("is not led elsewhere by %j", (given) => {
    expect(isWayBack(given)).toBe(false);
    expect(wayBack(given, "agency")).toBeUndefined();
  });
});

describe("The door", () => {
  it("remembers what was asked for, without what the framework adds", () => {
    expect(doorOf("/agency/jobs/7?view=all")).toBe("/login?next=%2Fagency%2Fjobs%2F7%3Fview%3Dall");
    expect(doorOf("/partner/tasks?_rsc=1x2y3&view=list")).toBe(
      "/login?next=%2Fpartner%2Ftasks%3Fview%3Dlist",
    );
    expect(doorOf("/partner/tasks?_rsc=1x2y3")).toBe("/login?next=%2Fpartner%2Ftasks");
  });

  it("has nothing to remember for the day's page, and for what is no page", () => {
    for (const asked of [
      "/agency/today",
      "/partner/today?_rsc=1",
      "//elsewhere.example",
      "/api/v1/x",
      "",
      null,
    ])
      expect(doorOf(asked)).toBe("/login");
  });
});
