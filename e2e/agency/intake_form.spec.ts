import { expect } from "@playwright/test";
import { visit } from "../visit";
import { fresh, makeClient, test } from "./desk";

test("a client's form: no account, no script; what is wrong is said and nothing typed is lost", async ({
  atDesk,
  browser,
}) => {
  const desk = await atDesk("manager@aurora.example");
  const client = fresh("Writing");
  const address = await makeClient(desk, client);
  await visit(desk, `${address}/links`);
  const form = desk.locator("#form");
  const makeLink = async () => {
    await form.getByRole("button", { name: "New link" }).click();
    await expect(form.getByLabel("The link")).toHaveValue(/\/intake\//);
    return form.getByLabel("The link").inputValue();
  };
  const link = await makeLink();

  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: /A request for Aurora/ })).toBeVisible();
  await expect(page.getByText(client)).toHaveCount(0);
  await page.getByLabel("Your name").fill("Zoya");
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.getByLabel("What do you need?")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Your name")).toHaveValue("Zoya");
  const words = fresh("A banner for the fair");
  await page.getByLabel("What do you need?").fill(words);
  await page
    .getByLabel(/^Files/)
    .setInputFiles({ name: "fair.exe", mimeType: "x/y", buffer: Buffer.from("MZ") });
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.getByText("This kind of file cannot be taken.")).toBeVisible();
  await expect(page.getByLabel("What do you need?")).toHaveValue(words);
  await page
    .getByLabel(/^Files/)
    .setInputFiles({ name: "fair.txt", mimeType: "text/plain", buffer: Buffer.from("2 × 3 m") });
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Thank you/ })).toBeVisible();

  await visit(desk, `/agency/requests?view=all&q=${encodeURIComponent(words)}`);
  const row = desk.getByRole("row").filter({ hasText: words });
  await expect(row).toContainText(client);
  await expect(row).toContainText("Form");
  await expect(row).toContainText("1 file");
  await row.getByRole("link").first().click();
  await expect(desk.getByText("— Zoya")).toBeVisible();

  await visit(desk, `${address}/links`);
  await makeLink();
  expect((await page.request.get(link)).status(), "the former address").toBe(404);
  await context.close();
});
