import { expect, test } from "@playwright/test";
import { revisit, visit } from "../visit";
import { colleague, PASSWORD, personIn, signIn } from "./people";

test("signing out the others ends them and keeps this one", async ({ browser }) => {
  const { email, page } = await colleague(browser);
  const other = await personIn(browser, email, PASSWORD);
  await visit(page, "/agency/settings");
  await page.getByRole("button", { name: "Sign out the others" }).click();
  await expect(page.getByText("Only this browser is signed in.")).toBeVisible();
  await visit(other.page, "/agency/team");
  await expect(other.page).toHaveURL("/login?next=%2Fagency%2Fteam");
});

test("one session can be ended from another", async ({ browser }) => {
  const { email, page } = await colleague(browser);
  const other = await personIn(browser, email, PASSWORD);
  await visit(page, "/agency/settings");
  await page.getByRole("button", { name: /^Sign out Chrome/ }).click();
  await expect(page.getByText("Only this browser is signed in.")).toBeVisible();
  await visit(other.page, "/agency/team");
  await expect(other.page).toHaveURL("/login?next=%2Fagency%2Fteam");
});

test("a new password asks for the old one and ends the other sessions", async ({ browser }) => {
  const { email, page } = await colleague(browser);
  const other = await personIn(browser, email, PASSWORD);
  await visit(page, "/agency/settings");
  const form = page.getByRole("form", { name: "Password" });
  await form.getByLabel("Password now", { exact: true }).fill("not the password");
  await form.getByLabel("New password", { exact: true }).fill("a second rose in the garden");
  await form.getByRole("button", { name: "Change the password" }).click();
  await expect(form.getByLabel("Password now", { exact: true })).toHaveAccessibleDescription(
    /not the password of this account/,
  );
  await form.getByLabel("Password now", { exact: true }).fill(PASSWORD);
  await form.getByLabel("New password", { exact: true }).fill("a second rose in the garden");
  await form.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Password changed")).toBeVisible();
  await visit(other.page, "/agency/team");
  await expect(other.page).toHaveURL("/login?next=%2Fagency%2Fteam");
  await signIn(other.page, email, "a second rose in the garden");
});

test("two edits of one profile meet in a choice, not in a silent overwrite", async ({ browser }) => {
  const { page, context } = await colleague(browser);
  const second = await context.newPage();
  await visit(page, "/agency/settings");
  await visit(second, "/agency/settings");
  for (const [tab, name] of [
    [page, "First Name"],
    [second, "Second Name"],
  ] as const) {
    const form = tab.getByRole("form", { name: "You" });
    await form.getByLabel("Name", { exact: true }).fill(name);
    await form.getByRole("button", { name: "Save" }).click();
    await expect(tab.getByText(tab === page ? "Saved" : "Someone changed this").first()).toBeVisible();
  }
  const form = second.getByRole("form", { name: "You" });
  await expect(form.getByLabel("Name", { exact: true })).toHaveValue("Second Name");
  await expect(form.getByText("First Name")).toBeVisible();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(second.getByText("Saved").first()).toBeVisible();
  await revisit(page);
  await expect(page.getByRole("form", { name: "You" }).getByLabel("Name", { exact: true })).toHaveValue(
    "Second Name",
  );
});

test("a language chosen in the menu holds on the next device", async ({ browser }) => {
  const { email, page } = await colleague(browser);
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("button", { name: "По-русски" }).click();
  await expect(page.getByRole("link", { name: "Настройки" }).first()).toBeVisible();
  const other = await personIn(browser, email, PASSWORD);
  await expect(other.page.getByRole("link", { name: "Настройки" }).first()).toBeVisible();
});

test("who is no lead reads the organisation's settings and cannot change them", async ({ browser }) => {
  const { page } = await colleague(browser);
  await visit(page, "/agency/settings");
  await expect(page.getByText("A lead of your organisation can change this.")).toBeVisible();
  await expect(page.getByRole("form", { name: "Organisation" })).toHaveCount(0);
});

test("a team sees the terms it works on with each agency", async ({ browser }) => {
  const { page } = await personIn(browser, "lead@otter.example");
  await visit(page, "/partner/engagements");
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await expect(page.getByText("Currency of fees").first()).toBeVisible();
});
