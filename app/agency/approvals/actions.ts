"use server";

import { and, count, eq, isNull, sql } from "drizzle-orm";
import { getLocale, getTranslations } from "next-intl/server";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { checkTraces } from "@/db/agency/client_traces";
import { approvalRules } from "@/db/schema/agency/approval_rules";
import { approvalVoices } from "@/db/schema/agency/approval_voices";
import { approvalWords } from "@/db/schema/agency/approval_words";
import { approvals } from "@/db/schema/agency/approvals";
import { contacts } from "@/db/schema/agency/contacts";
import { shownJobs } from "@/db/schema/agency/shown_jobs";
import { startExceptions } from "@/db/schema/agency/start_exceptions";
import { askedNow, concernsMoney, MOST_VOICES } from "@/domain/approvals/approval";
import { basisOf, partsOf } from "@/domain/approvals/start";
import { ok, refuse, refuseStale } from "@/domain/result";
import { agencyMay } from "@/domain/roles";
import { agencyAction } from "@/platform/agency/action";
import { openPage } from "@/platform/agency/client_page";
import { isLocale } from "@/platform/i18n/locales";
import { postLetters } from "@/platform/mail/letters";
import { findJob, selectPeople } from "./queries";
import {
  hiddenJob,
  newApproval,
  reply,
  rules,
  shownJob,
  startException,
  voiceAnswer,
  voiceReminder,
  withdrawal,
} from "./schema";

/**
 * Asks a client's decision makers to agree: what is agreed is kept as it stands, whatever becomes of the job. A matter that
 * is still open is asked anew in the place of the round before.
 */
export const askApproval = agencyAction(
  { name: "approval.ask", may: "askApproval", input: newApproval },
  async ({ tx, viewer, input }) => {
    const { matter, title, body, order, answerDays } = input;
    const job = await findJob(tx, viewer, input.jobId);
    if (!job) return refuse("notFound");
    const isAboutMoney = partsOf(matter).includes("cost");
    if (isAboutMoney && !agencyMay(viewer.role, "readClientMoney")) return refuse("forbidden");
    if (isAboutMoney && job.priceMinor === null) return refuse("invalid", { matter: "required" });
    const asked = await readVoices(tx, viewer, job.clientId, input.voices);
    if (!asked) return refuse("invalid", { voices: "required" });
    const clean = await checkTraces(tx, viewer.orgId, job.clientId, { title, body });
    if (!clean.ok) return clean;

    const { orgId, userId: authorId, name: authorName } = viewer;
    const of = { orgId, clientId: job.clientId };
    const sameMatter = and(
      eq(approvals.jobId, job.id),
      eq(approvals.matter, matter),
      eq(approvals.orgId, orgId),
    );
    const [before] = await tx.select({ rounds: count() }).from(approvals).where(sameMatter);
    await tx
      .update(approvals)
      .set({ state: "withdrawn", closedAt: new Date() })
      .where(and(sameMatter, eq(approvals.state, "open")));
    const basis = basisOf(matter, job);
    const id = crypto.randomUUID();
    await tx.insert(approvals).values({
      ...of,
      id,
      jobId: job.id,
      matter,
      round: (before?.rounds ?? 0) + 1,
      title,
      body,
      priceMinor: isAboutMoney ? job.priceMinor : null,
      currency: job.currency,
      deadlineOn: basis.scope === null ? null : job.deadlineOn,
      scopeBasis: basis.scope,
      costBasis: basis.cost,
      order,
      answerDays,
      authorId,
      authorName,
    });
    const voices = asked.map((person, at) => ({ ...person, place: at + 1, askedAt: null, answer: null }));
    const first = askedNow(voices, order);
    await tx.insert(approvalVoices).values(
      voices.map((voice) => ({
        ...of,
        approvalId: id,
        contactId: voice.id,
        contactName: voice.name,
        place: voice.place,
        askedAt: first.includes(voice) ? new Date() : null,
      })),
    );
    await showByItself(tx, viewer, job, title);
    if (input.letters)
      for (const person of first.filter(({ email }) => email))
        await write(tx, viewer, { ...person, clientId: job.clientId }, title);
    return ok({ redirectTo: `/agency/approvals/${id}` });
  },
);

/** A letter with the decision maker's own link, or words to send by another way. */
export const remindVoice = agencyAction(
  { name: "approval.remind", may: "askApproval", input: voiceReminder },
  async ({ tx, viewer, input }) => {
    const voice = await findVoice(tx, viewer, input.voiceId);
    if (!voice) return refuse("notFound");
    if (voice.state !== "open" || voice.answer || !voice.askedAt || voice.leftAt)
      return refuse("notInThisState");
    // Whoever holds the link answers as the client.
    if (input.way === "text" && !agencyMay(viewer.role, "shareWithClient")) return refuse("forbidden");
    if (input.way === "letter" && !voice.email) return refuse("invalid", { way: "notAnEmail" });
    await tx
      .update(approvalVoices)
      .set({ remindedAt: new Date(), reminders: sql`${approvalVoices.reminders} + 1` })
      .where(eq(approvalVoices.id, voice.id));
    const { contactId: id, name, email, clientId } = voice;
    const person = { id, name, email, clientId, locale: isLocale(voice.locale) ? voice.locale : null };
    if (input.way === "letter") {
      await write(tx, viewer, person, voice.title);
      return ok({ notice: "reminded" });
    }
    const locale = person.locale ?? (await getLocale());
    const t = await getTranslations({ locale, namespace: "approvals" });
    const link = await openPage(tx, viewer, person);
    return ok({ show: { text: t("messenger", { name: voice.name, title: voice.title, link }) } });
  },
);

/** What a decision maker said by telephone or at a meeting, written down in one's own name. They read it on their page. */
export const noteAnswer = agencyAction(
  { name: "approval.note", may: "askApproval", input: voiceAnswer },
  async ({ tx, viewer, input }) => {
    const { voiceId, verb, reason } = input;
    if (verb === "refuse" && reason === "") return refuse("invalid", { reason: "required" });
    const voice = await findVoice(tx, viewer, voiceId);
    if (!voice) return refuse("notFound");
    if (concernsMoney(voice.matter) && !agencyMay(viewer.role, "readClientMoney")) return refuse("forbidden");
    const clean = await checkTraces(tx, viewer.orgId, voice.clientId, { reason });
    if (!clean.ok) return clean;
    const saved = await tx
      .update(approvalVoices)
      .set({ answer: verb, reason, notedById: viewer.userId, notedByName: viewer.name })
      .where(
        and(
          eq(approvalVoices.id, voiceId),
          eq(approvalVoices.orgId, viewer.orgId),
          isNull(approvalVoices.answer),
        ),
      )
      .returning({ id: approvalVoices.id });
    return saved.length > 0 ? ok({ notice: "answerNoted" }) : refuse("notInThisState");
  },
);

export const withdrawApproval = agencyAction(
  { name: "approval.withdraw", may: "askApproval", input: withdrawal },
  async ({ tx, viewer, input }) => {
    const saved = await tx
      .update(approvals)
      .set({ state: "withdrawn", closedAt: new Date(), withdrawnReason: input.reason })
      .where(
        and(
          eq(approvals.id, input.approvalId),
          eq(approvals.orgId, viewer.orgId),
          eq(approvals.state, "open"),
        ),
      )
      .returning({ id: approvals.id });
    return saved.length > 0 ? ok({ notice: "approvalWithdrawn" }) : refuse("notInThisState");
  },
);

/** The agency's answer to a decision maker's question, on the record. */
export const answerQuestion = agencyAction(
  { name: "approval.reply", may: "askApproval", input: reply },
  async ({ tx, viewer, input: { approvalId, contactId, body } }) => {
    const [voice] = await tx
      .select({ clientId: approvalVoices.clientId })
      .from(approvalVoices)
      .where(
        and(
          eq(approvalVoices.approvalId, approvalId),
          eq(approvalVoices.contactId, contactId),
          eq(approvalVoices.orgId, viewer.orgId),
        ),
      );
    if (!voice) return refuse("notFound");
    const clean = await checkTraces(tx, viewer.orgId, voice.clientId, { body });
    if (!clean.ok) return clean;
    const { orgId, userId: authorId, name: authorName } = viewer;
    await tx
      .insert(approvalWords)
      .values({ orgId, clientId: voice.clientId, approvalId, contactId, body, authorId, authorName });
    return ok({ notice: "answeredClient" });
  },
);

/** Somebody who answers for it starts a job before the client has agreed, with a reason. */
export const startUnagreed = agencyAction(
  { name: "approval.startUnagreed", may: "startUnagreed", input: startException },
  async ({ tx, viewer, input: { jobId, reason } }) => {
    const job = await findJob(tx, viewer, jobId);
    if (!job) return refuse("notFound");
    const { orgId, userId: actorId, name: actorName } = viewer;
    await tx.insert(startExceptions).values({ orgId, jobId, reason, actorId, actorName });
    return ok({ notice: "decided" });
  },
);

/** What the client's page says of a job. */
export const showJob = agencyAction(
  { name: "approval.showJob", may: "askApproval", input: shownJob },
  async ({ tx, viewer, input: { jobId, title, note, version } }) => {
    const job = await findJob(tx, viewer, jobId);
    if (!job) return refuse("notFound");
    const clean = await checkTraces(tx, viewer.orgId, job.clientId, { title, note });
    if (!clean.ok) return clean;
    const { orgId } = viewer;
    const own = and(eq(shownJobs.jobId, jobId), eq(shownJobs.orgId, orgId));
    const saved =
      version === 0
        ? await tx
            .insert(shownJobs)
            .values({ orgId, clientId: job.clientId, jobId, title, note })
            .onConflictDoNothing()
            .returning({ id: shownJobs.id })
        : await tx
            .update(shownJobs)
            .set({ title, note, version: version + 1, updatedAt: new Date() })
            .where(and(own, eq(shownJobs.version, version)))
            .returning({ id: shownJobs.id });
    if (saved.length > 0) return ok({ notice: "shownToClient" });
    const [now] = await tx
      .select({ title: shownJobs.title, note: shownJobs.note, version: shownJobs.version })
      .from(shownJobs)
      .where(own);
    return refuseStale(now?.version ?? 0, { title: now?.title ?? "", note: now?.note ?? "" });
  },
);

export const hideJob = agencyAction(
  { name: "approval.hideJob", may: "askApproval", input: hiddenJob },
  async ({ tx, viewer, input: { jobId } }) => {
    await tx.delete(shownJobs).where(and(eq(shownJobs.jobId, jobId), eq(shownJobs.orgId, viewer.orgId)));
    return ok({ notice: "hiddenFromClient" });
  },
);

/** How the agency asks: a lead's choice. */
export const saveRules = agencyAction(
  { name: "approval.rules", may: "editOrganisation", input: rules },
  async ({ tx, viewer, input: { version, ...chosen } }) => {
    const { orgId } = viewer;
    const saved =
      version === 0
        ? await tx
            .insert(approvalRules)
            .values({ orgId, ...chosen })
            .onConflictDoNothing()
            .returning({ orgId: approvalRules.orgId })
        : await tx
            .update(approvalRules)
            .set({ ...chosen, version: version + 1 })
            .where(and(eq(approvalRules.orgId, orgId), eq(approvalRules.version, version)))
            .returning({ orgId: approvalRules.orgId });
    return saved.length > 0 ? ok({ notice: "saved" }) : refuse("changedMeanwhile");
  },
);

type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Their own language, as far as it is known. */
  readonly locale: string | null;
  readonly clientId: string;
};

/** Who is asked, in order; undefined when nobody is, too many are, or somebody is not of this client. */
async function readVoices(tx: AgencyTx, viewer: AgencyViewer, clientId: string, typed: readonly string[]) {
  const people = await selectPeople(tx, viewer, clientId);
  const chosen = typed
    .map((each) => ({ id: each.slice(0, 36), place: Number(each.slice(37)) }))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => people.find((person) => person.id === id));
  const asked = chosen.filter((person) => person !== undefined);
  const isWhole = asked.length === chosen.length && new Set(asked).size === asked.length;
  return isWhole && asked.length > 0 && asked.length <= MOST_VOICES ? asked : undefined;
}

async function findVoice(tx: AgencyTx, viewer: AgencyViewer, voiceId: string) {
  const [voice] = await tx
    .select({
      id: approvalVoices.id,
      clientId: approvalVoices.clientId,
      contactId: approvalVoices.contactId,
      name: contacts.name,
      email: contacts.email,
      locale: contacts.locale,
      askedAt: approvalVoices.askedAt,
      answer: approvalVoices.answer,
      leftAt: contacts.leftAt,
      matter: approvals.matter,
      title: approvals.title,
      state: approvals.state,
    })
    .from(approvalVoices)
    .innerJoin(approvals, eq(approvals.id, approvalVoices.approvalId))
    .innerJoin(contacts, eq(contacts.id, approvalVoices.contactId))
    .where(and(eq(approvalVoices.id, voiceId), eq(approvalVoices.orgId, viewer.orgId)));
  return voice;
}

async function write(tx: AgencyTx, viewer: AgencyViewer, person: Person, title: string): Promise<void> {
  const link = await openPage(tx, viewer, person);
  const { name, email: to } = person;
  const values = { agency: viewer.orgName, name, title, link };
  await postLetters(tx, [{ kind: "approval", to, locale: person.locale ?? (await getLocale()), values }]);
}

/** A job that the client is asked about stands on its page: under its own title, or, if that names a partner, under what was asked. */
async function showByItself(
  tx: AgencyTx,
  viewer: AgencyViewer,
  job: NonNullable<Awaited<ReturnType<typeof findJob>>>,
  asked: string,
): Promise<void> {
  const { orgId } = viewer;
  const [known] = await tx
    .select({ id: shownJobs.id })
    .from(shownJobs)
    .where(and(eq(shownJobs.jobId, job.id), eq(shownJobs.orgId, orgId)));
  if (known) return;
  const clean = await checkTraces(tx, orgId, job.clientId, { title: job.title });
  await tx
    .insert(shownJobs)
    .values({ orgId, clientId: job.clientId, jobId: job.id, title: clean.ok ? job.title : asked })
    .onConflictDoNothing();
}
