import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { buildWorld, type World } from "@/db/testing/world";
import { handleOutbox } from "./outbox";
import { sendNext } from "./outgoing";
import type { Mail, Outcome } from "./transport";

let db: TestDatabase;
let world: World;
beforeAll(async () => {
  process.env.PUBLIC_URL = "https://portal.example";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.owner`delete from identity.mails`;
  await db.owner`delete from exchange.outbox`;
});

describe("A word to the other side", () => {
  const leave = async (toSide: "agency" | "partner", times = 1) => {
    const engagement = world.engagements[0];
    if (!engagement) throw new Error("no engagement");
    for (let time = 0; time < times; time++)
      await db.owner`insert into exchange.outbox (task_id, agency_org_id, partner_org_id, kind, to_side)
        select id, agency_org_id, partner_org_id, 'accept', ${toSide} from exchange.tasks where id = ${engagement.taskId}`;
    return engagement;
  };
  const letters = () => db.owner`select recipient, subject, body from identity.mails order by recipient`;
  const peopleOf = async (orgId: string, roles: string[]) => {
    const rows =
      await db.owner`select u.email from identity.memberships m join identity.users u on u.id = m.user_id
      where m.org_id = ${orgId} and m.ended_at is null and m.role::text = any(${roles}) order by u.email`;
    return rows.map((row) => String(row.email));
  };

  it("reaches everybody who works in the partner's team, in one letter each however many words there are", async () => {
    const { taskId } = await leave("partner", 3);
    const [task] = await db.owner`select partner_org_id, title from exchange.tasks where id = ${taskId}`;
    expect(await handleOutbox()).toBe(3);
    const sent = await letters();
    expect(sent.map((letter) => letter.recipient)).toEqual(
      await peopleOf(task?.partner_org_id, ["lead", "manager", "executor"]),
    );
    for (const { subject, body } of sent) {
      expect(body).toContain(`https://portal.example/partner/tasks/${taskId}`);
      expect(subject + body).not.toContain(task?.title);
    }
  });

  it("reaches the leads and account managers of the agency", async () => {
    const { taskId } = await leave("agency");
    const [task] = await db.owner`select agency_org_id from exchange.tasks where id = ${taskId}`;
    await handleOutbox();
    expect((await letters()).map((letter) => letter.recipient)).toEqual(
      await peopleOf(task?.agency_org_id, ["lead", "manager"]),
    );
  });

  it("waits ten minutes after a letter about the same task, and then comes as one", async () => {
    await leave("partner");
    await handleOutbox();
    await leave("partner", 2);
    expect(await handleOutbox()).toBe(0);
    await db.owner`update exchange.outbox set handled_at = handled_at - interval '11 minutes' where handled_at is not null`;
    expect(await handleOutbox()).toBe(2);
  });

  it("is told once when several processes look at the same time", async () => {
    await leave("partner");
    const handled = await Promise.all([handleOutbox(), handleOutbox(), handleOutbox()]);
    expect(handled.reduce((sum, words) => sum + words, 0)).toBe(1);
  });
});

describe("A letter", () => {
  const post = () =>
    db.owner`insert into identity.mails (recipient, subject, body) values ('a@b.example', 'Hello', 'a link')`;
  const state = async () => (await db.owner`select body, attempts, sent_at from identity.mails`)[0];
  const answering =
    (outcome: Outcome, taken: Mail[] = []) =>
    async (mail: Mail) => {
      taken.push(mail);
      return outcome;
    };

  it("is sent once by one of several processes, and its text is kept no longer than that", async () => {
    await post();
    const taken: Mail[] = [];
    await Promise.all([1, 2, 3].map(() => sendNext(answering("sent", taken))));
    expect(taken.map(({ body }) => body)).toEqual(["a link"]);
    expect(await state()).toMatchObject({ body: "", attempts: 1, sent_at: expect.any(Date) });
    expect(await sendNext(answering("sent"))).toBeUndefined();
  });

  it("that is refused comes again later, eight times at most", async () => {
    await post();
    expect(await sendNext(answering("refused"))).toBe("refused");
    expect(await sendNext(answering("refused"))).toBeUndefined();
    await db.owner`update identity.mails set created_at = now() - interval '1 day'`;
    for (let attempt = 2; attempt <= 8; attempt++)
      expect(await sendNext(answering("refused"))).toBe("refused");
    expect(await sendNext(answering("sent"))).toBeUndefined();
    expect(await state()).toMatchObject({ body: "", attempts: 8, sent_at: null });
  });

  it("waits without losing an attempt while the mail server is away", async () => {
    await post();
    expect(await sendNext(answering("down"))).toBe("down");
    expect(await state()).toMatchObject({ body: "a link", attempts: 0 });
    await expect(sendNext(() => Promise.reject(new Error("crash")))).rejects.toThrow();
    expect(await sendNext(answering("sent"))).toBe("sent");
  });
});
