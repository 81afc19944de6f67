import { expect, type Page } from "@playwright/test";
import { connectToPortal } from "../portal";
import { visit } from "../visit";
import { fresh, makeClient, makeJob, test } from "./desk";

/** A client with one person who decides. @returns the address of its page */
async function makeClientWithVera(page: Page, name: string): Promise<string> {
  const address = await makeClient(page, name);
  await visit(page, `${address}/contacts/new`);
  await page.getByLabel("Name", { exact: true }).fill("Vera Reshalova");
  await page.getByLabel(/^E-?mail/).fill("vera@reshalova.example");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.locator("#contacts").getByText("Vera Reshalova")).toBeVisible();
  return address;
}

async function arrange(page: Page, client: string, title: string, at: string): Promise<void> {
  await visit(page, "/agency/meetings/new");
  await page.getByLabel("With whom?").selectOption({ label: client });
  await page.getByRole("button", { name: "Go on" }).click();
  await page.waitForURL(/client=/);
  await visit(page, page.url());
  await page.getByLabel("About what").fill(title);
  await page.getByLabel("Date and time").fill(at);
  await page.getByLabel("Vera Reshalova").check();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

test("a meeting: agenda from what is open, held, a decision ticked off in Today, minutes sent and acknowledged", async ({
  atDesk,
}) => {
  const page = await atDesk("manager@harbor.example");
  const client = fresh("Talkative");
  const clientAddress = await makeClientWithVera(page, client);
  const job = fresh("Unagreed");
  await makeJob(page, client, job);
  const title = fresh("Status");
  await arrange(page, client, title, "2026-01-15T10:00");
  const meeting = page.url();
  await page.getByRole("button", { name: "Gather what is open" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: `Agree on the job: ${job}` })).toHaveCount(2);

  const what = fresh("Send the texts");
  await page.getByLabel("What was decided").first().fill(what);
  await page
    .getByLabel(/^Who does it/)
    .first()
    .selectOption({ label: "Tom Ashby" });
  await page.getByLabel(/^By/).first().fill("2026-01-16");
  await page.getByRole("button", { name: "Note it" }).click();
  await expect(page.locator("#decisions").getByRole("listitem").filter({ hasText: what })).toBeVisible();

  await page.getByRole("button", { name: "It was held" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Held");
  const text = page.getByRole("form", { name: "Write the minutes" }).getByLabel("Text");
  await expect(text).toHaveValue(new RegExp(what));
  await page.getByRole("button", { name: "Keep this version" }).click();
  await expect(page.getByText(/Version 1/).first()).toBeVisible();
  await page.getByRole("button", { name: "Send by mail" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Send by mail" }).click();
  await expect(page.getByText("not acknowledged yet")).toBeVisible();
  await page.getByRole("button", { name: "Note the acknowledgement" }).click();
  await dialog.getByLabel(/^How it was said/).fill("By phone");
  await dialog.getByRole("button", { name: "Note the acknowledgement" }).click();
  await expect(page.getByText(/acknowledged .* noted by Tom Ashby/)).toBeVisible();

  const owner = connectToPortal();
  const letters = await owner`select subject from identity.mails where recipient = 'vera@reshalova.example'
    and subject like ${`%${title}%`}`;
  await owner.end();
  expect(letters).toHaveLength(1);

  await visit(page, "/agency/today?view=mine&kind=todo");
  await expect(page.getByRole("listitem").filter({ hasText: what })).toContainText(/Was to be done by/);
  await page.getByRole("button", { name: `Done: ${what}` }).click();
  await expect(page.getByRole("button", { name: `Done: ${what}` })).toHaveCount(0);
  await visit(page, meeting);
  await expect(page.getByText(/done · Tom Ashby/)).toBeVisible();
  await visit(page, clientAddress);
  await expect(page.locator("#touches").getByText(title)).toBeVisible();
});

test("minutes that name a team are not kept, and the place is shown", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  await visit(page, "/agency/meetings?view=past");
  const held = page.getByRole("link", { name: /Разбор первого месяца/ }).first();
  await visit(page, (await held.getAttribute("href")) ?? "");
  await page.getByText("Next version").click();
  const text = page.getByRole("form", { name: "Next version" }).getByLabel("Text");
  await text.fill("Вёрстку делает команда Lynx, сдаст в пятницу.");
  await page.getByRole("button", { name: "Keep this version" }).click();
  await expect(text).toHaveAccessibleDescription(/Points to a partner: Lynx/);
  await expect(text).toHaveValue(/Lynx/);
});

test("a calendar's address names nobody or names clients, answers 304, and opens nothing once it is taken back", async ({
  atDesk,
}) => {
  const page = await atDesk("lead@harbor.example");
  const client = fresh("Confidential");
  await makeClientWithVera(page, client);
  const title = fresh("Secret talk");
  await arrange(page, client, title, "2031-03-05T10:00");

  const open = async (wording: "Names nobody" | "With names") => {
    await visit(page, "/agency/settings");
    const panel = page.locator("#calendar-feed");
    await panel.getByLabel(wording).check();
    await panel.getByRole("button", { name: /Make an address|Replace the address/ }).click();
    return new URL(await panel.getByLabel("Address of your calendar").inputValue()).pathname;
  };
  const stranger = await page
    .context()
    .browser()
    ?.newContext({ baseURL: new URL(page.url()).origin });
  if (!stranger) throw new Error("no browser");
  const read = (address: string, headers: Record<string, string> = {}) =>
    stranger.request.get(address, { headers });
  const unfold = (text: string) => text.replaceAll("\r\n ", "");

  const plain = await open("Names nobody");
  const first = await read(plain);
  expect(first.headers()["content-type"]).toContain("text/calendar");
  const quiet = unfold(await first.text());
  expect(quiet).toContain("SUMMARY:Meeting with a client");
  expect(quiet).toContain("DTSTART:20310305T100000Z");
  for (const word of [client, title]) expect(quiet).not.toContain(word);
  expect((await read(plain, { "if-none-match": first.headers().etag ?? "" })).status()).toBe(304);

  const named = await open("With names");
  expect(unfold(await (await read(named)).text())).toContain(`SUMMARY:${client}: ${title}`);
  expect((await read(plain)).status()).toBe(404);
  expect((await read(named.replace("/agency/", "/partner/"))).status()).toBe(404);
  await page.locator("#calendar-feed").getByRole("button", { name: "Take the address back" }).click();
  await expect(page.locator("#calendar-feed").getByRole("button", { name: "Make an address" })).toBeVisible();
  expect((await read(named)).status()).toBe(404);
  await stranger.close();
});
