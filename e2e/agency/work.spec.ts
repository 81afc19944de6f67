import { expect } from "@playwright/test";
import { visit } from "../visit";
import { fresh, makeClient, makeJob, test } from "./desk";

test("a spec says what it lacks while it is typed, and a template never writes over words", async ({
  atDesk,
}) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Incomplete");
  await makeClient(page, client);
  const title = fresh("Half a spec");
  await visit(page, "/agency/jobs/new");
  await page.getByLabel("Client", { exact: true }).selectOption({ label: client });
  await page.getByLabel("Title", { exact: true }).fill(title);
  const gaps = page.getByRole("region", { name: "Is the spec complete?" });
  await page.getByLabel(/^Spec/).fill("## Goal\n\nSell more shoes.");
  await expect(gaps.getByText("“Acceptance criteria” is empty or missing")).toBeVisible();
  await expect(gaps.getByText("No deadline")).toBeVisible();

  await page.getByLabel("Kind of work").selectOption("landing");
  await expect(page.getByLabel(/^Spec/)).toHaveValue("## Goal\n\nSell more shoes.");
  await expect(gaps.getByText("“Offer” is empty or missing")).toBeVisible();
  await page.getByRole("button", { name: "Add the missing parts" }).click();
  await expect(page.getByLabel(/^Spec/)).toHaveValue(/^## Goal\n\nSell more shoes\.\n\n## Audience/);
  await expect(gaps.getByText("“Goal” is empty or missing")).toHaveCount(0);
  await expect(gaps.getByText("“Offer” is empty or missing")).toBeVisible();

  await page.getByLabel(/^Deadline/).fill("2031-05-05");
  await expect(gaps.getByText("No deadline")).toHaveCount(0);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("“Offer” is empty or missing")).toBeVisible();
  await visit(page, `/agency/jobs?q=${encodeURIComponent(title)}&kind=landing`);
  await expect(
    page
      .getByRole("row")
      .filter({ hasText: title })
      .getByText(/\d+ gaps in the spec/),
  ).toBeVisible();
});

test("an estimate is kept in versions that can be compared, and the job follows the one that stands", async ({
  atDesk,
}) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Estimated");
  await makeClient(page, client);
  const address = await makeJob(page, client, fresh("By lines"));
  await visit(page, `${address}/estimates`);
  const line = (number: number) => page.getByRole("group", { name: `Line ${number}`, exact: true });
  await line(1).getByLabel(/^What/).fill("Design");
  await line(1).getByLabel(/^Time/).fill("10");
  await line(1).getByLabel(/^Rate/).fill("3000");
  await line(2).getByLabel(/^What/).fill("Licence");
  await line(2)
    .getByLabel(/^Price/)
    .fill("5000");
  await page.getByRole("button", { name: "Save as a new version" }).click();
  const version = (number: number) => page.getByRole("table", { name: `version ${number}`, exact: true });
  await expect(version(1).getByRole("row", { name: /Total/ })).toContainText(/35,000/);

  await line(1).getByLabel(/^Time/).fill("20");
  await page.getByLabel(/^Why it changed/).fill("Two more screens");
  await page.getByRole("button", { name: "Save as a new version" }).click();
  await expect(version(2).getByRole("row", { name: /Total/ })).toContainText(/65,000/);
  const changes = page.getByRole("table", { name: "What changed" });
  await expect(changes.getByRole("row", { name: /Design/ })).toContainText("changed");
  await expect(changes.getByRole("row", { name: /Licence/ })).toContainText("as before");

  await page.getByRole("button", { name: "Let version 1 stand" }).click();
  await expect(page.getByRole("button", { name: "Let version 2 stand" })).toBeVisible();
  await visit(page, address);
  await expect(page.getByText(/35,000/).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "version 1" })).toBeVisible();

  const producer = await atDesk("producer@aurora.example");
  for (const path of [address, `${address}/estimates`, `${address}/edit`]) {
    const sent = await (await producer.request.get(path)).text();
    expect(sent, path).not.toMatch(/35[\s,.\u00a0\u202f]?000|3500000|300000\b/);
  }
});

test("an interim date is overdue in Today and ticked off from there", async ({ atDesk }) => {
  const page = await atDesk("manager@harbor.example");
  const client = fresh("Dated");
  await makeClient(page, client);
  const address = await makeJob(page, client, fresh("With dates"));
  const name = fresh("First draft shown");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What is there by then").fill(name);
  await dialog.getByLabel("By", { exact: true }).fill("2020-01-15");
  await dialog.getByRole("button", { name: "Create" }).click();
  const item = page.getByRole("listitem").filter({ hasText: name });
  await expect(item.getByText("Overdue")).toBeVisible();

  await visit(page, "/agency/today?view=mine&kind=job");
  await expect(page.getByRole("listitem").filter({ hasText: name })).toContainText(/Was to be there by/);
  await page.getByRole("button", { name: `Reached: ${name}` }).click();
  await expect(page.getByRole("button", { name: `Reached: ${name}` })).toHaveCount(0);
  await visit(page, address);
  await expect(item.getByText(/reached · Tom Ashby/)).toBeVisible();
});

test("a trial is linked to the whole, which shows it", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Careful");
  await makeClient(page, client);
  const [whole, small] = [fresh("The whole"), fresh("The first piece")];
  const wholeAddress = await makeJob(page, client, whole);
  await makeJob(page, client, small);
  await page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Trial piece" }) })
    .getByRole("button", { name: "Edit" })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Yes, a trial").check();
  await dialog.getByLabel(/^Of which job/).selectOption({ label: whole });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("A trial before:")).toBeVisible();
  await visit(page, wholeAddress);
  await expect(page.getByRole("link", { name: small })).toBeVisible();
});

test("a backlog is sorted by hand and from the keyboard, and shows when it is no longer as agreed", async ({
  atDesk,
}) => {
  const page = await atDesk("manager@aurora.example");
  const name = fresh("Ordered");
  const clientAddress = await makeClient(page, name);
  const titles = [fresh("One"), fresh("Two"), fresh("Three")];
  for (const title of titles) await makeJob(page, name, title);
  await visit(page, `${clientAddress}/contacts/new`);
  await page.getByLabel("Name", { exact: true }).fill("Vera Ordina");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.locator("#contacts").getByText("Vera Ordina")).toBeVisible();

  await visit(page, `${clientAddress}/backlog`);
  const list = page.getByRole("list", { name: "Jobs in their order" });
  const order = () => list.getByRole("link").allTextContents();
  await expect.poll(order).toEqual(titles);
  await page.getByLabel("Who agreed").selectOption({ label: "Vera Ordina" });
  await page.getByRole("button", { name: "Note the agreement" }).click();
  await expect(page.getByText("As agreed", { exact: true })).toBeVisible();

  const [one = "", two = "", three = ""] = titles;
  await page.getByRole("button", { name: `Move up: ${three}` }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(order).toEqual([one, three, two]);
  await expect(page.getByText("No longer as agreed")).toBeVisible();
  await list
    .getByRole("listitem")
    .filter({ hasText: three })
    .dragTo(list.getByRole("listitem").filter({ hasText: two }));
  await expect.poll(order).toEqual([one, two, three]);
  await expect(page.getByText("As agreed", { exact: true })).toBeVisible();
  await page.reload();
  await expect.poll(order).toEqual([one, two, three]);
});
