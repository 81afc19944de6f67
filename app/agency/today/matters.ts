import type { PeriodKind } from "@/domain/ratings/period";
import type { REQUEST_CHANNELS } from "@/domain/requests";
import type { AgencyAbility } from "@/domain/roles";
import type { Matter } from "@/domain/today/rank";
import type { Found } from "./queries";

/** The one thing that can be done about a matter without leaving the list; otherwise where it is done, and the word for that. */
export type Act =
  | { readonly do: "answer"; readonly request: { id: string; version: number; channel: Channel } }
  | { readonly do: "remind"; readonly voiceId: string; readonly name: string }
  | { readonly do: "touch"; readonly clientId: string }
  | {
      readonly do: "tick";
      readonly what: "todo" | "milestone";
      readonly id: string;
      readonly version: number;
    }
  | { readonly do: "settle"; readonly promiseId: string }
  | { readonly do: "check"; readonly incidentId: string; readonly version: number }
  | { readonly do: "hold"; readonly meetingId: string; readonly version: number }
  | { readonly do: "takeEstimate"; readonly estimateId: string }
  | { readonly do: "open"; readonly word: "open" | "review" | "reply" | "decide" | "publish" | "rate" };

/** A matter as a row shows it: what, whose, and what to do. Nothing of a table's row goes further than this. */
export type TodayMatter = Matter & {
  readonly href: string;
  /** Empty where there are no words for it but the list's own. */
  readonly title: string;
  /** Whose it is and with whom. */
  readonly about: readonly string[];
  /** Who or what the sentence names, and the limit it speaks of. */
  readonly name?: string;
  readonly others?: number;
  readonly limit?: number;
  readonly minutes?: number;
  /** A situation that nobody has taken over. */
  readonly isUntaken?: boolean;
  readonly period?: { readonly kind: PeriodKind; readonly name: string };
  readonly act: Act;
};

/** All that was found, as matters of one list. */
export function toMatters(found: Found, may: (ability: AgencyAbility) => boolean, now: Date): TodayMatter[] {
  const task = (row: TaskRow) => ({
    href: `/agency/tasks/${row.id}`,
    title: row.title,
    about: [row.clientName, row.partnerName],
  });
  return [
    ...found.situations.map((row) => ({
      id: `incident.${row.id}`,
      facts: {
        source: "incident",
        severity: row.severity,
        at: row.openedAt,
        isBroken: row.isBroken,
      } as const,
      href: `/agency/incidents/${row.id}`,
      title: row.title,
      about: present(row.clientName, row.ownerName),
      isUntaken: row.ownerName === null,
      act: OPEN,
    })),
    ...found.promises.map((row) => ({
      id: `promise.${row.id}`,
      facts: { source: "promise", dueOn: row.dueOn } as const,
      href: `/agency/incidents/${row.incidentId}#promises`,
      title: row.body,
      about: [row.clientName],
      act: may("handleIncident") ? ({ do: "settle", promiseId: row.id } as const) : OPEN,
    })),
    ...found.checks.map((row) => ({
      id: `check.${row.id}`,
      facts: { source: "check", dueOn: row.checkOn } as const,
      href: `/agency/incidents/${row.id}`,
      title: row.title,
      about: [row.clientName],
      act: may("handleIncident")
        ? ({ do: "check", incidentId: row.id, version: row.version } as const)
        : OPEN,
    })),
    ...found.leaks.map((row) => ({
      id: `leak.${row.hitId}`,
      facts: { source: "leak", at: row.at } as const,
      href: `/agency/leaks?client=${row.clientId}`,
      title: row.taskTitle ?? "",
      about: present(row.clientName, row.partnerName),
      name: row.found,
      act: go("decide"),
    })),
    ...found.requests.flatMap((row) =>
      row.waitsSince
        ? {
            id: `request.${row.id}`,
            facts: { source: "request", at: row.waitsSince } as const,
            href: `/agency/requests/${row.id}`,
            title: row.excerpt,
            about: present(row.clientName, row.managerName),
            act: may("writeRequest")
              ? ({
                  do: "answer",
                  request: { id: row.id, version: row.version, channel: row.channel },
                } as const)
              : OPEN,
          }
        : [],
    ),
    ...found.approvals.map((row) => {
      const [first] = row.blockers;
      return {
        id: `approval.${row.id}`,
        facts: {
          source: "approval",
          at: first ? new Date(first.askedAt) : row.createdAt,
          answerDays: row.answerDays,
        } as const,
        href: `/agency/approvals/${row.id}`,
        title: row.title,
        about: [row.clientName],
        name: first?.name ?? row.clientName,
        others: Math.max(0, row.blockers.length - 1),
        limit: row.answerDays,
        act:
          first?.hasEmail && may("askApproval")
            ? ({ do: "remind", voiceId: first.id, name: first.name } as const)
            : OPEN,
      };
    }),
    ...found.clientQuestions.map((row) => ({
      id: `clientQuestion.${row.id}`,
      facts: { source: "clientQuestion", at: row.at } as const,
      href: `/agency/approvals/${row.approvalId}`,
      title: row.excerpt,
      about: [row.contactName, row.clientName],
      act: go("reply"),
    })),
    ...found.remarks.map((row) => ({
      id: `remark.${row.id}`,
      facts: { source: "remark", at: row.at } as const,
      href: `/agency/meetings/${row.meetingId}#minutes`,
      title: row.excerpt,
      about: [row.contactName, row.clientName],
      act: go("reply"),
    })),
    ...found.meetings.map((row) => ({
      id: `meeting.${row.id}`,
      facts: { source: "meeting", at: row.startsAt } as const,
      href: `/agency/meetings/${row.id}`,
      title: row.title,
      about: present(row.clientName, row.place),
      act:
        row.startsAt <= now && may("writeMeeting")
          ? ({ do: "hold", meetingId: row.id, version: row.version } as const)
          : OPEN,
    })),
    ...found.silent.map((row) => {
      const isCalm = row.reading.silence === "calm";
      const [first] = row.unheard;
      return {
        id: `silence.${row.id}`,
        facts:
          isCalm && first
            ? ({ source: "unheard", reading: first.reading } as const)
            : ({ source: "silence", reading: row.reading } as const),
        href: `/agency/clients/${row.id}#touches`,
        title: row.name,
        about: present(row.managerName),
        name: first?.name ?? row.name,
        others: Math.max(0, row.unheard.length - 1),
        limit: row.reading.silence === "risk" ? row.mostDays : row.idealDays,
        // A client that is calm has been spoken with; who has not heard is called by name, on the client's page.
        act: may("touchClient") && !isCalm ? ({ do: "touch", clientId: row.id } as const) : OPEN,
      };
    }),
    ...found.promised.map((row) => ({
      id: `job.${row.id}`,
      facts: { source: "job", dueOn: row.deadlineOn ?? "" } as const,
      href: `/agency/jobs/${row.id}`,
      title: row.title,
      about: [row.clientName],
      act: OPEN,
    })),
    ...found.milestones.map((row) => ({
      id: `milestone.${row.id}`,
      facts: { source: "milestone", dueOn: row.dueOn } as const,
      href: `/agency/jobs/${row.jobId}#milestones`,
      title: row.name,
      about: [row.jobTitle, row.clientName],
      act: may("writeJob")
        ? ({ do: "tick", what: "milestone", id: row.id, version: row.version } as const)
        : OPEN,
    })),
    ...found.due.map((row) => ({
      ...task(row),
      id: `task.${row.id}`,
      facts: { source: "task", dueOn: row.dueOn ?? "" } as const,
      act: OPEN,
    })),
    ...found.blocked.map((row) => ({
      ...task(row),
      id: `blocked.${row.id}`,
      facts: { source: "blocked", at: row.movedAt, dueOn: row.dueOn } as const,
      about: present(row.blockedReason, row.clientName, row.partnerName),
      act: OPEN,
    })),
    ...found.todos.map((row) => ({
      id: `todo.${row.id}`,
      facts: { source: "todo", dueOn: row.dueOn } as const,
      href: row.meetingId
        ? `/agency/meetings/${row.meetingId}#decisions`
        : `/agency/todos?view=all&client=${row.clientId}`,
      title: row.what,
      about: [row.clientName, row.ownerName],
      act: may("writeMeeting")
        ? ({ do: "tick", what: "todo", id: row.id, version: row.version } as const)
        : OPEN,
    })),
    ...found.delivered.map((row) => ({
      ...task(row),
      id: `delivery.${row.id}`,
      facts: { source: "delivery", at: row.movedAt } as const,
      act: go("review"),
    })),
    ...found.questions.map((row) => ({
      ...task(row),
      id: `question.${row.messageId}`,
      href: `/agency/tasks/${row.id}#talk`,
      facts: { source: "question", at: row.at } as const,
      title: row.excerpt,
      about: [row.title, row.clientName, row.partnerName],
      act: go("reply"),
    })),
    ...found.estimates.map((row) => ({
      ...task(row),
      id: `estimate.${row.estimateId}`,
      facts: { source: "estimate", at: row.at } as const,
      minutes: row.minutes,
      act: may("publishTask") ? ({ do: "takeEstimate", estimateId: row.estimateId } as const) : OPEN,
    })),
    ...found.declined.map((row) => ({
      ...task(row),
      id: `declined.${row.id}`,
      facts: { source: "declined", at: row.movedAt } as const,
      act: go("decide"),
    })),
    ...found.handOvers.map((row) => ({
      id: `handOver.${row.id}`,
      facts: { source: "handOver", at: row.at } as const,
      href: `/agency/accounts/hand-overs/${row.id}`,
      title: row.clientName,
      about: [`${row.fromName} → ${row.toName}`],
      name: row.toName,
      act: go("decide"),
    })),
    ...found.drafts.map((row) => ({
      id: `draft.${row.id}`,
      facts: { source: "draft", at: row.at } as const,
      href: `/agency/tasks/drafts/${row.id}`,
      title: row.title,
      about: [row.clientName, row.partnerName],
      act: go("publish"),
    })),
    ...found.toRate.map((row) => ({
      id: `rating.${row.id}`,
      facts: { source: "rating", at: new Date(row.closesAt) } as const,
      href: `/agency/ratings/${row.id}`,
      title: row.otherName,
      about: [],
      period: { kind: row.kind, name: row.name },
      act: go("rate"),
    })),
  ];
}

type Channel = (typeof REQUEST_CHANNELS)[number];
type TaskRow = {
  readonly id: string;
  readonly title: string;
  readonly clientName: string;
  readonly partnerName: string;
};

const go = (word: Extract<Act, { do: "open" }>["word"]): Act => ({ do: "open", word });
const OPEN = go("open");

const present = (...words: readonly (string | null)[]): string[] =>
  words.filter((word): word is string => Boolean(word));
