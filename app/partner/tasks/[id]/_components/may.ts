import { type PartnerAbility, partnerMay } from "@/domain/roles";
import { allowedVerbs } from "@/domain/tasks/move";
import type { Viewer } from "../../_components/viewer";
import type { Task } from "./part";

const ABILITY = {
  accept: "respondToOffer",
  start: "workOnTask",
  unblock: "workOnTask",
  deliver: "workOnTask",
  block: "workOnTask",
  decline: "respondToOffer",
} as const satisfies Record<string, PartnerAbility>;
export type OwnVerb = keyof typeof ABILITY;

const WORKED_IN = ["accepted", "in_progress", "delivered", "done"];
const ESTIMATED_IN = ["offered", "accepted", "in_progress"];

/** What this person may do with the task now, the next step first; what is blocked goes on before anything else. */
export function ownVerbs(viewer: Viewer, task: Task): OwnVerb[] {
  const verbs = allowedVerbs(task, "partner").filter((verb): verb is OwnVerb => verb in ABILITY);
  const mine = verbs.filter((verb) => partnerMay(viewer.role, ABILITY[verb]));
  return task.isBlocked ? mine.sort((a, b) => Number(b === "unblock") - Number(a === "unblock")) : mine;
}

export const mayLogTime = (viewer: Viewer, task: Task): boolean =>
  WORKED_IN.includes(task.state) && partnerMay(viewer.role, "workOnTask");

export const mayPropose = (viewer: Viewer, task: Task): boolean =>
  ESTIMATED_IN.includes(task.state) && partnerMay(viewer.role, "proposeEstimate");
