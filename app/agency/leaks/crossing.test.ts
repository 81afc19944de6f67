import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type FormAction, type FormState, IDLE } from "@/components/forms/state";
import { jar } from "@/db/testing/browser";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import type { Ratings } from "@/db/testing/ratings";
import { buildWorld, type World } from "@/db/testing/world";
import { questionsOf } from "@/domain/ratings/ballot";
import { writeSessionToken } from "@/platform/auth/cookie";
import { runImport } from "../imports/actions";
import { publishRegulation } from "../partners/[id]/regulation/actions";
import { editEngagement, invitePartner } from "../partners/actions";
import { castBallot, giveOpinion, removeBallot, replyToBallot, reportBallot } from "../ratings/actions";
import { blockTask, cancelTask, editTask, returnDelivery, sendMessage } from "../tasks/actions";
import { writeDraft } from "../tasks/drafts/actions";
import { shareFile } from "../tasks/files/actions";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);
vi.mock("pino", async () => (await import("@/db/testing/browser")).pinoModule);

/** Every action of the agency's side that writes words which a partner reads: each is tried below. */
const CROSSING = [
  "imports: runImport",
  "partners: editEngagement",
  "partners: invitePartner",
  "partners/[id]/regulation: publishRegulation",
  "ratings: castBallot",
  "ratings: giveOpinion",
  "ratings: removeBallot",
  "ratings: replyToBallot",
  "ratings: reportBallot",
  "tasks: blockTask",
  "tasks: cancelTask",
  "tasks: editTask",
  "tasks: returnDelivery",
  "tasks: sendMessage",
  "tasks/drafts: writeDraft",
  "tasks/files: shareFile",
];

/** Those that write to the shared side and carry no words of anybody's. */
const WORDLESS = [
  // A number for a quarter.
  "incidents/sharing: shareIncident",
  "partners: closeStage",
  "partners: moveEngagementOn",
  "ratings: withdrawBallot",
  "tasks: acceptDelivery",
  "tasks: answerEstimate",
  "tasks: offerTaskAgain",
  "tasks: unblockTask",
  // Names the client's codename, which the portal makes.
  "tasks/drafts: createDraft",
  // Takes away what is there.
  "tasks/files: withdrawFile",
];

describe("Actions that write to the shared side", () => {
  const files = readdirSync("app/agency", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("actions.ts"))
    .map((file) => ({
      noun: file.replace(/\/?actions\.ts$/, ""),
      source: readFileSync(`app/agency/${file}`, "utf8"),
    }));

  it("are all known: whoever adds one says whether it carries words, and tries the gate", () => {
    expect(files.length).toBeGreaterThan(5);
    const writing = files.flatMap(({ noun, source }) =>
      sharedWriters(source).map((name) => `${noun}: ${name}`),
    );
    expect(writing.sort()).toEqual([...CROSSING, ...WORDLESS].sort());
  });

  it("would be seen, whether they write by themselves or through a helper", () => {
    const source = `
import { tasks as work } from "@/db/schema/exchange/tasks";
import { notes } from "@/db/schema/agency/notes";
export const plain = agencyAction({}, async ({ tx }) => tx.insert(notes).values({}));
export const sneaky = agencyAction({}, async ({ tx }) => tx.update(work).set({ title: "" }));
export const helped = agencyAction({}, ({ tx }) => help(tx));
export const bare = agencyAction({}, ({ tx }) => tx.execute(sql\`insert into exchange.messages values ()\`));
async function help(tx) { await saveMessage(tx, {}); }`;
    expect(sharedWriters(source)).toEqual(["sneaky", "helped", "bare"]);
  });
});

/** Names of the exported actions of a file that write to schema exchange, at any distance within the file. */
function sharedWriters(source: string): string[] {
  const tables = [...source.matchAll(/import \{ ([^}]+) \} from "@\/db\/schema\/exchange\//g)].flatMap(
    ([, names]) => (names ?? "").split(",").map((name) => name.trim().split(" as ").at(-1) ?? ""),
  );
  const blocks = source
    .split(/^(?=export const |(?:export )?(?:async )?function |const )/m)
    .map((text) => ({ name: /^(?:export )?(?:async )?(?:const|function) (\w+)/.exec(text)?.[1], text }));
  const wrote = [
    /\b(?:moveTask|saveMessage|publishDraft|insertTask|importBoard|giveFile|takeBackFile|codenameFor|projectFor|saveBallot|takeBackBallot|saveOpinion|saveReply|saveReport|markRemoved|openStage|countShared)\(/,
    /\b(?:insert into|update|delete from) exchange\./,
    ...tables.map((table) => new RegExp(`\\.(?:insert|update|delete)\\(${table}\\)`)),
  ];
  const writers = new Set<string>();
  for (let before = -1; before < writers.size; ) {
    before = writers.size;
    for (const { name, text } of blocks)
      if (
        name &&
        (wrote.some((each) => each.test(text)) ||
          [...writers].some((each) => each !== name && text.includes(`${each}(`)))
      )
        writers.add(name);
  }
  return blocks.flatMap(({ name, text }) =>
    name && writers.has(name) && text.includes("agencyAction(") ? [name] : [],
  );
}

let db: TestDatabase;
let world: World;
let taskId: string;
let engagementId: string;
let draftId: string;
let ratings: Ratings | undefined;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  process.env.PUBLIC_URL = "http://portal.example";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  const engaged = world.engagements.find((each) => each.agencyOrgId === world.aurora.id);
  taskId = engaged?.taskId ?? "";
  engagementId = engaged?.id ?? "";
  ratings = engaged?.ratings;
});
afterAll(() => db.close());
beforeEach(async () => {
  jar.clear();
  await writeSessionToken(world.aurora.lead.token);
  const side = world.privateSides.get(world.aurora.id);
  await db.owner`update exchange.tasks set state = 'in_progress', is_blocked = false, version = 1 where id = ${taskId}`;
  await db.owner`update exchange.engagements set version = 1 where id = ${engagementId}`;
  draftId = await insert(db.owner, "agency.task_drafts", {
    ...{ org_id: world.aurora.id, job_id: side?.jobId, engagement_id: engagementId },
    ...{ title: "A form", body: "", author_id: world.aurora.lead.id },
  });
});

const LEAK = "Ask Romashka about it";
const CLEAN = "Ask them about it";

type Try = {
  readonly name: string;
  readonly action: FormAction;
  readonly field: string;
  readonly fields: () => Record<string, string>;
  /** Must stand before it can be done. */
  readonly state?: string;
};

const scored = Object.fromEntries(questionsOf("agency").map((question) => [question, "7"]));
const terms = { mode: "managed", currency: "RUB", codenameScheme: "en" };
const TRIES: readonly Try[] = [
  {
    name: "a return's reason",
    action: returnDelivery,
    field: "reason",
    fields: () => ({ taskId, version: "1" }),
    state: "delivered",
  },
  {
    name: "a cancellation's reason",
    action: cancelTask,
    field: "reason",
    fields: () => ({ taskId, version: "1" }),
  },
  {
    name: "what a task waits for",
    action: blockTask,
    field: "reason",
    fields: () => ({ taskId, version: "1" }),
  },
  { name: "a message or an answer", action: sendMessage, field: "body", fields: () => ({ taskId }) },
  {
    name: "a published task's title",
    action: editTask,
    field: "title",
    fields: () => ({ taskId, version: "1", body: "" }),
  },
  {
    name: "a published task's brief",
    action: editTask,
    field: "body",
    fields: () => ({ taskId, version: "1", title: "A form" }),
  },
  {
    name: "a draft's title",
    action: writeDraft,
    field: "title",
    fields: () => ({ draftId, version: "1", body: "", intent: "publish" }),
  },
  {
    name: "a draft's brief",
    action: writeDraft,
    field: "body",
    fields: () => ({ draftId, version: "1", title: "A form", intent: "publish" }),
  },
  {
    name: "a new engagement's terms",
    action: invitePartner,
    field: "terms",
    fields: () => ({ ...terms, name: "New", email: `${crypto.randomUUID()}@new.example` }),
  },
  {
    name: "an engagement's terms",
    action: editEngagement,
    field: "terms",
    fields: () => ({ ...terms, name: "Lynx", engagementId, version: "1" }),
  },
  {
    name: "an engagement's regulation",
    action: publishRegulation,
    field: "body",
    fields: () => ({ engagementId, version: "2" }),
  },
  {
    name: "an opinion for a ballot",
    action: giveOpinion,
    field: "comment",
    fields: () => ({ periodId: ratings?.sparePeriodId ?? "", overall: "7" }),
  },
  {
    name: "a ballot's comment",
    action: castBallot,
    field: "comment",
    fields: () => ({ periodId: ratings?.sparePeriodId ?? "", version: "0", ...scored }),
  },
  {
    name: "a reply to a ballot",
    action: replyToBallot,
    field: "reply",
    fields: () => ({ ballotId: ratings?.revealed.partner ?? "" }),
  },
  {
    name: "why a ballot is to be removed",
    action: reportBallot,
    field: "note",
    fields: () => ({ ballotId: ratings?.revealed.partner ?? "", why: "threat" }),
  },
  {
    name: "why a ballot was removed",
    action: removeBallot,
    field: "note",
    fields: () => ({ ballotId: ratings?.revealed.agency ?? "", why: "leak" }),
  },
];

async function send({ action, fields, field }: Try, text: string): Promise<FormState | "went on"> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields(), [field]: text })) form.append(name, value);
  try {
    return await action(IDLE, form);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("NEXT_REDIRECT")) return "went on";
    throw error;
  }
}

const holdsName = async () => {
  const [row] = await db.admin`
    select (select count(*) from exchange.tasks t where t::text ilike '%romashka%')
         + (select count(*) from exchange.messages m where m::text ilike '%romashka%')
         + (select count(*) from exchange.task_moves m where m::text ilike '%romashka%')
         + (select count(*) from exchange.engagements e where e::text ilike '%romashka%')
         + (select count(*) from exchange.regulations r where r::text ilike '%romashka%')
         + (select count(*) from exchange.incident_counts i where i::text ilike '%romashka%')
         + (select count(*) from exchange.ballots b where b::text ilike '%romashka%')
         + (select count(*) from exchange.ballot_opinions o where o::text ilike '%romashka%')
         + (select count(*) from exchange.ballot_replies r where r::text ilike '%romashka%')
         + (select count(*) from exchange.ballot_reports r where r::text ilike '%romashka%') as n`;
  return Number(row?.n);
};

describe("Nothing crosses with a client's name in it", () => {
  it.each(TRIES)("$name: refused beside its field, and nothing is written", async (each) => {
    if (each.state)
      await db.owner`update exchange.tasks set state = ${each.state}::exchange.task_state where id = ${taskId}`;
    const state = await send(each, LEAK);
    expect(state).toMatchObject({
      status: "refused",
      code: "leak",
      fieldMessages: { [each.field]: expect.stringContaining("Romashka") },
    });
    expect(await holdsName()).toBe(0);
  });

  it.each(TRIES)("$name: without the name it goes through", async (each) => {
    if (each.state)
      await db.owner`update exchange.tasks set state = ${each.state}::exchange.task_state where id = ${taskId}`;
    const state = await send(each, CLEAN);
    expect(state === "went on" ? "ok" : state.status).toBe("ok");
  });

  it("a file that is added to a published task, while its text names the client", async () => {
    const file = (text: string) =>
      insert(db.owner, "agency.draft_files", {
        ...{
          org_id: world.aurora.id,
          task_id: taskId,
          name: "a.txt",
          media_type: "text/plain",
          size_bytes: 4,
        },
        ...{ original_key: crypto.randomUUID(), author_id: world.aurora.lead.id, state: "ready" },
        texts: db.owner.json([{ place: "document", text }] as never),
      });
    const share = async (fileId: string) => {
      const form = new FormData();
      form.append("fileId", fileId);
      form.append("version", "1");
      return shareFile(IDLE, form);
    };
    const before = await db.owner`select id from exchange.files where task_id = ${taskId}`;
    expect(await share(await file(LEAK))).toMatchObject({
      status: "refused",
      code: "leak",
      fieldMessages: { files: expect.stringContaining("Romashka") },
    });
    expect(await db.owner`select id from exchange.files where task_id = ${taskId}`).toEqual(before);
  });

  it("an imported card that names the client waits as a draft", async () => {
    const side = world.privateSides.get(world.aurora.id);
    const card = (title: string, comment: string) => ({
      ...{ sourceId: title, title, body: "", list: "", labels: [], isClosed: false },
      comments: [{ text: comment, at: "2026-01-01T00:00:00Z" }],
    });
    const board = {
      name: "b",
      lists: [],
      cards: [card("Clean", "hello"), card("For Romashka", "x"), card("Talk", LEAK)],
      problems: [],
    };
    const importId = await insert(db.owner, "agency.imports", {
      ...{
        org_id: world.aurora.id,
        client_id: side?.clientId,
        engagement_id: engagementId,
        source: "trello",
      },
      ...{ file_name: "board.json", board: JSON.stringify(board), author_id: world.aurora.lead.id },
    });
    // postgres.js keeps text given for jsonb as a string of JSON.
    await db.owner`update agency.imports set board = (board #>> '{}')::jsonb where id = ${importId} and jsonb_typeof(board) = 'string'`;
    const form = new FormData();
    form.append("importId", importId);
    expect(await runImport(IDLE, form)).toMatchObject({ status: "ok" });
    const [row] = await db.owner`select report from agency.imports where id = ${importId}`;
    expect(row?.report).toMatchObject({ tasks: 1, held: [{ title: "For Romashka" }, { title: "Talk" }] });
    expect(await holdsName()).toBe(0);
  });
});
