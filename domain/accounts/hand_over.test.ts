import { expect, test } from "vitest";
import { HAND_OVER_STEPS, settleHandOver } from "./hand_over";

const open = {
  state: "open",
  fromId: "anna",
  toId: "timur",
  authorId: "anna",
  done: [...HAND_OVER_STEPS],
} as const;
const anna = { id: "anna", isHead: false };
const timur = { id: "timur", isHead: false };
const vera = { id: "vera", isHead: true };
const oleg = { id: "oleg", isHead: false };

test("only the receiver accepts, and only when everything was gone through", () => {
  expect(settleHandOver(open, "accept", timur)).toEqual({ ok: true, value: "accepted" });
  expect(settleHandOver(open, "accept", vera)).toMatchObject({ code: "forbidden" });
  expect(settleHandOver({ ...open, done: ["introduced"] }, "accept", timur)).toMatchObject({
    code: "invalid",
    fields: { done: "required" },
  });
});

test("the receiver may decline at any point, the giver or a head may withdraw, nobody else may do anything", () => {
  expect(settleHandOver({ ...open, done: [] }, "decline", timur)).toEqual({ ok: true, value: "declined" });
  expect(settleHandOver(open, "withdraw", anna)).toEqual({ ok: true, value: "withdrawn" });
  expect(settleHandOver(open, "withdraw", vera)).toEqual({ ok: true, value: "withdrawn" });
  for (const verb of ["accept", "decline", "withdraw", "check"] as const)
    expect(settleHandOver(open, verb, oleg)).toMatchObject({ code: "forbidden" });
});

test("what is settled stays settled", () => {
  for (const verb of ["accept", "decline", "withdraw"] as const)
    expect(settleHandOver({ ...open, state: "declined" }, verb, timur)).toMatchObject({
      code: "notInThisState",
    });
  expect(settleHandOver({ ...open, state: "withdrawn" }, "check", timur)).toMatchObject({
    code: "notInThisState",
  });
});
