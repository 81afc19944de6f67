import { expect, test } from "@playwright/test";
import { visit } from "../visit";
import { atPartnerDesk, cardNow, firstIn, PHONE } from "./desk";
import { makeTeam } from "./team";

test("an executor's day on a phone: accept, start, ask, log time, deliver with a file", async ({
  browser,
}) => {
  const { email } = await makeTeam({ Offered: 1 });
  const page = await atPartnerDesk(browser, email, PHONE);
  const task = await firstIn(page, "Offered");
  await visit(page, `/partner/tasks/${task.id}`);
  await expect(page).toHaveTitle(`#${task.number} · ${task.title} · Subrosa`);
  const todo = page.getByRole("region", { name: "What to do now" });
  await todo.getByRole("button", { name: "Accept" }).tap();
  await todo.getByRole("button", { name: "Start" }).tap();
  await expect(todo.getByRole("button", { name: "Deliver" })).toBeInViewport();

  await page.getByPlaceholder(/^Write to/).fill("Which of the two forms comes first?");
  await expect(page.locator("#talk").getByText(/will read this/)).toBeVisible();
  await page.getByRole("button", { name: "Ask a question" }).tap();
  await expect(page.getByText("Question: waits for an answer").last()).toBeVisible();

  await page.getByRole("button", { name: "Log time" }).tap();
  const log = page.getByRole("dialog", { name: "Log time" });
  await log.getByLabel("How long").fill("soon");
  await log.getByRole("button", { name: "Log", exact: true }).tap();
  await expect(log.getByLabel("How long")).toHaveAccessibleDescription(/Enter a number/);
  await log.getByLabel("How long").fill("1:30");
  await log.getByLabel(/On what/).fill("The first screen");
  await log.getByRole("button", { name: "Log", exact: true }).tap();
  await expect(page.getByText("The first screen").first()).toBeVisible();

  await todo.getByRole("button", { name: "Deliver" }).tap();
  const deliver = page.getByRole("dialog", { name: "Deliver the work" });
  await deliver.getByRole("button", { name: "Deliver", exact: true }).tap();
  await expect(deliver.getByRole("alert")).toBeVisible();
  await deliver.getByLabel("What is done and what to look at").fill("Everything but the *second* form.");
  await deliver
    .getByLabel("Files")
    .setInputFiles({ name: "Отчёт.txt", mimeType: "text/plain", buffer: Buffer.from("Checked at 390 px.") });
  await deliver.getByRole("button", { name: "Deliver", exact: true }).tap();
  await expect(page.getByText(/^Handed over/)).toBeVisible();
  await expect.poll(async () => (await cardNow(page, task.id))?.column).toBe("Delivered");

  const href = await page.getByRole("link", { name: "Отчёт.txt" }).first().getAttribute("href");
  const file = await page.request.get(href ?? "");
  expect(file.headers()["content-disposition"]).toContain("filename*=UTF-8''%D0%9E");
  expect(file.headers()["x-content-type-options"]).toBe("nosniff");
  expect(file.headers()["cache-control"]).toContain("no-store");
  expect((await file.body()).toString()).toBe("Checked at 390 px.");
});

test("on a phone the board shows one column, and the switch shows another", async ({ browser }) => {
  const page = await atPartnerDesk(browser, "dev@lynx.example", PHONE);
  const done = await firstIn(page, "Done");
  await visit(page, "/partner/tasks");
  const card = page.locator(`[data-card="${done.id}"]`);
  await expect(card).toBeHidden();
  await page.getByText("Done", { exact: false }).first().tap();
  await expect(card).toBeVisible();
  await expect(page.locator("[data-column]:visible")).toHaveCount(1);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
