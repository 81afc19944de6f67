import { expect, test } from "@playwright/test";
import { atWork } from "../handover/people";
import { visit } from "../visit";

test("a lead sees the partners side by side, why one stands above another, and how a number came about", async ({
  browser,
}) => {
  const page = await atWork(browser, "lead@aurora.example");
  await visit(page, "/agency/ratings/partners");
  const table = page.getByRole("table", { name: "Partners side by side" });
  const bounds = await table.locator("td[data-label='Reaches']").allInnerTexts();
  expect(bounds.length).toBeGreaterThan(2);
  expect(bounds).toEqual([...bounds].sort((a, b) => Number(b) - Number(a)));
  const why = page.getByRole("heading", { name: "Why this order" }).locator("xpath=ancestor::section");
  await expect(why.getByRole("listitem")).toHaveCount(bounds.length - 1);

  await table.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("how your agency rates it");
  const criteria = page.getByRole("heading", { name: "By criterion" }).locator("xpath=ancestor::section");
  const shown = criteria.getByRole("listitem").filter({ hasText: "Honesty" });
  const mean = Number(/[\d.]+$/.exec((await shown.innerText()).trim())?.[0]);
  await shown.getByRole("link").click();
  const account = page.locator("#how");
  await expect(account.getByRole("heading")).toContainText("Honesty");
  const points = await account.locator("td[data-label='Points']").allInnerTexts();
  const [sum = 0, ...parts] = points.map(Number).reverse();
  expect(Math.abs(sum - mean)).toBeLessThan(0.06);
  // Each part is written with two digits.
  expect(Math.abs(parts.reduce((total, part) => total + part, 0) - sum)).toBeLessThan(
    0.005 * points.length + 0.001,
  );
  await page.context().close();
});

test("a filter that fits nobody says so and leads back", async ({ browser }) => {
  const page = await atWork(browser, "lead@aurora.example");
  await visit(page, "/agency/ratings/partners?load=full&price=upper&trend=down&sort=nonsense");
  const isEmpty = page.getByText("No partner fits these filters");
  await expect(isEmpty.or(page.getByRole("table", { name: "Partners side by side" })).first()).toBeVisible();
  await visit(page, "/agency/ratings/partners?sort=price");
  await expect(page.getByRole("table", { name: "Partners side by side" }).getByRole("link")).toHaveCount(3);
  await page.context().close();
});

test("the comparison and what looks odd are for those who answer for partners; the scorecard is for all", async ({
  browser,
}) => {
  const page = await atWork(browser, "manager@aurora.example");
  for (const address of ["/agency/ratings/partners", "/agency/ratings/flags", "/agency/ratings/passport"]) {
    await visit(page, address);
    await expect(page.getByText("Your role does not allow this.")).toBeVisible();
  }
  expect((await page.goto("/agency/ratings/passport/files/json"))?.status()).toBe(404);
  await visit(page, "/agency/ratings/score");
  await expect(page.getByRole("heading", { name: "How partners rate us" })).toBeVisible();
  await page.context().close();
});

test("an agency never learns who else a partner works with, nor a partner of its competitors", async ({
  browser,
}) => {
  const agency = await atWork(browser, "lead@aurora.example");
  await visit(agency, "/agency/ratings/partners");
  await agency.getByRole("link", { name: "Lynx" }).click();
  await expect(agency.getByRole("heading", { level: 1 })).toContainText("Lynx");
  expect(await agency.content()).not.toContain("Harbor");
  await agency.context().close();

  const partner = await atWork(browser, "lead@lynx.example");
  await visit(partner, "/partner/ratings/agencies");
  await partner.getByRole("link", { name: "Aurora" }).click();
  await expect(partner.getByRole("heading", { level: 1 })).toContainText("Aurora");
  const content = await partner.content();
  for (const rival of ["Otter", "Badger"]) expect(content).not.toContain(rival);
  await visit(partner, "/partner/ratings/score");
  await expect(partner.getByRole("heading", { name: "How agencies rate us" })).toBeVisible();
  await expect(partner.getByRole("heading", { name: /How this number came about/ })).toBeVisible();
  await partner.context().close();
});
