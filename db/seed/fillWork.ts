import { daysAgo, workDayFromNow, workTimes } from "./calendar";
import { diceOf } from "./dice";
import { clientId } from "./fillClient";
import { contactId } from "./fillContacts";
import { jobId } from "./fillJob";
import { idOf, markerOf } from "./identifiers";
import { type AgencyKey, ORGANISATIONS, orgId, PEOPLE, personId } from "./people";
import type { DemoData } from "./rows";
import type { ClientStory, JobStory } from "./story";

const LINES: Readonly<Record<AgencyKey, readonly [string, string, string, string]>> = {
  aurora: ["Исследование и прототип", "Дизайн", "Разработка", "Проверка и запуск"],
  harbor: ["Research and prototype", "Design", "Development", "Testing and launch"],
};
const SHARES = [0.15, 0.25, 0.45, 0.15] as const;
const WORDS = {
  aurora: {
    first: "Первая оценка, до разговора о правках",
    second: "После созвона: меньше кругов правок",
    milestones: ["Показать прототип", "Согласовать тексты", "Собрать на тестовом адресе"],
    agreed: "Сказали на созвоне, потом подтвердили письмом",
  },
  harbor: {
    first: "A first guess, before we spoke of rounds",
    second: "After the call: fewer rounds",
    milestones: ["Show the prototype", "Texts agreed", "Up on a test address"],
    agreed: "Said on the call, then confirmed by mail",
  },
} as const;

/** What is agreed with the client about its open jobs: estimates in versions, interim dates, the order. */
export function addWork(data: DemoData, client: ClientStory, now: Date): void {
  const open = client.jobs.filter(({ state }) => state !== "done" && state !== "cancelled");
  for (const job of open) {
    addEstimates(data, client, job, now);
    addMilestones(data, client, job, now);
  }
  if (open.length > 1) addBacklog(data, client, open, now);
}

/** Two versions; the job's time and price stand as the second one says. */
function addEstimates({ rows }: DemoData, client: ClientStory, job: JobStory, now: Date): void {
  if (job.priceMinor === null) return;
  const words = WORDS[client.agency];
  const { currency } = ORGANISATIONS[client.agency];
  const sums = [
    { number: 1, minutes: Math.round(job.hours * 1.2) * 60, priceMinor: Math.round(job.priceMinor * 1.15) },
    { number: 2, minutes: job.hours * 60, priceMinor: job.priceMinor },
  ];
  const written = workTimes(now, daysAgo(now, job.days), daysAgo(now, Math.max(0, job.days - 1)), [0.3, 0.9]);
  for (const { number, minutes, priceMinor } of sums) {
    const id = idOf(`estimate ${client.name} ${job.title} ${number}`);
    const createdAt = written[number - 1] ?? now;
    rows.jobEstimates.push({
      ...{
        id,
        orgId: orgId(client.agency),
        jobId: jobId(client, job),
        number,
        minutes,
        priceMinor,
        currency,
      },
      note: `${number === 1 ? words.first : words.second} (${markerOf(`estimate ${client.name} ${job.title} ${number}`)})`,
      ...{ authorId: personId(client.manager), authorName: PEOPLE[client.manager].name, createdAt },
    });
    const [times, prices] = [shared(minutes), shared(priceMinor)];
    for (const [at, what] of LINES[client.agency].entries())
      rows.jobEstimateLines.push({
        ...{ estimateId: id, orgId: orgId(client.agency), place: at + 1, what },
        ...{ minutes: times[at] ?? null, priceMinor: prices[at] ?? null },
      });
  }
  const row = rows.jobs.find(({ id }) => id === jobId(client, job));
  if (row) row.estimateNumber = 2;
}

/** A whole in shares that come to it exactly. */
function shared(whole: number): number[] {
  const parts = SHARES.slice(0, -1).map((share) => Math.round(whole * share));
  return [...parts, whole - parts.reduce((sum, part) => sum + part, 0)];
}

function addMilestones({ rows }: DemoData, client: ClientStory, job: JobStory, now: Date): void {
  if (job.deadline === null || job.days < 4) return;
  const length = job.days + job.deadline;
  const dice = diceOf(`milestones ${client.name} ${job.title}`);
  for (const [at, name] of WORDS[client.agency].milestones.entries()) {
    const due = Math.round(-job.days + (length * (at + 1)) / 4);
    const isDone = due < 0 && !(at === 2 && dice.between(0, 2) === 0);
    rows.jobMilestones.push({
      id: idOf(`milestone ${client.name} ${job.title} ${at}`),
      orgId: orgId(client.agency),
      jobId: jobId(client, job),
      name: at === 0 ? `${name} ${markerOf(`milestone ${client.name} ${job.title}`)}` : name,
      dueOn: workDayFromNow(now, due),
      doneAt: isDone ? daysAgo(now, Math.max(0.1, -due)) : null,
      doneName: isDone ? PEOPLE[client.manager].name : "",
      createdAt: daysAgo(now, job.days),
    });
  }
}

/** The order was agreed to a week ago; every other client has seen a job overtake another since. */
function addBacklog({ rows }: DemoData, client: ClientStory, open: readonly JobStory[], now: Date): void {
  const [first = ""] = client.dossier.people;
  const agreed = [...open].sort((a, b) => b.days - a.days).map((job) => jobId(client, job));
  const isChanged = diceOf(`backlog ${client.name}`).between(0, 1) === 1;
  rows.backlogs.push({
    clientId: clientId(client),
    orgId: orgId(client.agency),
    jobIds: isChanged ? [...agreed].reverse() : agreed,
  });
  rows.backlogAgreements.push({
    id: idOf(`agreement ${client.name}`),
    orgId: orgId(client.agency),
    clientId: clientId(client),
    contactId: contactId(client, first),
    agreedOn: workDayFromNow(now, -7),
    jobIds: agreed,
    note: `${WORDS[client.agency].agreed} (${markerOf(`agreement ${client.name}`)})`,
    authorId: personId(client.manager),
    authorName: PEOPLE[client.manager].name,
    createdAt: daysAgo(now, 7),
  });
}
