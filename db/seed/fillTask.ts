import { isOpen, type TaskState } from "@/domain/tasks/states";
import { daysAgo, workDayFromNow, workTimes } from "./calendar";
import { codenameOf } from "./codenames";
import { diceOf } from "./dice";
import type { ENGAGEMENTS } from "./engagements";
import { engagementId } from "./engagements";
import { addBrief } from "./fillBrief";
import { clientId, projectId } from "./fillClient";
import { jobId } from "./fillJob";
import { addTrail } from "./fillTrail";
import { idOf, markerOf } from "./identifiers";
import { liveTask, paceOf } from "./life";
import { orgId, PEOPLE, personId } from "./people";
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
  const codename = codenameOf(client, engagement.partner);
  const named = (text: string) => text.replaceAll("{code}", codename);
  const { steps, end } = liveTask(task, words, dice);
  const [offered, last] = daysOf(task, end.state);
  const shares = [0, ...paceOf(steps.map((step) => step.verb))];
  const [offeredAt = now, ...movedAt] = workTimes(
    now,
    daysAgo(now, offered + dice.next() / 50),
    daysAgo(now, last),
    shares,
  );
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
    title: named(task.title),
    body: named(bodyOf(task, words)),
    state: end.state,
    isBlocked: end.isBlocked,
    blockedReason: end.isBlocked ? (stops.at(-1) ?? "") : "",
    feeMinor: (task.fee ?? task.hours * engagement.rate) * 100,
    currency: engagement.currency,
    estimateMinutes: task.hours * 60,
    dueOn: task.due === null ? null : workDayFromNow(now, task.due ?? dice.between(0, 3) - last),
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
  if (task.work === "design") addBrief(data, client, sides, offeredAt);
  const note = task.note ?? (dice.next() < 0.2 ? dice.one(words.notes) : undefined);
  if (note)
    data.rows.taskNotes.push({
      id: idOf(`note ${id}`),
      orgId: sides.agencyOrgId,
      taskId: id,
      body: `${note} (${markerOf(`note ${task.title}`)})`,
      authorId: personId(client.manager),
      authorName: PEOPLE[client.manager].name,
      at: movedAt.at(-1) ?? offeredAt,
    });
  const moves = steps.map((step, index) => ({ ...step, at: movedAt[index] ?? now }));
  addTrail(data, { task, sides, named, moves, offeredAt, voices, words, dice, now });
}

/** A task that has ended took its hours at five a day and some waiting; one that runs was moved a while ago. */
function daysOf(task: TaskStory, state: TaskState): readonly [offered: number, last: number] {
  if (typeof task.days !== "number") return task.days;
  if (isOpen(state)) return [task.days, task.days * 0.4];
  return [task.days, Math.max(task.days - 3 - task.hours / 5, 0.5)];
}

function bodyOf(task: TaskStory, words: Words): string {
  const criteria = words.criteria[task.work].map((line) => `- ${line}`).join("\n");
  return `${task.body.trim()}\n\n### ${words.criteriaTitle}\n\n${criteria}`;
}
