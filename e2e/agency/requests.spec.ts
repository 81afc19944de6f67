import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { visit } from "../visit";
import { fresh, makeClient, test } from "./desk";

const NOTE = { name: "Что нужно (1).txt", mimeType: "text/plain", buffer: Buffer.from("Шесть макетов.") };

/** @returns the address of the new request's page */
async function makeRequest(page: Page, client: string, body: string, file?: typeof NOTE): Promise<string> {
  await visit(page, "/agency/requests/new");
  await page.getByLabel("Client", { exact: true }).selectOption({ label: client });
  await page.getByLabel(/^What the client said/).fill(body);
  if (file) await page.getByLabel(/^Files/).setInputFiles(file);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Request from ${client}` })).toBeVisible();
  return page.url();
}

test("what a client said and sent becomes a job, and the request is answered by it", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Sender");
  await makeClient(page, client);
  const address = await makeRequest(page, client, "We need a page by Friday.", NOTE);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: `Download ${NOTE.name}` }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(NOTE.name);
  expect(await readFile(await download.path(), "utf8")).toBe("Шесть макетов.");

  await page.getByRole("link", { name: "Make a job" }).click();
  await expect(page.getByLabel(/^Spec/)).toHaveValue(/We need a page by Friday\./);
  const title = fresh("Page by Friday");
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel(/^Estimate/).fill("1.5");
  await page.getByLabel(/^Price/).fill("12 500,50");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("1 hr 30 min")).toBeVisible();
  await expect(page.getByText(/12,500\.50/).first()).toBeVisible();

  await visit(page, address);
  await expect(page.getByRole("heading", { level: 1 }).getByText("Made a job")).toBeVisible();
  await expect(page.getByRole("link", { name: title })).toBeVisible();
});

test("an answer stops the clock and takes the request off the queue", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Patient");
  await makeClient(page, client);
  const address = await makeRequest(page, client, "When will it be ready?");
  await visit(page, `/agency/requests?q=${encodeURIComponent(client)}`);
  await expect(page.getByRole("link", { name: "When will it be ready?" })).toBeVisible();

  await visit(page, address);
  await page.getByRole("button", { name: "Mark answered" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Mark answered" }).click();
  await expect(dialog.getByLabel("What you told the client")).toHaveAccessibleDescription(/fill/i);
  await dialog.getByLabel("What you told the client").fill("On Friday.");
  await dialog.getByRole("button", { name: "Mark answered" }).click();
  await expect(page.getByText("On Friday.").first()).toBeVisible();
  await visit(page, `/agency/requests?q=${encodeURIComponent(client)}`);
  await expect(page.getByRole("link", { name: "When will it be ready?" })).toHaveCount(0);
});

test("a request without a word or a file is refused beside the field", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Silent");
  await makeClient(page, client);
  await visit(page, "/agency/requests/new");
  await page.getByLabel("Client", { exact: true }).selectOption({ label: client });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel(/^What the client said/)).toHaveAccessibleDescription(/fill/i);
  await expect(page.getByLabel("Client", { exact: true }).locator("option:checked")).toHaveText(client);
});

test("a file that is not what its name says is refused, and nothing is half saved", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Trickster");
  await makeClient(page, client);
  const body = fresh("See the picture");
  await visit(page, "/agency/requests/new");
  await page.getByLabel("Client", { exact: true }).selectOption({ label: client });
  await page.getByLabel(/^What the client said/).fill(body);
  const fake = { name: "picture.png", mimeType: "image/png", buffer: Buffer.from("<script>") };
  await page.getByLabel(/^Files/).setInputFiles([NOTE, fake]);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel(/^Files/)).toHaveAccessibleDescription(/file/i);
  await expect(page.getByLabel(/^What the client said/)).toHaveValue(body);
  await visit(page, `/agency/requests?view=all&q=${encodeURIComponent(body)}`);
  await expect(page.getByRole("link", { name: body, exact: true })).toHaveCount(0);
});

test("another agency's request and its file do not exist, just as one that never did", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Private");
  await makeClient(page, client);
  const address = await makeRequest(page, client, "Between us.", NOTE);
  const file = await page.getByRole("link", { name: `Download ${NOTE.name}` }).getAttribute("href");
  const own = await page.request.get(file ?? "");
  expect(own.headers()).toMatchObject({
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  expect(own.headers()["content-disposition"]).toContain("attachment; ");

  const other = await atDesk("lead@harbor.example");
  expect((await other.request.get(address)).status()).toBe(404);
  const foreign = await other.request.get(file ?? "");
  const missing = await other.request.get((file ?? "").replace(/[^/]+$/, crypto.randomUUID()));
  expect([foreign.status(), missing.status()]).toEqual([404, 404]);
  expect(await foreign.text()).toBe(await missing.text());
});
