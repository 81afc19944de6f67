import { expect, test } from "vitest";
import type { Tier } from "../anonymiser/types";
import { AGENCY_ROLES } from "../roles";
import { answersFor, type Decision, decisionOn, needsReason, stops, VERDICTS, warns } from "./decision";

const found = (clientId: string, tier: Tier) => ({ clientId, tier, rule: "case" as const });

test("The own client stops a text at every tier", () => {
  for (const tier of ["mask", "review", "low"] as const) {
    expect(stops(found("own", tier), "own"), tier).toBe(true);
    expect(warns(found("own", tier), "own"), tier).toBe(false);
  }
});

test("A link or number of no dossier stops a text when it is doubtful, never below", () => {
  const unknown = (tier: Tier) => ({ clientId: "own", tier, rule: "unknown" as const });
  expect([stops(unknown("review"), "own"), stops(unknown("low"), "own")]).toEqual([true, false]);
});

test("Another client stops a text when it is certain, warns when it is doubtful, and is quiet below", () => {
  const seen = (["mask", "review", "low"] as const).map((tier) => [
    stops(found("other", tier), "own"),
    warns(found("other", tier), "own"),
  ]);
  expect(seen).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test("A text of no client is stopped by whatever is certain or doubtful", () => {
  expect((["mask", "review", "low"] as const).map((tier) => stops(found("any", tier), undefined))).toEqual([
    true,
    true,
    false,
  ]);
});

test("Only a lead overrides, and only with a reason; finance answers nothing", () => {
  const name = { kind: "name", tier: "mask" } as const;
  expect(AGENCY_ROLES.filter((role) => answersFor(name, role).includes("override"))).toEqual(["lead"]);
  expect(answersFor(name, "manager")).toEqual(["not_client", "client_allows", "generic_word"]);
  expect(answersFor(name, "finance")).toEqual([]);
  expect(VERDICTS.filter(needsReason)).toEqual(["override"]);
});

test("A certain number or address is no ordinary word and nobody else's; a doubtful one may be", () => {
  expect(answersFor({ kind: "phone", tier: "mask" }, "manager")).toEqual(["client_allows"]);
  expect(answersFor({ kind: "url", tier: "review" }, "producer")).toEqual([
    "not_client",
    "client_allows",
    "generic_word",
  ]);
});

const place = { clientId: "c1", place: "сайт для [ленты] до среды", found: "ленты" };
const decision: Decision = {
  ...place,
  verdict: "generic_word",
  dossierVersion: 3,
  actorName: "Anna",
};

test("A decision holds for its place, its client and the dossier as it stood", () => {
  expect(decisionOn(place, 3, [decision])).toEqual({ standing: decision });
  expect(decisionOn({ ...place, place: "[ленты]" }, 3, [decision])).toEqual({});
  expect(decisionOn({ ...place, clientId: "c2" }, 3, [decision])).toEqual({});
});

test("After the dossier has changed it is asked again, and the earlier answer is shown", () => {
  expect(decisionOn(place, 4, [decision])).toEqual({ lapsed: decision });
  const again = { ...decision, dossierVersion: 4 };
  expect(decisionOn(place, 4, [again, decision])).toEqual({ standing: again });
});

test("Masked and reworded are on record and let nothing stand", () => {
  for (const verdict of ["masked", "reworded"] as const)
    expect(decisionOn(place, 3, [{ ...decision, verdict }])).toEqual({});
});

test("A record of the time before places holds wherever its text stands", () => {
  const old = { ...decision, place: null, verdict: "override" as const };
  expect(decisionOn({ ...place, place: "another [ленты]" }, 3, [old])).toEqual({ standing: old });
  expect(decisionOn({ ...place, found: "лента" }, 3, [old])).toEqual({});
});
