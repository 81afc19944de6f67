import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type FormState, IDLE } from "@/components/forms/state";
import { readAsAgency } from "@/db/agency/access";
import { selectClientEvents } from "@/db/agency/client_events";
import { selectClientRecord } from "@/db/agency/client_record";
import { jar } from "@/db/testing/browser";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import { agencyViewer } from "@/db/testing/viewer";
import { buildWorld, type World } from "@/db/testing/world";
import { writeSessionToken } from "@/platform/auth/cookie";
import { readClientList, runClientImport, setColumns } from "./imports/actions";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);
vi.mock("pino", async () => (await import("@/db/testing/browser")).pinoModule);
vi.mock("@/platform/agency/rescan", () => ({ rescanAfterwards: () => {} }));

let db: TestDatabase;
let world: World;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());
beforeEach(() => jar.clear());

type Action = (state: FormState, form: FormData) => Promise<FormState>;

async function send(
  action: Action,
  fields: Record<string, string | File | readonly string[]>,
): Promise<FormState> {
  await writeSessionToken(world.aurora.member.token);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) form.append(name, each as string);
  try {
    return await action(IDLE, form);
  } catch (error) {
    const to = /NEXT_REDIRECT;(\S+)/.exec(String(error))?.[1];
    if (!to) throw error;
    return { status: "ok", at: to };
  }
}

/** Uploads a list. @returns the import's id */
async function upload(text: string, name = "list.csv"): Promise<string> {
  const state = await send(readClientList, { files: new File([text], name) });
  expect(state.status).toBe("ok");
  return (state.status === "ok" && state.at.split("/").at(-1)) || "";
}

const reportOf = async (id: string) =>
  (await db.owner`select report from agency.client_imports where id = ${id}`)[0]?.report;
const LIST = [
  "Клиент;Сайт;ФИО;E-mail;Примечание",
  "Незабудка;nezabudka.example;Вера Синева;vera@nezabudka.example;любит звонки",
  "ООО «Незабудка»;;Пётр Синев;;",
  "Romashka;romashka.example;Anna of Romashka;anna@romashka.example;",
  "Медуница;;;post@medunica.example;",
].join("\n");

describe("A list of clients", () => {
  it("becomes clients, dossiers and people; a second import adds nothing", async () => {
    const first = await upload(LIST);
    expect((await send(runClientImport, { importId: first })).status).toBe("ok");
    expect(await reportOf(first)).toMatchObject({ added: 2, people: 2, skipped: 0 });
    const [made] = await db.owner`
      select c.name, c.notes, c.manager_id, d.names, d.aliases, d.domains, d.people, d.emails
        from agency.clients c join agency.dossiers d on d.client_id = c.id
       where c.org_id = ${world.aurora.id} and c.name = 'Незабудка'`;
    expect(made).toEqual({
      name: "Незабудка",
      notes: "любит звонки",
      manager_id: world.aurora.member.id,
      names: ["Незабудка"],
      aliases: [],
      domains: ["nezabudka.example"],
      people: ["Вера Синева", "Пётр Синев"],
      emails: ["vera@nezabudka.example"],
    });
    const scans = await db.owner`
      select from agency.leak_scans s join agency.clients c on c.id = s.client_id where c.name in ('Незабудка', 'Медуница')`;
    expect(scans.length, "published texts are looked through again").toBe(2);

    const second = await upload(LIST);
    expect((await send(runClientImport, { importId: second })).status).toBe("ok");
    expect(await reportOf(second)).toEqual({ added: 0, people: 0, merged: 0, known: 3, skipped: 0 });
    expect(await send(runClientImport, { importId: second })).toMatchObject({ code: "alreadyUsed" });
  });

  it("joins what is known, unless it is said to be another or to be skipped", async () => {
    const text = "Company,Website,Name\nChamomile,romashka.example,New Person\nSkipped,,Nobody\n";
    const joined = await upload(text);
    await send(runClientImport, { importId: joined, skip: ["3"] });
    expect(await reportOf(joined)).toEqual({ added: 0, people: 1, merged: 1, known: 0, skipped: 1 });
    const clientId = world.privateSides.get(world.aurora.id)?.clientId ?? "";
    const [dossier] =
      await db.owner`select aliases, people from agency.dossiers where client_id = ${clientId}`;
    expect(dossier).toMatchObject({ aliases: ["Chamomile"], people: ["New Person"] });
    const [harbor] =
      await db.owner`select aliases from agency.dossiers where client_id = ${world.privateSides.get(world.harbor.id)?.clientId ?? ""}`;
    expect(harbor?.aliases, "another agency's client of the same domain is none of it").toEqual([]);

    const apart = await upload("Company,Website\nDaisy,romashka.example\n");
    await send(runClientImport, { importId: apart, apart: ["2"] });
    expect(await reportOf(apart)).toMatchObject({ added: 1, merged: 0 });
  });

  it("whose columns have strange headings is read as its owner says", async () => {
    const id = await upload("Who,Call\nLavender,+7 000 1\n");
    await send(runClientImport, { importId: await upload("Who,Call\nLavender,1\n") });
    expect(await send(setColumns, { importId: id, meanings: ["client"] })).toMatchObject({ code: "invalid" });
    expect((await send(setColumns, { importId: id, meanings: ["client", "phone"] })).status).toBe("ok");
    await send(runClientImport, { importId: id });
    expect(await reportOf(id)).toMatchObject({ added: 1 });
  });

  it("that fails in the middle leaves nothing behind", async () => {
    const id = await upload(`Клиент\nАстра\n${"я".repeat(150)} Гвоздика\n`);
    await db.owner.unsafe(
      "create function agency.fail() returns trigger language plpgsql as $$ begin if new.name like '%Гвоздика' then raise 'no'; end if; return new; end $$;" +
        "create trigger fail before insert on agency.clients for each row execute function agency.fail()",
    );
    await expect(send(runClientImport, { importId: id })).rejects.toThrow();
    await db.owner.unsafe("drop trigger fail on agency.clients; drop function agency.fail()");
    expect(await db.owner`select from agency.clients where name = 'Астра'`).toHaveLength(0);
    expect(await reportOf(id)).toBeNull();
  });

  it("is nobody's but the agency's, and for those who may edit clients", async () => {
    const id = await upload(LIST);
    await writeSessionToken(world.harbor.lead.token);
    const form = new FormData();
    form.append("importId", id);
    expect(await runClientImport(IDLE, form)).toMatchObject({ code: "notFound" });
    await writeSessionToken(world.aurora.people.finance?.token ?? "");
    expect(await runClientImport(IDLE, form)).toMatchObject({ code: "forbidden" });
  });
});

describe("A client's timeline", () => {
  it("is told whole, page by page, in order, without a gap or a repeat, and by kind", async () => {
    const viewer = await agencyViewer(world.aurora.lead);
    const clientId = world.privateSides.get(world.aurora.id)?.clientId ?? "";
    for (let place = 0; place < 30; place++)
      await insert(db.owner, "agency.touches", {
        ...{ org_id: world.aurora.id, client_id: clientId, kind: "call", note: `${place}` },
        ...{
          author_id: world.aurora.lead.id,
          author_name: "lead",
          at: new Date(Date.now() - (place % 7) * 3_600_000),
        },
      });
    const page = (after: { key: string; id: string } | undefined, limit: number) =>
      readAsAgency(viewer, (tx) => selectClientEvents(tx, viewer, { clientId, after }, limit));
    const whole = await page(undefined, 1_000);
    expect(new Set(whole.map(({ kind }) => kind))).toEqual(
      new Set(["touch", "request", "job", "delivery", "move", "handOver", "upsell"]),
    );
    const paged: string[] = [];
    let after: { key: string; id: string } | undefined;
    for (;;) {
      const rows = await page(after, 7);
      paged.push(...rows.map(({ id, atKey }) => `${id} ${atKey}`));
      const last = rows.at(-1);
      if (!last) break;
      after = { key: last.atKey, id: last.id };
    }
    expect(paged).toEqual(whole.map(({ id, atKey }) => `${id} ${atKey}`));
    const moves = await readAsAgency(viewer, (tx) =>
      selectClientEvents(tx, viewer, { clientId, kind: "move" }, 100),
    );
    expect(moves.map(({ kind, from, what, cause }) => [kind, from, what, cause])).toEqual([
      ["move", "key", "lost", "price"],
      ["move", "key", "lost", "price"],
    ]);
  });

  it("of another agency's client is empty", async () => {
    const viewer = await agencyViewer(world.harbor.lead);
    const clientId = world.privateSides.get(world.aurora.id)?.clientId ?? "";
    expect(await readAsAgency(viewer, (tx) => selectClientEvents(tx, viewer, { clientId }, 10))).toHaveLength(
      0,
    );
  });
});

describe("A client's whole record", () => {
  it("holds a row of every table that names a client, and nothing of another's", async () => {
    const viewer = await agencyViewer(world.aurora.lead);
    const clientId = world.privateSides.get(world.aurora.id)?.clientId ?? "";
    const record = await readAsAgency(viewer, (tx) => selectClientRecord(tx, viewer, clientId));
    // A link is a way in, whose token no desk may read; what came of it stands in the other tables.
    const named = await db.admin`
      select table_name as name from information_schema.columns
       where table_schema = 'agency' and column_name = 'client_id' and table_name not in ('leak_scans', 'duties', 'client_links')`;
    expect(named.length).toBeGreaterThan(10);
    for (const { name } of named) expect(record?.[`agency.${name}`]?.length, name).toBeGreaterThan(0);
    for (const through of [
      "agency.request_files",
      "agency.task_drafts",
      "agency.task_notes",
      "exchange.tasks",
    ])
      expect(record?.[through]?.length, through).toBeGreaterThan(0);
    expect(JSON.stringify(record)).not.toContain("of Harbor");
  });

  it("of another agency's client does not exist", async () => {
    const viewer = await agencyViewer(world.harbor.lead);
    const clientId = world.privateSides.get(world.aurora.id)?.clientId ?? "";
    expect(await readAsAgency(viewer, (tx) => selectClientRecord(tx, viewer, clientId))).toBeUndefined();
  });
});
