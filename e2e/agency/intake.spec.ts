import { mkdtemp, open, rm } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { hum } from "@/db/seed/recording";
import { visit } from "../visit";
import { fresh, makeClient, test } from "./desk";

/** A client with one person, whose address is nobody else's. */
async function makeSender(page: Page): Promise<{ client: string; person: string; email: string }> {
  const client = fresh("Writer");
  const person = `Fenella ${fresh("Quillon")}`;
  const email = `f-${crypto.randomUUID().slice(0, 8)}@writer.example`;
  await makeClient(page, client);
  await page.getByRole("link", { name: "New contact" }).click();
  await page.getByLabel("Name", { exact: true }).fill(person);
  await page.getByLabel(/^E-mail/).fill(email);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.locator("#contacts").getByRole("link", { name: person })).toBeVisible();
  return { client, person, email };
}

const letter = (from: string, subject: string, body: Buffer, charset: string) => ({
  name: "letter.eml",
  mimeType: "message/rfc822",
  buffer: Buffer.concat([
    Buffer.from(
      [
        `From: ${from}`,
        `Subject: ${subject}`,
        "Date: Mon, 02 Mar 2026 10:00:00 +0300",
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="b"',
        ...[
          "",
          "--b",
          `Content-Type: text/plain; charset=${charset}`,
          "Content-Transfer-Encoding: 8bit",
          "",
          "",
        ],
      ].join("\r\n"),
    ),
    body,
    Buffer.from(
      [
        "",
        "--b",
        'Content-Disposition: attachment; filename="plan.txt"',
        "",
        "blue and fast",
        "--b--",
        "",
      ].join("\r\n"),
    ),
  ]),
});

test("a mail in an old encoding finds its client, gives its text, and keeps its files", async ({
  atDesk,
}) => {
  const page = await atDesk("manager@aurora.example");
  const { client, person, email } = await makeSender(page);
  const subject = fresh("The shop");
  // "Привет, нужен сайт" in KOI8-R.
  const body = Buffer.from("f0d2c9d7c5d42c20ced5d6c5ce20d3c1cad4", "hex");
  await visit(page, "/agency/requests/new");
  await page
    .getByLabel(/^Files/)
    .setInputFiles(letter(`${person} <${email.toUpperCase()}>`, subject, body, "koi8-r"));
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Request from ${client}` })).toBeVisible();
  await expect(page.getByRole("heading", { name: subject })).toBeVisible();
  await expect(page.getByText("Привет, нужен сайт")).toBeVisible();
  await expect(page.getByRole("link", { name: person })).toBeVisible();
  await expect(page.getByRole("link", { name: "Download plan.txt" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Download letter.eml" })).toBeVisible();
  await expect(page.getByText(/working hours? late/).first()).toBeVisible();

  await visit(page, `/agency/requests?late=1&q=${encodeURIComponent(subject)}`);
  await expect(page.getByRole("link", { name: subject, exact: true })).toBeVisible();
});

test("a mail from nobody known asks for the client, and keeps the file chosen", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Unknown");
  await makeClient(page, client);
  await visit(page, "/agency/requests/new");
  await page
    .getByLabel(/^Files/)
    .setInputFiles(letter("who@nowhere.example", fresh("Hi"), Buffer.from("Hello there"), "utf-8"));
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Client", { exact: true })).toHaveAccessibleDescription(
    /Nobody of your clients/,
  );
  await page.getByLabel("Client", { exact: true }).selectOption({ label: client });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Request from ${client}` })).toBeVisible();
  await expect(page.getByText("Hello there")).toBeVisible();
});

test("a recording is played in parts, and typed up beside it", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Talker");
  await makeClient(page, client);
  await visit(page, "/agency/requests/new");
  await page.getByLabel("Client", { exact: true }).selectOption({ label: client });
  // Whatever a messenger calls it.
  const voice = Buffer.from(hum(2, "nothing"));
  await page.getByLabel(/^Files/).setInputFiles({ name: "voice", mimeType: "", buffer: voice });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Request from ${client}` })).toBeVisible();
  const address = page.url();

  const audio = page.locator("audio");
  await expect
    .poll(() => audio.evaluate((element: HTMLAudioElement) => element.duration), { timeout: 30_000 })
    .toBeCloseTo(2, 1);
  const file = (await audio.getAttribute("src")) ?? "";
  const part = async (range: string) => page.request.get(file, { headers: { range } });
  const middle = await part("bytes=100-199");
  expect(middle.status()).toBe(206);
  expect(middle.headers()["content-range"]).toBe(`bytes 100-199/${voice.length}`);
  expect(await middle.body()).toEqual(voice.subarray(100, 200));
  expect(middle.headers()).toMatchObject({
    "content-type": "audio/wav",
    "x-content-type-options": "nosniff",
  });
  const beyond = await part(`bytes=${voice.length}-`);
  expect(beyond.status()).toBe(416);
  expect(beyond.headers()["content-range"]).toBe(`bytes */${voice.length}`);
  const other = await atDesk("lead@harbor.example");
  expect((await other.request.get(file, { headers: { range: "bytes=0-9" } })).status()).toBe(404);

  const words = fresh("Make it blue");
  await page.getByLabel(/^What is said in it/).fill(words);
  await page.getByRole("button", { name: "Save the text" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await visit(page, `/agency/requests?q=${encodeURIComponent(words)}`);
  await page.getByRole("link", { name: words, exact: true }).click();
  await expect(page).toHaveURL(address);
  await page.getByRole("link", { name: "Make a job" }).click();
  await expect(page.getByLabel(/^Spec/)).toHaveValue(new RegExp(words));
});

test("two gigabytes of talk are refused before they are sent, and by the server before they are read", async ({
  atDesk,
  baseURL,
}) => {
  const page = await atDesk("manager@aurora.example");
  const folder = await mkdtemp(path.join(tmpdir(), "subrosa-talk-"));
  const talk = path.join(folder, "talk.wav");
  const file = await open(talk, "w");
  await file.truncate(2 * 1024 ** 3);
  await file.close();
  await visit(page, "/agency/requests/new");
  await page.getByLabel(/^What the client said/).fill("A long talk");
  await page.getByLabel(/^Files/).setInputFiles(talk);
  await expect(page.getByText("talk.wav: 50 MB is the most")).toBeVisible();
  expect(await page.getByLabel(/^Files/).evaluate((input: HTMLInputElement) => input.files?.length)).toBe(0);
  await expect(page.getByLabel(/^What the client said/)).toHaveValue("A long talk");
  await rm(folder, { recursive: true });

  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sending = httpRequest(new URL("/agency/requests/new", baseURL), {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=b", "content-length": String(2 * 1024 ** 3) },
    });
    // Not a byte of the body goes out: the answer comes to the headers alone.
    sending.flushHeaders();
    sending.once("response", (response) => resolve(response.statusCode)).once("error", reject);
  });
  expect(status).toBe(413);
});

test("what a file is not is said beside the field", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  await visit(page, "/agency/requests/new");
  const files = page.getByLabel(/^Files/);
  const say = async (name: string, buffer: Buffer) => {
    await files.setInputFiles({ name, mimeType: "", buffer });
    await page.getByRole("button", { name: "Save" }).click();
  };
  await say("letter.eml", Buffer.from("just words"));
  await expect(files).toHaveAccessibleDescription(/This is not a mail/);
  await say("voice.mp3", Buffer.from("<script>alert(1)</script>"));
  await expect(files).toHaveAccessibleDescription(/cannot be taken/);
});

/** @returns the address of the new request's page */
async function makeRequest(page: Page, client: string, body: string): Promise<string> {
  await visit(page, "/agency/requests/new");
  await page.getByLabel("Client", { exact: true }).selectOption({ label: client });
  await page.getByLabel(/^What the client said/).fill(body);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Request from ${client}` })).toBeVisible();
  return page.url();
}

test("a request is put off, comes back, is told by another, and can be opened again", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Patient");
  await makeClient(page, client);
  const [first, second] = [fresh("We want a shop"), fresh("The shop in blue")];
  const into = await makeRequest(page, client, first);
  const address = await makeRequest(page, client, second);

  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Postpone" }).click();
  await dialog.getByLabel("Until").fill("2020-01-01");
  await dialog.getByRole("button", { name: "Postpone" }).click();
  await expect(dialog.getByLabel("Until")).toHaveAccessibleDescription(/Too small/);
  await dialog.getByLabel("Until").fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
  await dialog.getByRole("button", { name: "Postpone" }).click();
  await expect(page.getByText(/^Put off until/)).toBeVisible();
  await visit(page, `/agency/requests?q=${encodeURIComponent(second)}`);
  await expect(page.getByRole("link", { name: second, exact: true })).toHaveCount(0);
  await visit(page, `/agency/requests?view=postponed&q=${encodeURIComponent(second)}`);
  await expect(page.getByRole("row").filter({ hasText: second })).toContainText(/back on/);

  await visit(page, address);
  await page.getByRole("button", { name: "Merge" }).click();
  await dialog.getByRole("button", { name: "Merge" }).click();
  await expect(page.getByRole("link", { name: `Merged into “${first}”` })).toBeVisible();
  await expect(page.getByText(second).first()).toBeVisible();
  await visit(page, into);
  await expect(page.getByRole("heading", { name: "Merged into this one" })).toBeVisible();
  await expect(page.getByText(second)).toBeVisible();

  await visit(page, address);
  await page.getByRole("button", { name: "Open again" }).click();
  await dialog.getByLabel(/^Why/).fill("It was another shop.");
  await dialog.getByRole("button", { name: "Open again" }).click();
  await expect(page.getByText("It was another shop.")).toBeVisible();
  await expect(page.getByText(/^answer by/)).toBeVisible();
  await expect(page.getByRole("list", { name: "History" }).getByRole("listitem")).toHaveCount(3);
});

test("a client is answered from Today, and has been touched by it", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Waiting");
  const clientAddress = await makeClient(page, client);
  // Long before whatever else waits, so that it stands among the first.
  await visit(page, "/agency/requests/new");
  const body = fresh("When will it be ready?");
  await page.getByLabel("Client", { exact: true }).selectOption({ label: client });
  await page.getByLabel(/^What the client said/).fill(body);
  await page.getByLabel(/^When it came/).fill("2019-03-04T10:00");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Request from ${client}` })).toBeVisible();

  await visit(page, "/agency/today?view=mine&kind=request");
  const row = page.getByRole("listitem").filter({ hasText: body });
  await expect(row).toContainText(/The answer is .* working hours late/);
  await row.getByRole("button", { name: "Mark answered" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What you told the client").fill("On Friday.");
  await dialog.getByLabel("How").selectOption({ label: "Call" });
  await dialog.getByRole("button", { name: "Mark answered" }).click();
  await expect(page.getByText(body)).toHaveCount(0);
  await visit(page, clientAddress);
  await expect(page.locator("#touches").getByText("On Friday.")).toBeVisible();
});

test("the agency's hours decide who is late", async ({ atDesk }) => {
  const page = await atDesk("lead@harbor.example");
  await visit(page, "/agency/settings");
  const calendar = page.locator("#calendar");
  const [from, until] = [calendar.getByLabel("Work begins"), calendar.getByLabel("Work ends")];
  await from.fill("18:00");
  await until.fill("9:00");
  await calendar.getByRole("button", { name: "Save" }).click();
  await expect(until).toHaveAccessibleDescription(/Too small/);
  await from.fill("quarter past");
  await calendar.getByRole("button", { name: "Save" }).click();
  await expect(from).toHaveAccessibleDescription(/time of day/);
  await from.fill("9:30");
  await until.fill("17:30");
  await calendar.getByLabel(/^First answer within/).fill("2:00");
  await calendar.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(from).toHaveValue("09:30");
  await expect(calendar.getByLabel(/^First answer within/)).toHaveValue("2:00");
});
