import { expect, test } from "@playwright/test";
import { visit } from "../visit";
import { makeClient, makeJobOfRequest, makeRequest, openDesk } from "./agency";
import { atWork, inventedName, standing } from "./people";

test("a lead lets one trace through with a reason, which stays on record; nobody else can", async ({
  browser,
}) => {
  const [lead, manager] = await Promise.all([
    atWork(browser, "lead@aurora.example"),
    atWork(browser, "manager@aurora.example"),
  ]);
  const client = inventedName();
  const title = `A public word ${crypto.randomUUID().slice(0, 8)}`;
  await makeClient(lead, client);
  await makeRequest(lead, client, "A banner, please.");
  await makeJobOfRequest(lead, { title, spec: "A banner.", price: "1000" });
  await openDesk(lead, "Lynx");
  await lead.getByLabel("Brief").fill(`The river ${client} is on the banner.`);
  await expect(lead.getByText("Save first to let it through.")).toBeVisible();
  await lead.getByRole("button", { name: "Save draft" }).click();
  const open = lead.getByRole("button", { name: "Let through…" });
  await expect(open).toBeVisible();

  await visit(manager, lead.url());
  await expect(manager.getByText("1 place gives a client away")).toBeVisible();
  await expect(manager.getByRole("button", { name: "Let through…" })).toHaveCount(0);

  await open.click();
  const dialog = lead.locator("dialog[open]");
  await dialog.getByRole("button", { name: "Let it through" }).click();
  await expect(dialog.getByLabel("Why is it safe?")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Why is it safe?").fill("It is a river here.");
  await dialog.getByRole("button", { name: "Let it through" }).click();
  await expect(lead.getByRole("heading", { name: "Let through on this job" })).toBeVisible();
  await expect(lead.getByText("It is a river here.")).toBeVisible();
  await expect(lead.getByText("Nothing here points to a client")).toBeVisible();
  await lead.getByRole("button", { name: "Publish to Lynx" }).click();
  await expect(standing(lead)).toContainText("Offered");
});

test("without a script the desk marks what is found when it is saved, and refuses to publish it", async ({
  browser,
}) => {
  const manager = await atWork(browser, "manager@aurora.example");
  const client = inventedName();
  await makeClient(manager, client);
  await makeRequest(manager, client, "A leaflet, please.");
  await makeJobOfRequest(manager, {
    title: `Leaflet ${crypto.randomUUID().slice(0, 8)}`,
    spec: "A leaflet.",
    price: "1000",
  });
  await openDesk(manager, "Lynx");
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await manager.context().storageState(),
  });
  const page = await plain.newPage();
  await visit(page, manager.url());
  await page.getByLabel("Brief").fill(`A leaflet for ${client}.`);
  await page.getByRole("button", { name: "Publish to Lynx" }).click();
  await expect(page.getByText(`Gives the client away: ${client}`)).toBeVisible();
  await expect(page.getByLabel("Brief")).toHaveValue(`A leaflet for ${client}.`);
  await page.getByRole("button", { name: "Save draft" }).click();
  await visit(page, manager.url());
  await expect(page.getByText("1 place gives a client away")).toBeVisible();
});

test("the live check answers what is malformed with 400, and a job of nobody's with 404", async ({
  browser,
}) => {
  const manager = await atWork(browser, "manager@aurora.example");
  const ask = async (data: string) => {
    const headers = { "content-type": "application/json" };
    return (await manager.request.post("/agency/tasks/check", { data, headers })).status();
  };
  const id = crypto.randomUUID();
  for (const wrong of [
    "",
    "{",
    "[]",
    "null",
    '{"title":1}',
    JSON.stringify({ jobId: "1", engagementId: id, title: "", body: "" }),
  ])
    expect(await ask(wrong), wrong).toBe(400);
  expect(await ask(JSON.stringify({ jobId: id, engagementId: id, title: "", body: "" }))).toBe(404);
  const finance = await atWork(browser, "finance@aurora.example");
  const refused = await finance.request.post("/agency/tasks/check", { data: {} });
  expect(refused.status()).toBe(403);
});
