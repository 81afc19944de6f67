import { expect, test } from "@playwright/test";
import { atWork } from "../handover/people";
import { visit } from "../visit";

const fresh = (what: string) => `${what} ${crypto.randomUUID().slice(0, 8)}`;

test("a lead invites a team: the terms name no client, the link is shown once, and can be taken back", async ({
  browser,
}) => {
  const lead = await atWork(browser, "lead@aurora.example");
  const team = fresh("Marten");
  const email = `${crypto.randomUUID()}@guests.example`;
  await visit(lead, "/agency/partners/new");
  await lead.getByLabel("The lead’s e-mail").fill(email);
  await lead.getByLabel("What you call the team").fill(team);
  await lead.getByRole("radio", { name: /^Capacity only/ }).check();
  await lead.getByLabel(/^Terms/).fill("Как для клиента Рыжеполье.");
  await lead.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(lead.getByText("Gives the client away: Рыжеполье")).toBeVisible();
  await lead.getByLabel(/^Terms/).fill("Answer within a day.");
  await lead.getByRole("button", { name: "Invite", exact: true }).click();
  const link = lead.getByLabel("Link for the team’s lead");
  await expect(link).toHaveValue(/\/invite\//);
  const first = new URL(await link.inputValue()).pathname;

  await visit(lead, "/agency/partners");
  await expect(lead.getByText(`for ${email}`)).toBeVisible();
  await lead.getByRole("link", { name: team }).click();
  await expect(lead.getByText("Answer within a day.")).toBeVisible();
  await lead.getByRole("button", { name: "Make a new link" }).click();
  await expect(link).toHaveValue(/\/invite\//);
  const second = new URL(await link.inputValue()).pathname;
  expect(second).not.toBe(first);

  const stranger = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await visit(stranger, second);
  await expect(stranger.getByText("Answer within a day.")).toBeVisible();
  await visit(stranger, first);
  await expect(stranger.getByText("Answer within a day.")).toHaveCount(0);

  await lead.getByRole("button", { name: "End", exact: true }).click();
  await lead.locator("dialog[open]").getByRole("button", { name: "End", exact: true }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toContainText("Ended");
  await visit(stranger, second);
  await expect(stranger.getByText("Answer within a day.")).toHaveCount(0);
  await visit(lead, "/agency/partners?view=ended");
  await expect(lead.getByRole("link", { name: team })).toBeVisible();
});

test("where there are tasks the currency stays, and only heads may change what is agreed", async ({
  browser,
}) => {
  const [lead, manager] = await Promise.all([
    atWork(browser, "lead@aurora.example"),
    atWork(browser, "manager@aurora.example"),
  ]);
  await visit(lead, "/agency/partners");
  await lead.getByRole("link", { name: "Lynx", exact: true }).click();
  await expect(lead.getByText("Who is called what")).toBeVisible();
  const address = lead.url();
  await visit(lead, `${address}/edit`);
  await expect(lead.getByLabel("Currency of the fees")).toBeDisabled();

  await visit(manager, address);
  await expect(manager.getByRole("heading", { level: 1 })).toContainText("Lynx");
  await expect(manager.getByRole("button", { name: "Pause" })).toHaveCount(0);
  for (const path of [`${address}/edit`, "/agency/partners/new", "/agency/partners/none"])
    expect((await manager.request.get(path)).status(), path).toBe(404);
});
