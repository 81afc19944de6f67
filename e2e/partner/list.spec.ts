import { expect, type Page, test } from "@playwright/test";
import { revisit, visit } from "../visit";
import { atPartnerDesk, firstIn } from "./desk";

let page: Page;
test.beforeEach(async ({ browser }) => {
  page = await atPartnerDesk(browser, "lead@lynx.example");
});
test.afterEach(() => page.context().close());

test("filters stand in the address, survive a reload and can be dropped one by one", async () => {
  await visit(page, "/partner/tasks?view=list");
  await page.getByLabel("Open", { exact: true }).selectOption({ label: "Done" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/view=list&state=done|state=done/);
  const rows = page.getByRole("row");
  await expect(rows.nth(1)).toContainText("Done");
  await revisit(page);
  await expect(rows.nth(1)).toContainText("Done");
  await expect(rows.filter({ hasText: "In progress" })).toHaveCount(0);
  await page.getByRole("search").getByRole("link", { name: /Done/ }).click();
  await expect(page).not.toHaveURL(/state=done/);
});

test("a search from the board finds a finished task by a word of its title, and any by its number", async () => {
  const done = await firstIn(page, "Done");
  await visit(page, "/partner/tasks");
  const word = done.title.split(/[\s:,]+/).reduce((long, each) => (each.length > long.length ? each : long));
  await page.getByRole("searchbox").fill(word);
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(word)}`));
  await expect(page.getByRole("link", { name: done.title })).toBeVisible();

  await page.getByRole("searchbox").fill(`#${done.number}`);
  await page.getByRole("searchbox").press("Enter");
  await expect(page.getByRole("link", { name: done.title })).toBeVisible();
});

test("words that fit nothing lead on, and an address that makes no sense shows the list", async () => {
  await visit(page, "/partner/tasks?q=zzzzzz");
  await page.getByRole("link", { name: "Show everything" }).click();
  await expect(page.getByRole("table")).toBeVisible();
  const answer = await visit(page, "/partner/tasks?view=list&state=x&project=1&assignee=%22&after=x_y");
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("table")).toBeVisible();
});
