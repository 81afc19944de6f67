import { expect, test } from "@playwright/test";
import { atDesk, fresh, makeClient, makeJob } from "../agency/desk";
import { atPartnerDesk } from "../partner/desk";
import { visit } from "../visit";
import { openDesk } from "./agency";

test("a team starts nothing new before it accepts the regulation in force, and is led to it from everywhere", async ({
  browser,
}) => {
  // Three people at their desks, and a task on its way between them.
  test.setTimeout(600_000);
  const agency = await atDesk(browser, "lead@aurora.example");
  const clientName = fresh("Ruled");
  await makeClient(agency, clientName);
  await makeJob(agency, clientName, fresh("A job by the rules"));
  const title = fresh("Ten short texts");
  await openDesk(agency, "Badger");
  await agency.getByRole("textbox", { name: "Title" }).fill(title);
  await agency.getByRole("textbox", { name: "Brief" }).fill("Ten texts of three lines.");
  await agency.getByLabel(/^Fee/).fill("4800");
  await agency.getByRole("button", { name: "Save draft" }).click();
  await expect(agency.getByText("Saved", { exact: true })).toBeVisible();
  await agency.getByRole("button", { name: "Publish to Badger" }).click();
  await expect(agency.getByRole("heading", { level: 1, name: title })).toContainText("Offered");

  // A new version asks again, whatever the demo's state is; with a client's name in it it does not go out.
  await visit(agency, "/agency/partners");
  await agency.getByRole("link", { name: "Badger" }).first().click();
  await agency.locator("#regulation").getByRole("link", { name: "Open" }).click();
  await agency.getByRole("link", { name: "New version" }).click();
  const text = agency.getByLabel(/^Text/);
  const rule = fresh("Reports come on the third working day");
  await text.fill(`## Reports\n\n${rule}. Ask ${clientName}.`);
  await agency.getByRole("button", { name: "Publish to the team" }).click();
  await expect(text).toHaveAccessibleDescription(new RegExp(clientName));
  await text.fill(`## Reports\n\n${rule}.`);
  await agency.getByRole("button", { name: "Publish to the team" }).click();
  await expect(agency.getByText("Badger cannot start new tasks yet", { exact: false })).toBeVisible();

  const dev = await atPartnerDesk(browser, "dev@badger.example");
  await visit(dev, `/partner/tasks?view=list&state=all&q=${encodeURIComponent(title)}`);
  await expect(dev.getByRole("link", { name: title, exact: true })).toBeVisible();
  await dev.getByRole("link", { name: title, exact: true }).click();
  await expect(dev.getByText("First the regulation")).toBeVisible();
  await dev.getByRole("button", { name: "Accept" }).click();
  await expect(
    dev.getByText("First your team has to accept the agency's regulation", { exact: false }),
  ).toBeVisible();
  await visit(dev, "/partner/tasks");
  await expect(dev.getByText("Aurora waits for your word on its regulation", { exact: false })).toBeVisible();
  const card = dev.locator("[data-card]").filter({ hasText: title });
  await card.getByRole("button", { name: "Accept" }).click();
  await expect(card.getByRole("button", { name: "Accept" })).toBeVisible();

  await dev.getByRole("link", { name: "Read the regulation" }).first().click();
  await expect(dev.getByText(rule)).toBeVisible();
  await expect(dev.getByText("Your team's lead or account manager can accept it.")).toBeVisible();

  const lead = await atPartnerDesk(browser, "lead@badger.example");
  await visit(lead, "/partner/today");
  await lead.getByRole("link", { name: "Read the regulation" }).first().click();
  await lead.getByRole("button", { name: /^Accept version/ }).click();
  await expect(lead.getByText(/^Accepted by /)).toBeVisible();

  await visit(dev, `/partner/tasks?view=list&state=all&q=${encodeURIComponent(title)}`);
  await dev.getByRole("link", { name: title, exact: true }).click();
  await expect(dev.getByText("First the regulation")).toHaveCount(0);
  await dev.getByRole("button", { name: "Accept" }).click();
  await expect(dev.getByRole("button", { name: "Start" })).toBeVisible();
  for (const page of [agency, dev, lead]) await page.context().close();
});

test("a client's regulation begins with a template and is accepted by name and day, on record", async ({
  browser,
}) => {
  const page = await atDesk(browser, "manager@aurora.example");
  const address = await makeClient(page, fresh("Written"));
  await page.locator("#regulation").getByRole("link", { name: "Open" }).click();
  await page.getByRole("link", { name: "Write one" }).first().click();
  await page.getByRole("link", { name: "English template" }).click();
  await expect(page.getByLabel(/^Text/)).toHaveValue(/How soon we answer/);
  await page.getByRole("button", { name: "Save the version" }).click();
  await expect(page.getByRole("heading", { name: "Version 1" })).toBeVisible();
  await page.getByLabel(/^Who accepted/).fill("Fenella Quillon, director");
  await page.getByRole("button", { name: "Record" }).click();
  await expect(page.getByText("recorded by", { exact: false })).toBeVisible();
  await visit(page, address);
  await expect(page.locator("#regulation")).toContainText("Fenella Quillon, director");
  await page.context().close();
});
