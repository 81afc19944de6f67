import { type Browser, expect, type Page, test } from "@playwright/test";
import { revisit, visit } from "../visit";
import { newAddress, PASSWORD, personIn } from "./people";

test.use({ locale: "en-GB" });

const TERMS = "We answer within **one working day**.";

/** The lead of Harbor invites a team; the link is what the invited person gets. */
async function inviteTeam(browser: Browser, email: string): Promise<{ link: string; lead: Page }> {
  const { page: lead } = await personIn(browser, "lead@harbor.example");
  await visit(lead, "/agency/partners/new");
  await lead.getByLabel("The lead’s e-mail").fill(email);
  await lead.getByLabel("What you call the team").fill("The quick ones");
  await lead.getByLabel("Terms").fill(TERMS);
  await lead.getByRole("button", { name: "Invite", exact: true }).click();
  const link = await lead.getByLabel("Link for the team’s lead").inputValue();
  return { link: new URL(link).pathname, lead };
}

test("a team reads the terms, founds itself by accepting and is at work with the agency", async ({
  page,
  browser,
}) => {
  const email = newAddress("founder");
  const { link } = await inviteTeam(browser, email);
  await visit(page, link);
  await expect(page.getByRole("heading", { name: "Harbor would like to work with your team" })).toBeVisible();
  await expect(page.getByText("one working day")).toBeVisible();
  expect(await page.content()).not.toContain("The quick ones");

  await page.getByLabel("Your name").fill("Ada Founder");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Accept and begin" }).click();
  await expect(page.getByLabel("Name of the team")).toHaveAccessibleDescription(/Fill this in/);
  await page.getByLabel("Name of the team").fill(`Heron ${email.slice(8, 20)}`);
  await page.getByRole("button", { name: "Accept and begin" }).click();
  await page.waitForURL("/partner/today");

  await visit(page, "/partner/engagements");
  await expect(page.getByRole("heading", { name: "Harbor" })).toBeVisible();
  await expect(page.getByText("one working day")).toBeVisible();
  await visit(page, link);
  await expect(page.getByText("This invitation has been used")).toBeVisible();
});

test("a team that works with the agency already is told so, and the invitation stays open", async ({
  browser,
}) => {
  const { link } = await inviteTeam(browser, "lead@otter.example");
  const { page } = await personIn(browser, "lead@otter.example");
  await visit(page, link);
  await page.getByRole("radio", { name: /Otter/ }).check();
  await page.getByRole("button", { name: "Accept and begin" }).click();
  await expect(page.getByText("This team and this agency work together already.")).toBeVisible();
  await revisit(page);
  await expect(page.getByRole("button", { name: "Accept and begin" })).toBeVisible();
});
