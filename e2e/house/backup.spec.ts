import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type PlaywrightWorkerArgs, test } from "@playwright/test";
import { openBucket } from "@/platform/files/testing/bucket";
import { makeTeam } from "../partner/team";
import { connectToPortal, dataFolder, signIn } from "../portal";

test.describe.configure({ timeout: 600_000 });

const place = mkdtempSync(path.join(tmpdir(), "subrosa-backup-"));
test.afterAll(() => rmSync(place, { recursive: true, force: true }));

test("what was saved of a portal at work comes back whole: rows, files, letters, and whoever is signed in", async ({
  playwright,
  baseURL,
}) => {
  const { email } = await makeTeam({ Offered: 2, "In progress": 1 });
  const [team, lynx] = [
    await newcomer(playwright, baseURL, email),
    await newcomer(playwright, baseURL, "lead@lynx.example"),
  ];
  const board = await (await team.get("/api/v1/partner/board")).text();
  const address = await fileOfLynx();
  const file = await (await lynx.get(address)).body();
  expect(file.length).toBeGreaterThan(0);

  const saved = path.join(place, "saved");
  await command("backup", saved, dataFolder());
  const restored = path.join(place, "restored");
  expect(await command("restore", await damaged(saved), restored)).toContain("The backup is damaged");
  expect(await command("restore", saved, restored)).toBe("");
  expect(await command("restore", saved, restored)).toContain("is not empty");
  for (const kept of ["keys.json", "files", "mail"]) expect(readable(path.join(restored, kept))).toEqual([]);
  expect(readdirSync(path.join(restored, "mail")).length).toBeGreaterThan(0);

  const portal = await startPortal(restored);
  try {
    const there = async (from: typeof team) =>
      playwright.request.newContext({ baseURL: portal.url, storageState: await from.storageState() });
    expect(await (await (await there(team)).get("/api/v1/partner/board")).text()).toBe(board);
    expect((await (await (await there(lynx)).get(address)).body()).equals(file)).toBe(true);
    const stranger = await playwright.request.newContext({ baseURL: portal.url });
    await signIn(stranger, email);
  } finally {
    await portal.stop();
  }
});

test("what was saved of a folder is laid into a bucket, and taken out of that again", async () => {
  const [ofFolder, ofBucket] = [path.join(place, "of-folder"), path.join(place, "of-bucket")];
  const restored = path.join(place, "with-bucket");
  const bucket = await openBucket();
  // A bucket is for portals that are no demo.
  const settings = { ...bucket.env, SUBROSA_DEMO: "0" };
  try {
    expect(await command("backup", ofFolder, dataFolder())).toBe("");
    expect(await command("restore", ofFolder, restored, settings)).toBe("");
    expect(readdirSync(restored)).not.toContain("files");
    expect(await command("backup", ofBucket, restored, settings)).toBe("");
  } finally {
    await bucket.close();
  }
  const files = (saved: string) => {
    const found = readdirSync(path.join(saved, "data/files"), { recursive: true, encoding: "utf8" });
    return found.filter((name) => /[0-9a-f-]{36}$/.test(name)).sort();
  };
  expect(files(ofFolder).length).toBeGreaterThan(10);
  expect(bucket.keys().sort()).toEqual(files(ofFolder));
  expect(files(ofBucket)).toEqual(files(ofFolder));
  for (const name of files(ofFolder)) {
    const [one, other] = [ofFolder, ofBucket].map((saved) =>
      readFileSync(path.join(saved, "data/files", name)),
    );
    expect(one?.equals(other ?? Buffer.of(0)), name).toBe(true);
  }
});

async function newcomer(
  playwright: PlaywrightWorkerArgs["playwright"],
  baseURL: string | undefined,
  email: string,
) {
  const context = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  await signIn(context, email);
  return context;
}

async function fileOfLynx(): Promise<string> {
  const owner = connectToPortal();
  const [file] = await owner`
    select f.id, f.task_id from exchange.files f join identity.organisations o on o.id = f.partner_org_id
     where o.name = 'Lynx' order by f.at limit 1`;
  await owner.end();
  return `/partner/tasks/${file?.task_id}/files/${file?.id}`;
}

/** @returns what it said when it refused, or nothing */
async function command(
  name: "backup" | "restore",
  folder: string,
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn(process.execPath, [`scripts/${name}.mjs`, folder], {
    env: { ...process.env, SUBROSA_DATA_DIR: dataDir, DATABASE_URL: "", ...settings },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const words: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => words.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  const lines = Buffer.concat(words).toString("utf8").split("\n");
  // Node has words of its own there, about colours for example.
  const said = lines.filter((line) => line.startsWith("✗")).join("\n");
  expect(code, lines.join("\n")).toBe(said === "" ? 0 : 1);
  return said;
}

/** A copy of the backup in which one letter of one row is another one. */
async function damaged(saved: string): Promise<string> {
  const copy = path.join(place, "damaged");
  cpSync(saved, copy, { recursive: true });
  const rows = path.join(copy, "database/identity.users.jsonl");
  writeFileSync(rows, readFileSync(rows, "utf8").replace("example", "exemple"));
  return copy;
}

/** Whatever anybody but its owner may read. */
function readable(file: string): string[] {
  const state = statSync(file);
  const own = (state.mode & 0o077) === 0 ? [] : [file];
  return state.isDirectory()
    ? [...own, ...readdirSync(file).flatMap((name) => readable(path.join(file, name)))]
    : own;
}

async function startPortal(dataDir: string) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: String(port), PUBLIC_URL: url, SUBROSA_DATA_DIR: dataDir, DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (part) => String(part).includes("Subrosa is ready") && resolve());
    child.once("exit", () => reject(new Error("the restored portal did not start")));
  });
  const stop = () => {
    child.kill("SIGTERM");
    return gone;
  };
  return { url, stop };
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
