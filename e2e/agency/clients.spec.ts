import { expect } from "@playwright/test";
import { visit } from "../visit";
import { fresh, makeClient, test } from "./desk";

test("a client comes with a dossier, and its own name cannot be taken out of it", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const name = fresh("Chamomile");
  await visit(page, "/agency/clients/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel(/^Domains/).fill("chamomile.example\n\nshop.chamomile.example\nchamomile.example");
  await page.getByRole("button", { name: "Create" }).click();
  const dossier = page.locator("#dossier");
  await expect(dossier.getByText(name)).toBeVisible();
  await expect(dossier.getByRole("listitem")).toHaveText([
    name,
    "chamomile.example",
    "shop.chamomile.example",
  ]);

  await page.getByRole("link", { name: "Edit dossier" }).click();
  await page.getByLabel("Legal and brand names").fill("Chamomile Ltd");
  await page.getByLabel(/^People/).fill("Anna Field");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(dossier.getByText("Anna Field")).toBeVisible();
  await expect(dossier.getByText("Chamomile Ltd")).toBeVisible();
  await expect(dossier.getByText(name)).toBeVisible();
});

test("a renamed client is still known by its old name", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const before = fresh("Old name");
  const after = fresh("New name");
  const address = await makeClient(page, before);
  await visit(page, `${address}/edit`);
  await page.getByLabel("Name", { exact: true }).fill(after);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: after })).toBeVisible();
  await expect(page.locator("#dossier").getByRole("listitem")).toHaveText([before, after]);
});

test("two clients of one agency cannot have one name, and what was typed stays", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const name = fresh("Twin");
  await makeClient(page, name);
  await visit(page, "/agency/clients/new");
  await page.getByLabel("Name", { exact: true }).fill(name.toUpperCase());
  await page.getByLabel(/^Notes/).fill("Calls at noon.");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveAccessibleDescription(/Taken already/);
  await expect(page.getByLabel(/^Notes/)).toHaveValue("Calls at noon.");
});

test("two people who edit one client at once get a choice, and no text is lost", async ({ atDesk }) => {
  const [anna, vera] = await Promise.all([atDesk("manager@aurora.example"), atDesk("lead@aurora.example")]);
  const address = await makeClient(anna, fresh("Shared"));
  await Promise.all([visit(anna, `${address}/edit`), visit(vera, `${address}/edit`)]);
  await anna.getByLabel(/^Notes/).fill("Anna was first.");
  await anna.getByRole("button", { name: "Save" }).click();
  await expect(anna.getByText("Anna was first.")).toBeVisible();

  await vera.getByLabel(/^Notes/).fill("Vera was second.");
  await vera.getByRole("button", { name: "Save" }).click();
  await expect(vera.getByRole("alert").first()).toContainText(/Someone changed this/);
  await expect(vera.getByLabel(/^Notes/)).toHaveValue("Vera was second.");
  await expect(vera.getByText("Anna was first.")).toBeVisible();

  await vera.getByLabel(/^Notes/).fill("Both agree.");
  await vera.getByRole("button", { name: "Save" }).click();
  await expect(vera.getByText("Both agree.")).toBeVisible();
});

test("a double click makes one client", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const name = fresh("Once");
  await visit(page, "/agency/clients/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Create" }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await visit(page, `/agency/clients?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("link", { name, exact: true })).toHaveCount(1);
});

test("an address that was cut off shows the list, and a foreign client does not exist", async ({
  atDesk,
}) => {
  const page = await atDesk("manager@aurora.example");
  const address = await makeClient(page, fresh("Ours"));
  const cutOff = "/agency/clients?stage=nonsense&manager=12&after=%22";
  expect((await page.request.get(cutOff)).status()).toBe(200);
  const other = await atDesk("lead@harbor.example");
  for (const path of [address, `${address}/edit`, `${address}/dossier`, "/agency/clients/12"])
    expect((await other.request.get(path)).status(), path).toBe(404);
});
