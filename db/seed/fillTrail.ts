import { isOpen } from "@/domain/tasks/states";
import { dayOf, workTimes } from "./calendar";
import type { Dice } from "./dice";
import { addDelivery } from "./fillDelivery";
import { idOf } from "./identifiers";
import type { liveTask } from "./life";
import { PEOPLE, type PersonKey, personId } from "./people";
import type { DemoData } from "./rows";
import type { Talk, TaskStory } from "./story";
import type { Words } from "./words";

export type Trail = {
  readonly task: TaskStory;
  readonly sides: { readonly taskId: string; readonly agencyOrgId: string; readonly partnerOrgId: string };
  readonly moves: readonly (ReturnType<typeof liveTask>["steps"][number] & { readonly at: Date })[];
  readonly offeredAt: Date;
  readonly voices: { readonly agency: PersonKey; readonly partner: PersonKey; readonly hands: PersonKey };
  readonly words: Words;
  readonly dice: Dice;
  /** Puts the client's codename in. */
  readonly named: (text: string) => string;
  readonly now: Date;
};

/** What a task leaves behind: moves, talk, an estimate, logged time, deliveries. */
export function addTrail(data: DemoData, trail: Trail): void {
  addMoves(data, trail);
  addTalk(data, trail);
  addEstimate(data, trail);
  addTime(data, trail);
}

function addMoves(data: DemoData, trail: Trail): void {
  for (const [index, { verb, side, fromState, toState, reason, at }] of trail.moves.entries()) {
    const byVoice = verb === "accept" || verb === "decline";
    const actor =
      side === "agency" ? trail.voices.agency : byVoice ? trail.voices.partner : trail.voices.hands;
    const who = { actorId: personId(actor), actorName: PEOPLE[actor].name };
    data.rows.taskMoves.push({
      id: idOf(`move ${trail.sides.taskId} ${index}`),
      ...trail.sides,
      verb,
      fromState,
      toState,
      reason: reason ?? "",
      ...who,
      actorSide: side,
      at,
    });
    if (verb === "deliver") addDelivery(data, trail, who, at);
  }
}

function addTalk(
  data: DemoData,
  { task, sides, moves, offeredAt, voices, words, dice, named, now }: Trail,
): void {
  const isSpoken = task.talk !== undefined || (moves.length > 1 && dice.next() < 0.7);
  const lines: readonly Talk[] = task.talk ?? (isSpoken ? pooled(dice.one(words.talk), voices) : []);
  const last = moves.at(-1);
  const isStillTalkedOf = !last || (isOpen(last.toState) && last.toState !== "delivered");
  const until = isStillTalkedOf ? now : last.at;
  const shares = lines.map((_, index) => (index + 0.6) / (lines.length + 0.8));
  const times = workTimes(now, offeredAt, until, shares);
  lines.forEach((line, index) => {
    data.rows.messages.push({
      id: idOf(`message ${sides.taskId} ${index}`),
      ...sides,
      kind: line.ask ? "question" : "message",
      body: named(line.body),
      authorId: personId(line.by),
      authorName: PEOPLE[line.by].name,
      authorSide: isAgencyPerson(line.by) ? "agency" : "partner",
      at: times[index] ?? now,
      answeredAt: line.ask === "answered" ? (times[index + 1] ?? times[index] ?? now) : null,
    });
  });
}

const isAgencyPerson = (key: PersonKey) => key.endsWith("@aurora") || key.endsWith("@harbor");

const pooled = (lines: Words["talk"][number], voices: Trail["voices"]): Talk[] =>
  lines.map(({ side, body, ask }) => ({
    by: side === "agency" ? voices.agency : voices.hands,
    body,
    ...(ask ? { ask: "answered" as const } : {}),
  }));

function addEstimate(
  data: DemoData,
  { task, sides, moves, offeredAt, voices, words, dice, now }: Trail,
): void {
  // Where a story says nothing, every fourth task that was taken had its hours settled first.
  const isSettled = moves.length > 2 && task.hours >= 8 && dice.next() < 0.25;
  const state = task.estimate ?? (isSettled ? dice.one(["accepted", "accepted", "declined"]) : undefined);
  if (!state) return;
  const [at = now, decidedAt = now] = workTimes(now, offeredAt, moves[0]?.at ?? now, [0.4, 0.8]);
  data.rows.estimates.push({
    id: idOf(`estimate ${sides.taskId}`),
    ...sides,
    minutes: Math.round(task.hours * 1.25) * 60,
    note: dice.one(words.estimateNotes),
    state,
    actorId: personId(voices.partner),
    actorName: PEOPLE[voices.partner].name,
    at,
    decidedAt: state === "proposed" ? null : decidedAt,
  });
}

/** About as much as was estimated, in pieces of up to four hours, between the start and the last move. */
function addTime(data: DemoData, { task, sides, moves, voices, words, dice, now }: Trail): void {
  const start = moves.find((move) => move.verb === "start")?.at;
  const last = moves.at(-1);
  if (!start || !last) return;
  const isOver = last.toState !== "in_progress";
  const until = isOver ? last.at : now;
  let left =
    Math.round((task.hours * (isOver ? 0.75 + dice.next() * 0.4 : 0.2 + dice.next() * 0.4) * 60) / 15) * 15;
  const pieces: number[] = [];
  while (left > 0) {
    const piece = Math.min(left, dice.between(3, 16) * 15);
    pieces.push(piece);
    left -= piece;
  }
  const times = workTimes(
    now,
    start,
    until,
    pieces.map((_, index) => (index + 0.5) / pieces.length),
  );
  pieces.forEach((minutes, index) => {
    const at = times[index] ?? now;
    data.rows.timeEntries.push({
      id: idOf(`time ${sides.taskId} ${index}`),
      ...sides,
      minutes,
      spentOn: dayOf(at),
      note: dice.one(words.timeNotes[task.work]),
      actorId: personId(voices.hands),
      actorName: PEOPLE[voices.hands].name,
      at,
    });
  });
}
