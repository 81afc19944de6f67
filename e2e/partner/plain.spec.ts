import { expect, test } from "@playwright/test";
import { visit } from "../visit";
import { atPartnerDesk, firstIn, PHONE } from "./desk";
import { makeTeam } from "./team";

test("without a script a task is accepted, started, refused an empty delivery, and delivered", async ({
  browser,
}) => {
  const { email } = await makeTeam({ Offered: 1 });
  const page = await atPartnerDesk(browser, email, { ...PHONE, javaScriptEnabled: false });
  const task = await firstIn(page, "Offered");
  await visit(page, "/partner/tasks");
  await page.getByText(task.column).first().click();
  await page.locator(`[data-card="${task.id}"] a`).click();
  await expect(page).toHaveURL(`/partner/tasks/${task.id}`);
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByRole("button", { name: "Start" }).click();

  const form = page.locator("dialog#deliver form");
  await form.getByRole("button", { name: "Deliver" }).click();
  await expect(form.getByRole("alert")).toBeVisible();
  await form.getByLabel("What is done and what to look at").fill("Done as agreed.");
  await form
    .getByLabel("Files")
    .setInputFiles({ name: "report.txt", mimeType: "text/plain", buffer: Buffer.from("All checked.") });
  await form.getByRole("button", { name: "Deliver" }).click();
  await expect(page.getByText(/^Handed over/)).toBeVisible();
  await expect(page.getByRole("link", { name: "report.txt" }).first()).toBeVisible();
});

test("without a script the list filters by its form", async ({ browser }) => {
  const page = await atPartnerDesk(browser, "dev@otter.example", { javaScriptEnabled: false });
  await visit(page, "/partner/tasks?view=list");
  await page.getByLabel("Open", { exact: true }).selectOption({ label: "Done" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("row").nth(1)).toContainText("Done");
});
