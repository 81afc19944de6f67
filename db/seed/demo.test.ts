import { describe, expect, test } from "vitest";
import { compile, type Matcher, scan } from "@/domain/anonymiser/scan";
import { blocks, type Dossier } from "@/domain/anonymiser/types";
import { proposeWording } from "@/domain/anonymiser/wording";
import { stops } from "@/domain/leaks/decision";
import { placeOf } from "@/domain/leaks/span";
import { BOARD_COLUMNS, TASK_STATES } from "@/domain/tasks/states";
import { vocabulary } from "@/platform/vocabulary/vocabulary";
import { canariesOf, demoCanaries } from "./canaries";
import { demoData } from "./data";
import { PRIVATE_TABLES } from "./rows";

const now = new Date("2026-03-12T15:30:00Z");
const data = demoData(now);
const { rows } = data;
const canaries = canariesOf(data);

const isPrivate = (key: string) => (PRIVATE_TABLES as readonly string[]).includes(key);
const sharedTexts = [
  ...Object.entries<object[]>(rows)
    .filter(([key]) => !isPrivate(key))
    // Opinions stand on the shared side, and row security keeps each side's from the other.
    .filter(([key]) => key !== "ballotOpinions")
    .flatMap(([, shared]) => shared.flatMap((row) => Object.values(row)))
    .filter((value): value is string => typeof value === "string"),
  ...data.files
    .filter((file) => file.shelf === "exchange")
    .map((file) => new TextDecoder().decode(file.bytes)),
];

const canariesIn = (texts: readonly string[]) =>
  texts.flatMap((text) => canaries.filter((canary) => text.includes(canary)));

const dossiersOf = (agencyOrgId: string) =>
  rows.dossiers
    .filter((row) => row.orgId === agencyOrgId)
    .map((row) => ({ ...row, id: row.clientId }) as unknown as Dossier);
const matchers = new Map(
  [...new Set(rows.dossiers.map(({ orgId }) => orgId))].map((orgId) => [
    orgId,
    compile(dossiersOf(orgId), vocabulary()),
  ]),
);
const matcherOf = (agencyOrgId: string): Matcher => {
  const matcher = matchers.get(agencyOrgId);
  if (!matcher) throw new Error("an agency without a dossier");
  return matcher;
};

describe("the demo's wall", () => {
  test("nothing that partners can read holds a canary", () => {
    expect(canaries.length).toBeGreaterThan(200);
    expect(canariesIn(sharedTexts)).toEqual([]);
    expect(canariesIn(["Готово для «Рыжеполье», показать Эмме"])).toEqual(["Рыжеполье"]);
  });

  test("the gate would let every published text through, but for the place that a lead let through", () => {
    const clientOf = new Map(rows.taskLinks.map((link) => [link.taskId, link.clientId]));
    const said = [
      ...rows.tasks.map((task) => ({ ...task, taskId: task.id ?? "", texts: [task.title, task.body ?? ""] })),
      ...rows.messages.flatMap((row) => (row.authorSide === "agency" ? { ...row, texts: [row.body] } : [])),
      ...rows.taskMoves.flatMap((row) =>
        row.actorSide === "agency" ? { ...row, texts: [row.reason ?? ""] } : [],
      ),
    ];
    const places = said.flatMap(({ agencyOrgId, taskId, texts }) =>
      texts.flatMap((text) =>
        scan(matcherOf(agencyOrgId), text, { clientId: clientOf.get(taskId), format: "markdown" })
          .filter((finding) => stops(finding, clientOf.get(taskId)))
          .map((finding) => placeOf(text, finding)),
      ),
    );
    const ruled = rows.regulations.flatMap(({ agencyOrgId, body }) =>
      scan(matcherOf(agencyOrgId), body, { format: "markdown" }).filter((finding) =>
        stops(finding, undefined),
      ),
    );
    expect(ruled).toEqual([]);
    expect(rows.regulations.length).toBeGreaterThan(4);
    expect(places).toEqual(rows.leakDecisions.map(({ place }) => place));
    expect(places.length).toBeGreaterThan(0);
  });

  test("every private text of the demo carries a canary", () => {
    const bare = [
      ...rows.clients.flatMap((row) => [row.name, row.notes]),
      ...rows.requests.flatMap((row) => [row.subject, row.body, row.sender, row.answer]),
      ...rows.requestFiles.flatMap((row) => [row.name, row.transcript]),
      ...rows.requestMoves.map((row) => row.note),
      ...rows.jobs.flatMap((row) => [row.title, row.spec]),
      ...rows.jobEstimates.map((row) => row.note),
      ...rows.backlogAgreements.map((row) => row.note),
      ...rows.meetings.flatMap((row) => [row.agenda, row.notes]),
      ...rows.todos.map((row) => row.what),
      ...rows.meetingMinutes.map((row) => row.body),
      ...rows.taskNotes.map((row) => row.body),
      ...rows.leakDecisions.map((row) => row.reason),
      ...rows.incidents.flatMap((row) => [row.title, row.clientWords, row.plan]),
      ...rows.incidentPromises.map((row) => row.body),
      ...rows.incidentEntries.flatMap((row) => (row.kind === "taken" ? [] : [row.body])),
      ...rows.clientRegulations.map((row) => row.body),
      ...rows.shownFiles.map((row) => row.name),
      ...rows.clientMoves.map((row) => row.note),
      ...rows.upsells.map((row) => row.title),
      ...rows.handOvers.map((row) => row.note),
    ].filter((text) => text && !canaries.some((canary) => text.includes(canary)));
    expect(bare).toEqual([]);
  });

  test("canaries are the same whenever the demo was loaded", () => {
    expect(demoCanaries()).toEqual(canaries);
  });

  test("a wording proposed from any spec of the demo holds no canary", () => {
    for (const job of rows.jobs) {
      const matcher = matcherOf(job.orgId);
      const own = { clientId: job.clientId, codename: "Amber Heron", locale: "en" } as const;
      const wording = proposeWording(matcher, job.spec ?? "", own);
      expect(canaries.filter((canary) => wording.text.includes(canary))).toEqual([]);
    }
  });

  test("some drafts would leak and some would not, so that both can be shown", () => {
    const leaks = rows.taskDrafts.map((draft) => scan(matcherOf(draft.orgId), draft.body ?? "").some(blocks));
    expect(leaks).toContain(true);
    expect(leaks).toContain(false);
  });

  test("a client is called differently on every engagement", () => {
    for (const client of rows.clients) {
      const names = rows.codenames.filter((row) => row.clientId === client.id).map((row) => row.codename);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(new Set(rows.codenames.map((row) => row.codename)).size).toBe(rows.codenames.length);
  });
});

describe("the demo's work", () => {
  test("holds a task in every state, blocked and returned ones too", () => {
    expect(new Set(rows.tasks.map((task) => task.state))).toEqual(new Set(TASK_STATES));
    expect(rows.tasks.some((task) => task.isBlocked && task.blockedReason)).toBe(true);
    expect(rows.tasks.some((task) => task.state === "in_progress" && (task.returnCount ?? 0) > 0)).toBe(true);
    for (const column of BOARD_COLUMNS)
      expect(rows.tasks.filter((task) => task.state === column).length).toBeGreaterThan(4);
  });

  test("every task stands where its last move left it, and its history runs forward and not into the future", () => {
    for (const task of rows.tasks) {
      const moves = rows.taskMoves.filter((row) => row.taskId === task.id);
      const times = [task.offeredAt, ...moves.map((row) => row.at)].map((at) => at?.getTime() ?? 0);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(Math.max(...times)).toBeLessThan(now.getTime());
      expect(moves.at(-1)?.toState ?? "offered").toBe(task.state);
    }
  });

  test("tasks are numbered from one to the engagement's last number", () => {
    for (const engagement of rows.engagements) {
      const numbers = rows.tasks.filter((row) => row.engagementId === engagement.id).map((row) => row.number);
      expect(numbers).toEqual(
        Array.from({ length: engagement.lastTaskNumber ?? 0 }, (_, index) => index + 1),
      );
    }
  });

  test("is the same for the same moment, and alive on any day of the week", () => {
    expect(demoData(now)).toEqual(data);
    for (let day = 0; day < 7; day += 1)
      expect(() => demoData(new Date(now.getTime() + day * 86_400_000))).not.toThrow();
  });
});
