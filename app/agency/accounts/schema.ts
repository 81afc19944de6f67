import { z } from "zod";
import { HAND_OVER_STEPS } from "@/domain/accounts/hand_over";
import { GRADES, STRUCTURES } from "@/domain/accounts/structure";
import { CLIENT_STAGES, CLIENT_TIERS } from "@/domain/clients/stage";
import { oneOf, type Query } from "@/platform/address";
import {
  choice,
  line,
  lines,
  minutes,
  optionalChoice,
  optionalLine,
  optionalProse,
  optionalUuid,
  ticks,
  uuid,
  version,
  wholeNumber,
} from "@/platform/forms/fields";

export const newHandOver = z.object({
  clientId: uuid(),
  toId: uuid(),
  note: optionalProse(5_000),
});
export const handOverCheck = z.object({
  handOverId: uuid(),
  version: version(),
  done: ticks(HAND_OVER_STEPS),
});
export const handOverEnd = z.object({
  handOverId: uuid(),
  version: version(),
  verb: choice(["accept", "decline", "withdraw"]),
  answer: optionalProse(2_000),
});

export const settingsEdit = z.object({
  version: version(),
  structure: choice(STRUCTURES),
  mostClients: wholeNumber(1, 999),
  mostRequests: wholeNumber(1, 999),
  mostMinutes: minutes(),
  mostSilent: wholeNumber(0, 999),
  ownDuties: lines(12, 80),
});
export const memberEdit = z.object({
  userId: uuid(),
  version: version(),
  grade: optionalChoice(GRADES),
  groupName: optionalLine(60),
});
export const newRule = z.object({
  stage: optionalChoice(CLIENT_STAGES),
  tier: optionalChoice(CLIENT_TIERS),
  takerId: optionalUuid(),
  grade: optionalChoice(GRADES),
  groupName: optionalLine(60),
});
export const ruleToDrop = z.object({ ruleId: uuid() });

export const newDuty = z.object({
  kind: line(80),
  doerId: uuid(),
  clientId: optionalUuid(),
  groupName: optionalLine(60),
});
export const dutyToDrop = z.object({ dutyId: uuid() });

/** The parts of the page, as they stand in the URL. */
export const ACCOUNT_VIEWS = ["load", "duties", "handOvers", "structure"] as const;
export const readView = (query: Query) => oneOf(ACCOUNT_VIEWS, query.view) ?? "load";
