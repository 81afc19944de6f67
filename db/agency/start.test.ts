import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { basisOf } from "@/domain/approvals/start";
import { jobs } from "../schema/agency/jobs";
import { insert } from "../testing/insert";
import { agencyViewer } from "../testing/viewer";
import { standAtTheWall } from "../testing/wall";
import { writeAsAgency } from "./access";
import { publishDraft } from "./publish";

const wall = standAtTheWall();
let draft: { id: string; version: number; job_id: string };
beforeEach(async () => {
  const { owner } = wall.db;
  const { id } = wall.world.aurora;
  const [found] = await owner`
    select d.id, d.version, d.job_id from agency.task_drafts d where d.org_id = ${id} order by d.created_at limit 1`;
  draft = found as typeof draft;
  // Words and files that nothing keeps back, so that the lock alone decides.
  await owner`update agency.task_drafts set title = 'A page', body = 'As agreed' where id = ${draft.id}`;
  await owner`delete from agency.draft_file_pictures`;
  await owner`delete from agency.draft_files`;
  await owner`delete from agency.start_exceptions`;
  await owner`delete from agency.approval_voices`;
  await owner`delete from agency.approval_words`;
  await owner`delete from agency.approvals`;
  await owner`update agency.approval_rules set start_lock = 'lock'`;
});

/** What publishing says; nothing of it stays. */
const publish = async (): Promise<string> => (await publishing()).said;

/** The same, and the state in which it leaves the job. */
async function publishing(): Promise<{ said: string; jobState: string }> {
  const viewer = await agencyViewer(wall.world.aurora.lead);
  let [said, jobState] = ["", ""];
  await writeAsAgency(viewer, async (tx) => {
    const done = await publishDraft(tx, viewer.orgId, draft.id, draft.version, viewer);
    said = done.ok ? "published" : done.code;
    const [job] = await tx.select({ state: jobs.state }).from(jobs).where(eq(jobs.id, draft.job_id));
    jobState = job?.state ?? "gone";
    throw new Error("undo");
  }).catch((error: Error) => {
    if (error.message !== "undo") throw error;
  });
  return { said, jobState };
}

async function agree(matter: "start" | "scope" | "cost", state: "approved" | "open"): Promise<void> {
  const [job] = await wall.db.owner`
    select client_id, title, spec, deadline_on as "deadlineOn", price_minor::int as "priceMinor", currency
      from agency.jobs where id = ${draft.job_id}`;
  const basis = basisOf(matter, job as unknown as Parameters<typeof basisOf>[1]);
  await insert(wall.db.owner, "agency.approvals", {
    ...{ org_id: wall.world.aurora.id, client_id: job?.client_id, job_id: draft.job_id, matter, state },
    ...{ title: "A shop", body: "", currency: "RUB", answer_days: 2, author_name: "lead" },
    ...{ scope_basis: basis.scope, cost_basis: basis.cost, author_id: wall.world.aurora.lead.id },
    closed_at: state === "open" ? null : new Date(),
  });
}

describe("Cost before the start", () => {
  it("keeps a task from being published until scope and cost are agreed", async () => {
    expect(await publish()).toBe("notAgreed");
    await agree("scope", "approved");
    await agree("cost", "open");
    expect(await publish()).toBe("notAgreed");
    await agree("start", "approved");
    expect(await publish()).toBe("published");
  });

  it("asks again when the price or the spec has changed since", async () => {
    await agree("start", "approved");
    expect(await publish()).toBe("published");
    await wall.db.owner`update agency.jobs set price_minor = price_minor + 1 where id = ${draft.job_id}`;
    expect(await publish()).toBe("notAgreed");
    await wall.db
      .owner`update agency.jobs set price_minor = price_minor - 1, spec = spec || '.' where id = ${draft.job_id}`;
    expect(await publish()).toBe("notAgreed");
  });

  it("gives way to somebody who answers for it, with a reason on record", async () => {
    const { lead } = wall.world.aurora;
    await insert(wall.db.owner, "agency.start_exceptions", {
      ...{ org_id: wall.world.aurora.id, job_id: draft.job_id, reason: "signed on paper" },
      ...{ actor_id: lead.id, actor_name: "lead" },
    });
    expect(await publish()).toBe("published");
  });

  it.each([
    ["warning", "published"],
    ["off", "published"],
  ] as const)("is no more than said where the agency chose %s", async (lock, outcome) => {
    await wall.db.owner`update agency.approval_rules set start_lock = ${lock}`;
    expect(await publish()).toBe(outcome);
  });

  it("is what an agency has that never chose", async () => {
    await wall.db.owner`delete from agency.approval_rules`;
    expect(await publish()).toBe("notAgreed");
    await insert(wall.db.owner, "agency.approval_rules", { org_id: wall.world.aurora.id });
  });
});

it("The first task of a job begins it, whatever has ended stays as it is", async () => {
  await wall.db.owner`update agency.approval_rules set start_lock = 'warning'`;
  const after: Record<string, string> = {};
  for (const state of ["draft", "agreed", "in_work", "done"]) {
    await wall.db.owner`update agency.jobs set state = ${state} where id = ${draft.job_id}`;
    after[state] = (await publishing()).jobState;
  }
  expect(after).toEqual({ draft: "in_work", agreed: "in_work", in_work: "in_work", done: "done" });
});
