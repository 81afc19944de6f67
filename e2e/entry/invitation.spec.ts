import { expect, test } from "@playwright/test";
import { visit } from "../visit";
import { acceptAsNewcomer, colleague, invite, newAddress, PASSWORD, personIn } from "./people";

test.use({ locale: "en-GB" });

test("a lead invites a colleague, who sets a name and a password and is at work", async ({
  page,
  browser,
}) => {
  const email = newAddress("newcomer");
  const lead = await personIn(browser, "lead@otter.example");
  const link = await invite(lead.page, "partner", email, "Executor");
  await expect(lead.page.getByRole("row", { name: new RegExp(email) })).toBeVisible();

  await visit(page, link);
  await expect(page.getByText("Marta Quill invites you to Otter.")).toBeVisible();
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(/At least 10/);
  await acceptAsNewcomer(page, link, "Wilma Wicker");
  await expect(page).toHaveURL("/partner/today");

  await visit(lead.page, `/partner/team?q=${email}`);
  await expect(lead.page.getByRole("row", { name: /Wilma Wicker.*Executor/ })).toBeVisible();
});

test("an invitation is good for one use", async ({ page, browser }) => {
  const { link } = await colleague(browser);
  await visit(page, link);
  await expect(page.getByText("This invitation has been used")).toBeVisible();
});

test("a revoked invitation opens nothing, and says so also to whoever had it open", async ({
  page,
  browser,
}) => {
  const email = newAddress("revoked");
  const { page: lead } = await personIn(browser, "lead@harbor.example");
  const link = await invite(lead, "agency", email, "Producer");
  await visit(page, link);
  await lead.getByRole("button", { name: `Revoke the invitation of ${email}` }).click();
  await expect(lead.getByText("Invitation revoked")).toBeVisible();

  await page.getByLabel("Your name").fill("Too Late");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText("This link has expired.")).toBeVisible();
  await visit(page, link);
  await expect(page.getByText("This invitation was taken back")).toBeVisible();
});

test("a link that was never given out says so", async ({ page }) => {
  for (const token of ["garbled", "A".repeat(43), "%F0%9F%8C%B9"]) {
    await visit(page, `/invite/${token}`);
    await expect(page.getByText("There is no such invitation")).toBeVisible();
  }
});

test("inviting anew takes the earlier link back", async ({ page, browser }) => {
  const email = newAddress("twice");
  const { page: lead } = await personIn(browser, "lead@harbor.example");
  const first = await invite(lead, "agency", email, "Producer");
  const second = await invite(lead, "agency", email, "Finance");
  await visit(page, first);
  await expect(page.getByText("This invitation was taken back")).toBeVisible();
  await visit(page, second);
  await expect(page.getByText("Your role: Finance")).toBeVisible();
});

test("someone who has an account confirms with its password and may switch between the two", async ({
  browser,
}) => {
  const { email, page } = await colleague(browser);
  const { page: otherLead } = await personIn(browser, "lead@otter.example");
  const link = await invite(otherLead, "partner", email, "Account manager");

  const visitor = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await visit(visitor, link);
  await visitor.getByLabel("Password", { exact: true }).fill("not the password");
  await visitor.getByRole("button", { name: "Join" }).click();
  await expect(visitor.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(
    /not the password of this account/,
  );
  await visitor.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await visitor.getByRole("button", { name: "Join" }).click();
  await visitor.waitForURL("/partner/today");

  await visit(page, "/agency/team");
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("button", { name: /Otter/ }).click();
  await page.waitForURL("/partner/today");
  expect((await visit(page, "/agency/today"))?.status()).toBe(404);
});

test("someone signed in under the invited address joins with one press", async ({ browser }) => {
  const { email, page } = await colleague(browser);
  const { page: otherLead } = await personIn(browser, "lead@otter.example");
  await visit(page, await invite(otherLead, "partner", email, "Executor"));
  await expect(page.getByText(`You are signed in as ${email}.`)).toBeVisible();
  await page.getByRole("button", { name: "Join" }).click();
  await page.waitForURL("/partner/today");
});

test("whoever works here already is not invited again", async ({ browser }) => {
  const { page } = await personIn(browser, "lead@harbor.example");
  await visit(page, "/agency/team");
  const form = page.getByRole("form", { name: "Invite a colleague" });
  await form.getByLabel("E-mail").fill("manager@harbor.example");
  await form.getByLabel("Role").selectOption({ label: "Producer" });
  await form.getByRole("button", { name: "Send the invitation" }).click();
  await expect(form.getByText("This person works here already.")).toBeVisible();
});
