import { createHash } from "node:crypto";
import { type Matter, USUAL_ANSWER_DAYS } from "@/domain/approvals/approval";
import { basisOf } from "@/domain/approvals/start";
import { daysAgo, workTimes } from "./calendar";
import { clientId } from "./fillClient";
import { contactId } from "./fillContacts";
import { jobId } from "./fillJob";
import { idOf, markerOf } from "./identifiers";
import { type AgencyKey, orgId, PEOPLE, personId } from "./people";
import type { DemoData } from "./rows";
import { sketchPdf } from "./sketch";
import type { ClientStory, JobStory } from "./story";

type Words = {
  readonly delivery: (title: string) => string;
  readonly ready: string;
  readonly refusal: string;
  readonly question: string;
  readonly answer: string;
  readonly note: string;
  readonly exception: string;
  readonly report: (client: string) => string;
};

const WORDS: Readonly<Record<AgencyKey, Words>> = {
  aurora: {
    delivery: (title) => `Готово: ${title}`,
    ready: "Всё по описанию готово и лежит на проверочном адресе. Посмотрите, пожалуйста, с телефона тоже.",
    refusal: "Срок слишком близко к празднику, давайте на неделю позже.",
    question: "А перенос старых заявок сюда входит?",
    answer: "Да, за последние два года. Более старые отдадим таблицей.",
    note: "Собираем основу, в пятницу покажем первый вид.",
    exception: "Договорились по телефону, бумаги на подписи до среды",
    report: (client) => `Отчёт за месяц, ${client}.pdf`,
  },
  harbor: {
    delivery: (title) => `Ready: ${title}`,
    ready: "Everything in the spec is done and waits at the preview address. Please look on a phone, too.",
    refusal: "Too close to the holidays. A week later, please.",
    question: "Does this include moving the old claims?",
    answer: "Yes, of the last two years. Older ones come as a table.",
    note: "The frame stands; the first view comes on Friday.",
    exception: "Agreed by phone, papers are signed on Wednesday",
    report: (client) => `Monthly report, ${client}.pdf`,
  },
};

/** The links of the demo are known, as its passwords are: neither can exist outside a demo. */
export const demoToken = (label: string): string =>
  createHash("sha256").update(`subrosa demo link ${label}`).digest("base64url");
export const pageToken = (client: string, person: string): string => demoToken(`page ${client} ${person}`);
export const formToken = (client: string): string => demoToken(`form ${client}`);

/** What was asked of each client, what they answered, and by which links they come in. */
export function addApprovals(data: DemoData, client: ClientStory, now: Date): void {
  const { rows } = data;
  const of = { orgId: orgId(client.agency), clientId: clientId(client) };
  const author = { authorId: personId(client.manager), authorName: PEOPLE[client.manager].name };
  const addLink = (token: string, more: { kind: "page"; contactId: string } | { kind: "intake" }) =>
    rows.clientLinks.push({
      ...of,
      ...author,
      ...more,
      id: idOf(`link ${token}`),
      tokenHash: createHash("sha256").update(token).digest(),
      expiresAt: more.kind === "page" ? daysAgo(now, -365) : null,
      createdAt: daysAgo(now, 20),
    });
  addLink(formToken(client.name), { kind: "intake" });
  for (const person of client.dossier.people)
    addLink(pageToken(client.name, person), { kind: "page", contactId: contactId(client, person) });
  for (const [at, job] of client.jobs.entries()) {
    if (job.state === "cancelled") continue;
    const startMatter: Matter = job.priceMinor === null ? "scope" : "start";
    // One that was agreed by word of mouth waits for its signature; others of its kind are done.
    const isDraft = job.state === "draft" || (job.state === "agreed" && client.stage !== "key");
    const asked = isDraft ? Math.min(job.days, 4) : Math.max(job.days - 2, 0.5);
    ask(data, client, job, { matter: startMatter, days: asked, isOpen: isDraft, at, now });
    if (job.state === "done") ask(data, client, job, { matter: "delivery", days: 2, isOpen: false, at, now });
    if (job.state === "in_work" && at === 0)
      ask(data, client, job, {
        matter: "delivery",
        days: 1 + (client.name.length % 5),
        isOpen: true,
        at,
        now,
      });
    rows.shownJobs.push({
      ...of,
      id: idOf(`shown ${client.name} ${job.title}`),
      jobId: jobId(client, job),
      title: job.title,
      note: job.state === "in_work" ? WORDS[client.agency].note : "",
      updatedAt: daysAgo(now, 1),
    });
  }
  const [first] = client.jobs;
  if (first) addDocument(data, client, first, now);
  if (first && client.stage === "key") addException(data, client, first, now);
}

type Asking = {
  readonly matter: Matter;
  /** How many days ago. */
  readonly days: number;
  readonly isOpen: boolean;
  /** The job's place among the client's: it lends variety. */
  readonly at: number;
  readonly now: Date;
};

function ask({ rows }: DemoData, client: ClientStory, job: JobStory, asking: Asking): void {
  const { matter, days, isOpen, at, now } = asking;
  const row = rows.jobs.find(({ id }) => id === jobId(client, job));
  if (!row) throw new Error("no such job");
  const words = WORDS[client.agency];
  const of = { orgId: orgId(client.agency), clientId: clientId(client) };
  const author = { authorId: personId(client.manager), authorName: PEOPLE[client.manager].name };
  const people = client.dossier.people;
  const times = workTimes(now, daysAgo(now, days), now, [0, 0.2, 0.4, 0.6]);
  const [askedAt = now, firstAt = now, secondAt = now] = times;
  const isDelivery = matter === "delivery";
  // Where one person decides alone it was refused: the next round is the agency's to begin.
  const isRefused = isOpen && !isDelivery && job.state === "draft" && people.length < 2;
  const terms = {
    title: row.title,
    spec: row.spec ?? "",
    deadlineOn: row.deadlineOn ?? null,
    priceMinor: row.priceMinor ?? null,
    currency: row.currency,
  };
  const basis = basisOf(matter, terms);
  const id = idOf(`approval ${client.name} ${job.title} ${matter}`);
  const order = !isDelivery && at % 2 === 1 ? ("chain" as const) : ("set" as const);
  const isClosed = !isOpen || isRefused;
  rows.approvals.push({
    ...of,
    ...author,
    id,
    jobId: row.id ?? null,
    matter,
    title: isDelivery ? words.delivery(job.title) : job.title,
    body: isDelivery ? words.ready : (row.spec ?? ""),
    priceMinor: basis.cost === null ? null : (row.priceMinor ?? null),
    currency: row.currency,
    deadlineOn: basis.scope === null ? null : (row.deadlineOn ?? null),
    scopeBasis: basis.scope,
    costBasis: basis.cost,
    order,
    answerDays: USUAL_ANSWER_DAYS,
    state: isRefused ? "refused" : isOpen ? "open" : "approved",
    closedAt: isClosed ? secondAt : null,
    createdAt: askedAt,
  });
  for (const [place, person] of people.entries()) {
    const isLast = place === people.length - 1;
    // Open: the last one keeps it. Refused: by the last one.
    const answer = !isLast || !isOpen ? ("approve" as const) : isRefused ? ("refuse" as const) : null;
    const answeredAt = place === 0 ? firstAt : secondAt;
    rows.approvalVoices.push({
      ...of,
      id: idOf(`voice ${id} ${person}`),
      approvalId: id,
      contactId: contactId(client, person),
      contactName: person,
      place: place + 1,
      askedAt: order === "chain" && place > 0 ? firstAt : askedAt,
      answer,
      reason: answer === "refuse" ? words.refusal : "",
      answeredAt: answer ? answeredAt : null,
      ...(answer === "approve" && isLast && at % 2 === 0
        ? { notedById: author.authorId, notedByName: author.authorName }
        : {}),
    });
  }
  const asker = people.at(-1);
  if (!isOpen || isRefused || !asker) return;
  const talk = { ...of, approvalId: id, contactId: contactId(client, asker) };
  rows.approvalWords.push({ ...talk, id: idOf(`word ${id} 1`), body: words.question, at: firstAt });
  if (at % 2 === 0)
    rows.approvalWords.push({
      ...talk,
      id: idOf(`word ${id} 2`),
      body: words.answer,
      authorId: author.authorId,
      authorName: author.authorName,
      at: secondAt,
    });
}

/** A report on the first job, laid out for the client. */
function addDocument({ rows, files }: DemoData, client: ClientStory, job: JobStory, now: Date): void {
  const key = idOf(`document ${client.name}`);
  const bytes = sketchPdf(`${client.name} ${markerOf(`document ${client.name}`)}`);
  files.push({ shelf: "agency", id: key, bytes });
  rows.shownFiles.push({
    id: idOf(`shown document ${client.name}`),
    orgId: orgId(client.agency),
    clientId: clientId(client),
    jobId: jobId(client, job),
    origin: "own",
    sourceId: key,
    key,
    name: WORDS[client.agency].report(client.name),
    mediaType: "application/pdf",
    sizeBytes: bytes.length,
    authorId: personId(client.manager),
    authorName: PEOPLE[client.manager].name,
    createdAt: daysAgo(now, 3),
  });
}

function addException({ rows }: DemoData, client: ClientStory, job: JobStory, now: Date): void {
  const lead = client.agency === "aurora" ? "lead@aurora" : "lead@harbor";
  rows.startExceptions.push({
    id: idOf(`exception ${client.name} ${job.title}`),
    orgId: orgId(client.agency),
    jobId: jobId(client, job),
    reason: `${WORDS[client.agency].exception} (${markerOf(`exception ${client.name}`)})`,
    actorId: personId(lead),
    actorName: PEOPLE[lead].name,
    at: daysAgo(now, Math.max(job.days - 3, 0.5)),
  });
}

/** Work that runs was agreed elsewhere: the demo is reminded, not stopped. */
export function addApprovalRules({ rows }: DemoData): void {
  for (const agency of ["aurora", "harbor"] as const)
    rows.approvalRules.push({ orgId: orgId(agency), startLock: "warning" });
}
