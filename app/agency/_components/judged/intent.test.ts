import { expect, test } from "vitest";
import { decisionIn, decisionIntent } from "./intent";

const place = {
  field: "title",
  clientId: crypto.randomUUID(),
  place: "сайт для [ромашки] до среды",
  verdict: "not_client",
} as const;

test("A decision goes through the value of a button and comes back whole", () => {
  expect(decisionIn(decisionIntent(place))).toEqual(place);
});

test("Other buttons, unknown verdicts and half a decision are none", () => {
  for (const value of [
    "",
    "save",
    "publish",
    `decide gone title ${place.clientId} x`,
    "decide masked title x y",
  ])
    expect(decisionIn(value), value).toBeUndefined();
});
