import { expect } from "@playwright/test";
import { visit } from "../visit";
import { fresh, makeClient, test } from "./desk";

test("a client's person joins the dossier, goes on the radar, and a contact is noted in one gesture", async ({
  atDesk,
}) => {
  const page = await atDesk("manager@aurora.example");
  const name = fresh("Radar");
  const person = `Fenella ${fresh("Quillon")}`;
  const address = await makeClient(page, name);

  await page.getByRole("link", { name: "New contact" }).click();
  await page.getByLabel("Name", { exact: true }).fill(person);
  await page.getByLabel(/^E-mail/).fill("not an address");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByLabel(/^E-mail/)).toHaveAccessibleDescription(/Enter an e-mail address/);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(person);
  await page.getByLabel(/^E-mail/).fill("fenella@radar.example");
  await page.getByRole("button", { name: "Create" }).click();
  const people = page.locator("#contacts");
  await expect(people.getByRole("link", { name: person })).toBeVisible();
  await expect(page.locator("#dossier").getByText(person)).toBeVisible();
  await expect(page.locator("#dossier").getByText("fenella@radar.example")).toBeVisible();

  const touches = page.locator("#touches");
  await expect(touches.getByText("Nobody has noted a contact yet.")).toBeVisible();
  await touches.getByLabel(/^What was said/).fill("Agreed on the colour.");
  await touches.getByLabel(/^With whom/).selectOption({ label: person });
  await touches.getByRole("button", { name: "Meeting" }).click();
  await expect(touches.getByText("Agreed on the colour.")).toBeVisible();
  await expect(touches.getByText(`with ${person}`)).toBeVisible();
  await expect(touches.getByLabel(/^What was said/)).toHaveValue("");
  await visit(page, address);
  await expect(people.getByRole("listitem").filter({ hasText: person })).toContainText("today");

  await visit(page, `/agency/radar?view=all&q=${encodeURIComponent(name)}`);
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("Meeting");
  await row.getByRole("button", { name: /^Call/ }).click();
  await expect(row).toContainText(/Call, /);

  await visit(page, address);
  await touches.getByRole("button", { name: "Take back" }).first().click();
  await expect(touches.getByText("Agreed on the colour.")).toBeVisible();
  await expect(touches.getByRole("listitem")).toHaveCount(1);
});

test("a client nobody speaks with grows silent by its own cadence, and stands in Today", async ({
  atDesk,
}) => {
  const page = await atDesk("manager@aurora.example");
  const name = fresh("Silent");
  const address = await makeClient(page, name);
  await visit(page, `${address}/edit`);
  await page.getByLabel(/^Contact every/).fill("9");
  await page.getByLabel(/^Never longer/).fill("3");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel(/^Never longer/)).toHaveAccessibleDescription(/Too small/);
  await page.getByLabel(/^Contact every/).fill("1");
  await page.getByRole("button", { name: "Save" }).click();
  const touches = page.locator("#touches");
  const twoWeeksAgo = new Date(Date.now() - 14 * 86_400_000).toISOString().slice(0, 16);
  await touches.getByLabel(/^When/).fill("2999-01-01T10:00");
  await touches.getByRole("button", { name: "Call" }).click();
  await expect(touches.getByLabel(/^When/)).toHaveAccessibleDescription(/Too big/);
  await touches.getByLabel(/^When/).fill(twoWeeksAgo);
  await touches.getByRole("button", { name: "Call" }).click();
  await expect(touches.getByText(/days? of silence/).first()).toBeVisible();

  await visit(page, "/agency/radar?view=mine&silence=risk");
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText(/days of silence/);
  await visit(page, "/agency/today?view=mine&kind=silent");
  const silent = page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
  await expect(silent).toContainText(/working days of silence, at most 3 allowed/);
  await silent.getByRole("button", { name: /^Call/ }).click();
  await expect(silent).toHaveCount(0);
});

test("days off are kept as days, and what is no day is said beside the field", async ({ atDesk }) => {
  const page = await atDesk("lead@aurora.example");
  await visit(page, "/agency/settings");
  const days = page.locator("#calendar").getByLabel(/^Days off/);
  await days.fill("1.1.2027\nnew year");
  await page.locator("#calendar").getByRole("button", { name: "Save" }).click();
  await expect(days).toHaveAccessibleDescription(/Enter a date/);
  await expect(days).toHaveValue("1.1.2027\nnew year");
  await days.fill("1.1.2027\n2027-01-02\n1.1.2027");
  await page.locator("#calendar").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(days).toHaveValue("2027-01-01\n2027-01-02");
});
