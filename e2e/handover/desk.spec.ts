import { expect, type Page, test } from "@playwright/test";
import { visit } from "../visit";
import { makeClient, makeJobOfRequest, makeRequest, openDesk } from "./agency";
import { atWork, inventedName, standing } from "./people";

/** A draft of a fresh client's job on the desk of whoever is at work, with a brief of one's own typed into it. */
async function draftWith(page: Page, client: string, brief: string): Promise<void> {
  const title = `A public word ${crypto.randomUUID().slice(0, 8)}`;
  await makeClient(page, client);
  await makeRequest(page, client, "A banner, please.");
  await makeJobOfRequest(page, { title, spec: "A banner.", price: "1000" });
  await openDesk(page, "Lynx");
  await page.getByRole("textbox", { name: "Brief" }).fill(brief);
}

/** The client's dossier learns another name. */
async function learn(page: Page, client: string, name: string): Promise<void> {
  await visit(page, `/agency/clients?q=${encodeURIComponent(client)}`);
  await page.getByRole("link", { name: client, exact: true }).click();
  await page.locator("#dossier").getByRole("link").first().click();
  await page.getByLabel("Aliases and abbreviations").fill(name);
  await page.getByRole("button", { name: "Save" }).click();
  // The form's own page is headed by the client, too: saved is what the client's page shows.
  await expect(page.locator("#dossier").getByText(name)).toBeVisible();
}

test("a place is answered by one key, the answer is on record, and is asked again once the dossier changes", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const manager = await atWork(browser, "manager@aurora.example");
  const client = inventedName();
  await draftWith(manager, client, `The river ${client} is on the banner. Ask ${client} for more.`);
  await expect(manager.getByText("2 places give a client away")).toBeVisible();
  const publish = manager.getByRole("button", { name: "Publish to Lynx" });
  await expect(publish).toContainText("2 places left");

  await test.step("F8 goes from place to place, N says that it is somebody else", async () => {
    await manager.getByRole("textbox", { name: "Brief" }).press("F8");
    const places = manager.locator("[data-place]");
    await expect(places.first()).toBeFocused();
    await expect(places.first()).toHaveAttribute("aria-label", new RegExp(`name · ${client}.*in the brief`));
    await manager.keyboard.press("F8");
    await expect(places.nth(1)).toBeFocused();
    await manager.keyboard.press("F8");
    await expect(places.first()).toBeFocused();
    await manager.keyboard.press("n");
    await expect(manager.getByText("1 place gives a client away")).toBeVisible();
    await expect(manager.getByText(/May stand: not the client/)).toBeVisible();
    await expect(manager.getByRole("heading", { name: "Decisions on this job" })).toBeVisible();
  });

  await test.step("R puts the cursor on the words, M puts the codename there", async () => {
    await expect(manager.locator("[data-place]")).toBeFocused();
    await manager.keyboard.press("r");
    const selected = () =>
      manager
        .getByRole("textbox", { name: "Brief" })
        .evaluate((field: HTMLTextAreaElement) =>
          field.value.slice(field.selectionStart, field.selectionEnd),
        );
    await expect.poll(selected).toBe(client);
    await manager.keyboard.press("F8");
    await manager.keyboard.press("m");
    await expect(manager.getByText("Nothing here points to a client")).toBeVisible();
    await expect(manager.getByRole("textbox", { name: "Brief" })).toHaveValue(
      new RegExp(`^The river ${client} .*Ask (?!${client}).+ for more`),
    );
    await expect(publish).toBeFocused();
    await expect(publish).not.toContainText("left");
    await manager.getByRole("button", { name: "Save draft" }).click();
    await expect(manager.getByText("Saved", { exact: true })).toBeVisible();
  });

  await test.step("the dossier changes: it is asked again, with the earlier answer beside", async () => {
    const desk = manager.url();
    await learn(manager, client, inventedName());
    await visit(manager, desk);
    await expect(manager.getByText("1 place gives a client away")).toBeVisible();
    await expect(manager.getByText(/Before: not the client.*decide again/)).toBeVisible();
    await manager.locator("[data-place]").focus();
    await manager.keyboard.press("g");
    await expect(manager.getByText(/May stand: a generic word/)).toBeVisible();
    await publish.click();
    await expect(standing(manager)).toContainText("Offered");
  });
});

test("a lead lets one trace through with a reason, which stays on record; nobody else can", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const [lead, manager] = await Promise.all([
    atWork(browser, "lead@aurora.example"),
    atWork(browser, "manager@aurora.example"),
  ]);
  const client = inventedName();
  await draftWith(lead, client, `The river ${client} is on the banner.`);
  await lead.getByRole("button", { name: "Save draft" }).click();
  await expect(lead.getByText("Saved", { exact: true })).toBeVisible();

  await visit(manager, lead.url());
  await expect(manager.getByText("1 place gives a client away")).toBeVisible();
  await manager.getByText("It may stand…").click();
  await expect(manager.getByRole("button", { name: "The client allows it" })).toBeVisible();
  await expect(manager.getByRole("button", { name: "Let it through" })).toHaveCount(0);

  await lead.locator("[data-place]").focus();
  await lead.keyboard.press("o");
  await expect(lead.getByLabel("Why is it safe?")).toBeFocused();
  await lead.getByRole("button", { name: "Let it through" }).click();
  await expect(lead.getByText("Without a written reason it cannot be let through")).toBeVisible();
  await lead.getByLabel("Why is it safe?").fill("It is a river here.");
  await lead.getByRole("button", { name: "Let it through" }).click();
  await expect(lead.getByText("It is a river here.")).toBeVisible();
  await expect(lead.getByText("Nothing here points to a client")).toBeVisible();
  await lead.getByRole("button", { name: "Publish to Lynx" }).click();
  await expect(standing(lead)).toContainText("Offered");
});

test("a dossier that gains a name raises what was published; the wording is edited or the place answered", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const manager = await atWork(browser, "manager@aurora.example");
  const [client, nickname] = [inventedName(), inventedName()];
  await draftWith(manager, client, `A banner for ${nickname}.`);
  await manager.getByRole("button", { name: "Publish to Lynx" }).click();
  await expect(standing(manager)).toContainText("Offered");
  const task = manager.url();
  const said = `${nickname} wants it in red.`;
  await manager.getByRole("textbox", { name: "Message" }).fill(said);
  await manager.getByRole("button", { name: "Send" }).click();
  await expect(manager.locator("#talk li[data-side]").getByText(said)).toBeVisible();

  await learn(manager, client, nickname);
  await visit(manager, "/agency/leaks");
  await manager.getByLabel("Any client").selectOption({ label: client });
  await manager.getByRole("button", { name: "Show", exact: true }).click();
  await expect(manager).toHaveURL(/client=/);
  const places = manager.locator("main [data-row]");
  await expect(async () => {
    await manager.reload();
    await expect(places).toHaveCount(2, { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  const leaks = manager.url();

  await visit(manager, "/agency/today?view=all&kind=leak");
  const raised = manager.getByRole("listitem").filter({ hasText: client }).first();
  await expect(raised).toContainText(`A partner can read “${nickname}” there`);

  await visit(manager, leaks);
  await places.filter({ hasText: "in the brief" }).getByRole("link", { name: "Reword the task" }).click();
  await expect(manager.getByText("1 place gives a client away")).toBeVisible();
  await manager.getByRole("button", { name: "Mask", exact: true }).click();
  await expect(manager.getByText("Nothing here points to a client")).toBeVisible();
  await manager.getByRole("button", { name: /^Save for/ }).click();
  await expect(manager).toHaveURL(task);

  await visit(manager, leaks);
  await expect(places).toHaveCount(1);
  await places.getByText("It may stand…").click();
  await places.getByLabel(/^Why is it safe/).fill("It is the name of the colour.");
  await places.getByRole("button", { name: "A generic word" }).click();
  await expect(places).toHaveCount(0);
  await visit(manager, leaks.replace("?", "?view=decisions&"));
  await expect(manager.getByText("It is the name of the colour.")).toBeVisible();
  await visit(manager, leaks.replace("?", "?view=answered&"));
  await expect(places).toHaveCount(2);
});

test("a message is judged while it is typed, and a place in it can be answered there", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const manager = await atWork(browser, "manager@aurora.example");
  const client = inventedName();
  await draftWith(manager, client, "A banner.");
  await manager.getByRole("button", { name: "Publish to Lynx" }).click();
  await expect(standing(manager)).toContainText("Offered");
  const message = manager.getByRole("textbox", { name: "Message" });
  const talk = manager.locator("#talk");
  await message.pressSequentially(`The river ${client} floods`);
  await expect(talk.getByText("1 place gives a client away")).toBeVisible();
  await manager.getByRole("button", { name: "Send" }).click();
  await expect(manager.getByText(`Gives the client away: ${client}`)).toBeVisible();
  await message.press("F8");
  await expect(talk.locator("[data-place]")).toBeFocused();
  await manager.keyboard.press("n");
  await expect(talk.getByText(/May stand: not the client/)).toBeVisible();
  await manager.getByRole("button", { name: "Send" }).click();
  await expect(talk.locator("li[data-side]").getByText(`The river ${client} floods`)).toBeVisible();
  await expect(message).toHaveValue("");

  await manager.getByRole("button", { name: "Cancel", exact: true }).first().click();
  const dialog = manager.locator("dialog[open]");
  await dialog.getByLabel("Reason").fill(`${client} is silent`);
  await expect(dialog.getByText("1 place gives a client away")).toBeVisible();
  await dialog.getByRole("button", { name: "Mask", exact: true }).click();
  await expect(dialog.getByText("1 place gives a client away")).toHaveCount(0);
  await expect(dialog.getByLabel("Reason")).not.toHaveValue(new RegExp(client));
});

test("without a script the desk marks what is found when it is saved, and refuses to publish it", async ({
  browser,
}) => {
  test.setTimeout(180_000);
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
  await page.getByRole("textbox", { name: "Brief" }).fill(`A leaflet for ${client}.`);
  await page.getByRole("button", { name: "Publish to Lynx" }).click();
  await expect(page.getByText(`Gives the client away: ${client}`)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Brief" })).toHaveValue(`A leaflet for ${client}.`);
  const saved = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Save draft" }).click();
  await saved;
  await visit(page, manager.url());
  await expect(page.getByText("1 place gives a client away")).toBeVisible();
  await page.getByText("It may stand…").click();
  await page.getByRole("button", { name: "Not the client" }).click();
  await expect(page.getByText("Nothing here points to a client")).toBeVisible();
  await expect(page.getByText(/May stand: not the client/)).toBeVisible();
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
    JSON.stringify({ jobId: "1", engagementId: id, texts: { title: "" } }),
    JSON.stringify({ jobId: id, engagementId: id, texts: { secret: "" } }),
    JSON.stringify({ texts: { body: "of nobody's" } }),
  ])
    expect(await ask(wrong), wrong).toBe(400);
  expect(await ask(JSON.stringify({ jobId: id, engagementId: id, texts: { title: "" } }))).toBe(404);
  expect(await ask(JSON.stringify({ taskId: id, texts: { message: "" } }))).toBe(404);
  expect(await ask(JSON.stringify({ texts: { terms: "Pay in ten days." } }))).toBe(200);
  const finance = await atWork(browser, "finance@aurora.example");
  const refused = await finance.request.post("/agency/tasks/check", { data: {} });
  expect(refused.status()).toBe(403);
});
