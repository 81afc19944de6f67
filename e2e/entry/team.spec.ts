import { expect, test } from "@playwright/test";
import { revisit, visit } from "../visit";
import { colleague, personIn } from "./people";

test("a dismissed colleague's open page is refused at its next request", async ({ browser }) => {
  const { email, name, page, lead } = await colleague(browser);
  await visit(page, "/agency/settings");

  await visit(lead, `/agency/team?q=${email}`);
  await lead.getByRole("row", { name }).getByRole("button", { name: "Change" }).click();
  await lead.getByRole("button", { name: `Dismiss ${name}` }).click();
  await expect(lead.getByText("The person can no longer sign in here")).toBeVisible();
  await expect(lead.getByText("Nobody by that name")).toBeVisible();

  await page.getByLabel("Name", { exact: true }).first().fill("Still here");
  await page.getByRole("form", { name: "You" }).getByRole("button", { name: "Save" }).click();
  await page.waitForURL("/login?next=%2Fagency%2Fsettings");
});

test("a new role holds from the next page on", async ({ browser }) => {
  const { email, name, page, lead } = await colleague(browser, "Producer");
  await visit(page, "/agency/team");
  await expect(page.getByRole("form", { name: "Invite a colleague" })).toHaveCount(0);
  await expect(page.getByText("Leads invite colleagues")).toBeVisible();

  await visit(lead, `/agency/team?q=${email}`);
  await lead.getByRole("row", { name }).getByRole("button", { name: "Change" }).click();
  const dialog = lead.getByRole("dialog", { name });
  await dialog.getByLabel("Role").selectOption({ label: "Lead" });
  await dialog.getByRole("button", { name: "Save the role" }).click();
  await expect(lead.getByRole("row", { name: new RegExp(`${name}.*Lead`) })).toBeVisible();

  await revisit(page);
  await expect(page.getByRole("form", { name: "Invite a colleague" })).toBeVisible();
});

test("the last lead stays a lead", async ({ browser }) => {
  const { page } = await personIn(browser, "lead@otter.example");
  await visit(page, "/partner/team?role=lead");
  const row = page.getByRole("row", { name: /Marta Quill/ });
  await row.getByRole("button", { name: "Change" }).click();
  const dialog = page.getByRole("dialog", { name: "Marta Quill" });
  await expect(dialog.getByRole("button", { name: /^Dismiss/ })).toHaveCount(0);
  await dialog.getByLabel("Role").selectOption({ label: "Executor" });
  await dialog.getByRole("button", { name: "Save the role" }).click();
  await expect(dialog.getByText("An organisation needs a lead.")).toBeVisible();
});

test("a bad address in the filters shows the whole list", async ({ browser }) => {
  const { page } = await personIn(browser, "lead@otter.example");
  const response = await visit(page, "/partner/team?role=emperor&after=nonsense&q=%25");
  expect(response?.status()).toBe(200);
  await visit(page, "/partner/team?role=emperor&after=nonsense");
  await expect(page.getByRole("row", { name: /Marta Quill/ })).toBeVisible();
});
