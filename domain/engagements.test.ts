import { expect, test } from "vitest";
import { allowedEngagementVerbs, moveEngagement } from "./engagements";

const at = (state: "invited" | "active" | "paused" | "ended", hasPartner = true) => ({ state, hasPartner });

test("An agency pauses, resumes, ends and takes up again", () => {
  expect(allowedEngagementVerbs(at("active"))).toEqual(["pause", "end"]);
  expect(allowedEngagementVerbs(at("paused"))).toEqual(["resume", "end"]);
  expect(allowedEngagementVerbs(at("ended"))).toEqual(["reopen"]);
  expect(moveEngagement(at("paused"), "resume")).toEqual({ ok: true, value: "active" });
});

test("Only the team's own acceptance makes an invitation active", () => {
  expect(allowedEngagementVerbs(at("invited", false))).toEqual(["end"]);
  expect(allowedEngagementVerbs(at("ended", false))).toEqual([]);
  expect(moveEngagement(at("invited", false), "resume")).toMatchObject({ code: "notInThisState" });
});
