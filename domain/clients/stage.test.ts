import { expect, test } from "vitest";
import { CLIENT_STAGES, moveClientStage, stagesAfter } from "./stage";

test("a client is never new again, and never goes where it stands", () => {
  for (const stage of CLIENT_STAGES) {
    expect(stagesAfter(stage)).not.toContain("new");
    expect(stagesAfter(stage)).not.toContain(stage);
    expect(moveClientStage(stage, { to: stage, cause: "other" })).toMatchObject({ code: "notInThisState" });
  }
});

test("a client is lost for a cause, and only then", () => {
  expect(moveClientStage("key", { to: "lost", cause: null })).toMatchObject({
    code: "invalid",
    fields: { cause: "required" },
  });
  expect(moveClientStage("key", { to: "lost", cause: "price" })).toEqual({
    ok: true,
    value: { to: "lost", cause: "price" },
  });
  expect(moveClientStage("new", { to: "current", cause: "price" })).toEqual({
    ok: true,
    value: { to: "current", cause: null },
  });
});

test("whoever left can come back", () => {
  expect(moveClientStage("lost", { to: "current", cause: null })).toMatchObject({ ok: true });
});
