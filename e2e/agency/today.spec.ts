import { expect, type Locator } from "@playwright/test";
import { visit } from "../visit";
import { fresh, makeClient, test } from "./desk";

const NOW = ["Now", "Today", "This week", "When there is time"];

test("Today is one list in one order, and a kind of it is an address", async ({ atDesk }) => {
  const page = await atDesk("lead@aurora.example");
  await visit(page, "/agency/today");
  const bands = await page.locator("main section > h2").allInnerTexts();
  const order = bands.map((each) => NOW.findIndex((name) => each.startsWith(name)));
  expect(order).toEqual(order.toSorted());
  expect(order).not.toContain(-1);
  const rows = page.locator("main li[data-row]");
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThanOrEqual(60);

  const kinds = page.getByRole("navigation", { name: "What of" });
  await expect(kinds.getByRole("link", { name: /^Everything/ })).toHaveAttribute("aria-current", "page");
  const chosen = kinds.getByRole("link", { name: /^Approvals/ });
  const count = Number(/\d+/.exec(await chosen.innerText())?.[0]);
  await chosen.click();
  await page.waitForURL(/kind=approval/);
  await visit(page, page.url());
  await expect(rows).toHaveCount(count);
  for (const words of await rows.allInnerTexts()) expect(words).toMatch(/Approval|Client’s question/);
});

test("finance sees what money hangs on first, and changes nothing", async ({ atDesk }) => {
  const page = await atDesk("finance@aurora.example");
  await visit(page, "/agency/today");
  await expect(page.getByRole("link", { name: "Money", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
  const kinds = page.getByRole("navigation", { name: "What of" });
  for (const name of await kinds.getByRole("link").allInnerTexts())
    expect(name).toMatch(/^(Everything|Approvals|Promised dates)/);
  await visit(page, "/agency/today?view=all");
  await expect(page.locator("main li[data-row]").first()).toBeVisible();
  await expect(page.locator("main li[data-row] button")).toHaveCount(0);
  await visit(page, "/agency/todos?view=all");
  await expect(page.getByRole("button", { name: "New to-do" })).toHaveCount(0);
});

test("a to-do is added without a meeting, stands in Today, is ticked off and taken back", async ({
  atDesk,
}) => {
  const page = await atDesk("manager@harbor.example");
  const client = fresh("Owed");
  await makeClient(page, client);
  const what = fresh("Send the signed act");
  await visit(page, "/agency/todos");
  await page.getByRole("button", { name: "New to-do" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Client", { exact: true }).selectOption({ label: client });
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByLabel("What is to be done")).toHaveAccessibleDescription(/.+/);
  await dialog.getByLabel("What is to be done").fill(what);
  await dialog.getByLabel(/^By/).fill("2020-02-03");
  await dialog.getByRole("button", { name: "Create" }).click();
  const row = (list: Locator) => list.getByRole("row").filter({ hasText: what });
  const open = page.getByRole("table", { name: "To-dos" });
  await expect(row(open)).toContainText(/was due/);

  await visit(page, "/agency/today?view=mine&kind=todo");
  const item = page.getByRole("listitem").filter({ hasText: what });
  await expect(item).toContainText(/Was to be done by/);
  const address = await item.getByRole("link", { name: what }).getAttribute("href");
  await visit(page, address ?? "");
  await row(open)
    .getByRole("button", { name: `Done: ${what}` })
    .click();
  const done = page.getByRole("table", { name: "Done today" });
  await expect(row(done)).toContainText("Tom Ashby");
  await row(done)
    .getByRole("button", { name: `Not yet: ${what}` })
    .click();
  await expect(row(open)).toContainText(/was due/);

  await page.getByRole("button", { name: `Change: ${what}` }).click();
  await page.getByRole("dialog").getByLabel(/^By/).fill("2031-02-03");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(row(open)).toContainText("2031");
  await row(open)
    .getByRole("button", { name: `Done: ${what}` })
    .click();
  await expect(row(done)).toBeVisible();
  await visit(page, `/agency/todos?view=all&state=done&q=${encodeURIComponent(what)}`);
  await expect(row(open)).toContainText("Tom Ashby");
});
