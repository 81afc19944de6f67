import { dayFromNow, daysAgo, workTimes } from "./calendar";
import { diceOf } from "./dice";
import type { ENGAGEMENTS } from "./engagements";
import { engagementId } from "./engagements";
import { clientId, projectId } from "./fillClient";
import { jobId } from "./fillJob";
import { addTrail } from "./fillTrail";
import { idOf, markerOf } from "./identifiers";
import { liveTask } from "./life";
import { orgId, PEOPLE, type PersonKey, personId } from "./people";
import type { DemoData } from "./rows";
import type { ClientStory, JobStory, TaskStory } from "./story";
import { type Words, wordsOf } from "./words";

export type NumberedTask = {
  readonly client: ClientStory;
  readonly job: JobStory;
  readonly task: TaskStory;
  readonly number: number;
};
export type Engagement = (typeof ENGAGEMENTS)[number];

export const personOf = (key: PersonKey) => ({ actorId: personId(key), actorName: PEOPLE[key].name });

/** One engagement's tasks with everything that happened to them. */
export function addTasks(
  data: DemoData,
  engagement: Engagement,
  all: readonly NumberedTask[],
  now: Date,
): void {
  const words = wordsOf(engagement.language);
  for (const one of all) addTask(data, engagement, one, words, now);
}

function addTask(data: DemoData, engagement: Engagement, one: NumberedTask, words: Words, now: Date): void {
  const { client, job, task, number } = one;
  const id = idOf(`task ${engagement.agency} ${engagement.partner} ${client.name} ${task.title}`);
  const sides = {
    taskId: id,
    agencyOrgId: orgId(engagement.agency),
    partnerOrgId: orgId(engagement.partner),
  };
  const dice = diceOf(`${task.title} ${number}`);
  const { steps, end } = liveTask(task, words, dice);
  const [offered, last] = task.days;
  // The offer, each step, and the last of them on the day that the story names.
  const shares = [0, ...steps.map((_, index) => (index + 1) / steps.length)];
  const [offeredAt = now, ...movedAt] = workTimes(now, daysAgo(now, offered), daysAgo(now, last), shares);
  const hands = task.who ?? engagement.hands;
  const isTaken = steps.some((step) => step.verb === "accept");
  const voices = { agency: client.manager, partner: engagement.voice, hands };
  const stops = steps.filter((step) => step.verb === "block").map((step) => step.reason ?? "");
  data.rows.tasks.push({
    id,
    engagementId: engagementId(engagement.agency, engagement.partner),
    agencyOrgId: sides.agencyOrgId,
    partnerOrgId: sides.partnerOrgId,
    projectId: projectId(client, engagement.partner),
    number,
    title: task.title,
    body: bodyOf(task, words),
    state: end.state,
    isBlocked: end.isBlocked,
    blockedReason: end.isBlocked ? (stops.at(-1) ?? "") : "",
    feeMinor: task.fee * 100,
    currency: engagement.currency,
    estimateMinutes: task.hours * 60,
    dueOn: task.due === null ? null : dayFromNow(now, task.due ?? dice.between(0, 3) - last),
    ...(isTaken ? { assigneeId: personId(hands), assigneeName: PEOPLE[hands].name } : {}),
    returnCount: steps.filter((step) => step.verb === "return").length,
    version: steps.length + 1,
    offeredAt,
    movedAt: movedAt.at(-1) ?? offeredAt,
  });
  data.rows.taskLinks.push({
    taskId: id,
    orgId: sides.agencyOrgId,
    jobId: jobId(client, job),
    clientId: clientId(client),
  });
  if (task.note)
    data.rows.taskNotes.push({
      orgId: sides.agencyOrgId,
      taskId: id,
      body: `${task.note} (${markerOf(`note ${task.title}`)})`,
      authorId: personId(client.manager),
      authorName: PEOPLE[client.manager].name,
      at: movedAt.at(-1) ?? offeredAt,
    });
  const moves = steps.map((step, index) => ({ ...step, at: movedAt[index] ?? now }));
  addTrail(data, { task, sides, moves, offeredAt, voices, words, dice, now });
}

function bodyOf(task: TaskStory, words: Words): string {
  const criteria = words.criteria[task.work].map((line) => `- ${line}`).join("\n");
  return `${task.body.trim()}\n\n### ${words.criteriaTitle}\n\n${criteria}`;
}
