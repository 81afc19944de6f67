import { expect, type Page } from "@playwright/test";
import { visit } from "../visit";
import { fresh, makeClient, test } from "./desk";

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Opens a situation from the client's page. @returns its address */
async function openSituation(page: Page, clientAddress: string, title: string): Promise<string> {
  await visit(page, clientAddress);
  await page.locator("#incidents").getByRole("link", { name: "New", exact: true }).click();
  await page.getByLabel("What happened", { exact: true }).fill(title);
  await page.getByRole("radio", { name: /^Critical/ }).check();
  await page.getByLabel(/^The client's words/).fill("We were promised Tuesday.");
  await page.getByLabel(/^Plan/).fill("Call, apologise, deliver.");
  await page.getByRole("button", { name: "Open the situation" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return page.url();
}

test("a complaint is taken over by a senior, promised, dealt with, and asked about until the client is calm", async ({
  atDesk,
}) => {
  test.setTimeout(300_000);
  const page = await atDesk("manager@aurora.example");
  const client = await makeClient(page, fresh("Fury"));
  const title = fresh("Everything is late");
  await visit(page, `/agency/incidents/new?client=${client.split("/").at(-1)}`);
  // Who is suggested first is the account director.
  await expect(page.getByLabel(/^Who takes over/).locator("option:checked")).toContainText(
    "Account director",
  );
  const address = await openSituation(page, client, title);
  await expect(page.getByText("We were promised Tuesday.")).toBeVisible();

  const promises = page.locator("#promises");
  const promise = fresh("A draft by tonight");
  await promises.getByLabel("What we promise", { exact: true }).fill(promise);
  await promises.getByLabel("By which day", { exact: true }).fill(day(0));
  await promises.getByRole("button", { name: "Record the promise" }).click();
  await expect(promises.getByRole("listitem").filter({ hasText: promise })).toBeVisible();
  const record = page.locator("#record");
  await record.getByRole("textbox", { name: "A line for the record" }).fill("Spoke with the chair.");
  await record.getByRole("button", { name: "Add" }).click();
  await expect(record.getByText("Spoke with the chair.")).toBeVisible();

  await visit(page, "/agency/today?view=mine&kind=incident");
  const open = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title }) });
  await expect(open).toContainText(/open since/);
  const due = page.getByRole("listitem").filter({ hasText: promise });
  await due.getByRole("button", { name: "Kept" }).click();
  await expect(due).toHaveCount(0);
  await visit(page, address);
  await expect(promises.getByText("1 of 1 kept")).toBeVisible();

  await page.getByRole("button", { name: "Dealt with" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /^Production/ }).check();
  await dialog.getByLabel(/^When to ask the client/).fill(day(0));
  await dialog.getByRole("button", { name: "Dealt with" }).click();
  await expect(dialog.getByLabel(/^When to ask the client/)).toHaveAccessibleDescription(/Too small/);
  await dialog.getByLabel(/^When to ask the client/).fill(day(7));
  await dialog.getByRole("button", { name: "Dealt with" }).click();
  await expect(page.getByText("Client to be asked").first()).toBeVisible();

  await page.getByRole("button", { name: "The client was asked" }).click();
  await page.getByRole("dialog").getByRole("radio", { name: /^Calm/ }).check();
  await page.getByRole("dialog").getByRole("button", { name: "Record the answer" }).click();
  await expect(page.getByText("Client is calm").first()).toBeVisible();
  await visit(page, `/agency/incidents?view=all&q=${encodeURIComponent(title)}`);
  await expect(page.getByRole("row").filter({ hasText: title })).toContainText("Client is calm");
});

test("whether a partner shares it is said in a panel that tells what crosses, and stands on the record", async ({
  atDesk,
}) => {
  const page = await atDesk("lead@aurora.example");
  const client = await makeClient(page, fresh("Shared"));
  await openSituation(page, client, fresh("The form was broken"));
  await page.getByLabel("On which engagement", { exact: true }).selectOption({ label: "Badger" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator("#record").getByText("Marked as shared by a partner")).toBeVisible();
  await page.getByLabel("On which engagement", { exact: true }).selectOption({ label: "Nobody shares it" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator("#record").getByText("No longer marked as shared")).toBeVisible();
});

test("finance reads a situation and changes nothing", async ({ atDesk }) => {
  const page = await atDesk("finance@aurora.example");
  await visit(page, "/agency/incidents?view=all");
  await expect(page.getByRole("link", { name: "New situation" })).toHaveCount(0);
  await page.locator("a.row-link").first().click();
  await expect(page.locator("#record")).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Add|Kept|Dealt with)$/ })).toHaveCount(0);
});
