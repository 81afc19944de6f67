import { expect } from "@playwright/test";
import { visit } from "../visit";
import { fresh, makeClient, makeJob, test } from "./desk";

test("two people who edit one spec at once see both texts and lose neither", async ({ atDesk }) => {
  const [anna, vera] = await Promise.all([atDesk("manager@aurora.example"), atDesk("lead@aurora.example")]);
  const client = fresh("Speccy");
  await makeClient(anna, client);
  const address = await makeJob(anna, client, fresh("Two hands"));
  await Promise.all([visit(anna, `${address}/edit`), visit(vera, `${address}/edit`)]);
  await anna.getByLabel(/^Spec/).fill("Anna’s spec.");
  await anna.getByRole("button", { name: "Save" }).click();
  await expect(anna.getByText("Anna’s spec.")).toBeVisible();

  await vera.getByLabel(/^Spec/).fill("Vera’s spec.");
  await vera.getByRole("button", { name: "Save" }).click();
  await expect(vera.getByText("Anna’s spec.")).toBeVisible();
  await expect(vera.getByLabel(/^Spec/)).toHaveValue("Vera’s spec.");
  await vera.getByRole("button", { name: "Take this" }).first().click();
  await expect(vera.getByLabel(/^Spec/)).toHaveValue("Anna’s spec.");
  await vera.getByRole("button", { name: "Save" }).click();
  await expect(vera.getByRole("heading", { level: 1 })).toContainText("Two hands");
  await expect(vera.getByText("Anna’s spec.")).toBeVisible();
});

test("a producer works on a job and is never sent its price", async ({ atDesk }) => {
  const manager = await atDesk("manager@aurora.example");
  const client = fresh("Priced");
  const title = fresh("Costly");
  await makeClient(manager, client);
  const address = await makeJob(manager, client, title, "7654321.25");
  await expect(manager.getByText(/7,654,321\.25/).first()).toBeVisible();

  const producer = await atDesk("producer@aurora.example");
  const list = `/agency/jobs?q=${encodeURIComponent(title)}`;
  for (const path of [address, `${address}/edit`, list]) {
    const sent = await (await producer.request.get(path)).text();
    expect(sent, path).toContain(title);
    expect(sent.replace(/[\s,.\u00a0\u202f]/g, ""), path).not.toContain("7654321");
  }
  await visit(producer, address);
  await expect(producer.getByRole("heading", { name: "Margin" })).toHaveCount(0);
  await visit(producer, "/agency/jobs/new");
  await expect(producer.getByLabel(/^Price/)).toHaveCount(0);
});

test("a job goes from a draft to done, and a client who comes back finds it again", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Steady");
  await makeClient(page, client);
  await makeJob(page, client, fresh("The long way"));
  const heading = page.getByRole("heading", { level: 1 });
  await page.getByRole("button", { name: "Mark agreed" }).click();
  await expect(heading).toContainText("Agreed");
  await page.getByRole("button", { name: "Start work" }).click();
  await expect(heading).toContainText("In work");
  await page.getByRole("button", { name: "Finish" }).click();
  await expect(heading).toContainText("Done");
  await page.getByRole("button", { name: "Reopen" }).click();
  await expect(heading).toContainText("In work");
  await page.getByRole("button", { name: "Cancel the job" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the job" }).click();
  await expect(heading).toContainText("Cancelled");
});

test("an amount and a time that are none are said beside their fields, and nothing is saved", async ({
  atDesk,
}) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Careless");
  await makeClient(page, client);
  const title = fresh("Bad input");
  await visit(page, "/agency/jobs/new");
  await page.getByLabel("Client", { exact: true }).selectOption({ label: client });
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel(/^Estimate/).fill("a while");
  await page.getByLabel(/^Price/).fill("a lot");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByLabel(/^Estimate/)).toHaveAccessibleDescription(/number/i);
  await page.getByLabel(/^Estimate/).fill("2");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByLabel(/^Price/)).toHaveAccessibleDescription(/number/i);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(title);
  await visit(page, `/agency/jobs?q=${encodeURIComponent(title)}`);
  await expect(page.getByRole("link", { name: title, exact: true })).toHaveCount(0);
});

test("a double click makes one job, and an empty spec offers a skeleton", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Hasty");
  await makeClient(page, client);
  const title = fresh("Only once");
  await visit(page, "/agency/jobs/new");
  await page.getByLabel("Client", { exact: true }).selectOption({ label: client });
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByRole("button", { name: "Begin with a skeleton" }).click();
  await expect(page.getByLabel(/^Spec/)).toHaveValue(/## Acceptance criteria/);
  await page.getByRole("button", { name: "Create" }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await visit(page, `/agency/jobs?q=${encodeURIComponent(title)}`);
  await expect(page.getByRole("link", { name: title, exact: true })).toHaveCount(1);
});
