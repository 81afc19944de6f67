import { type Browser, expect, type Page } from "@playwright/test";
import { visit } from "../visit";

/** A person of the client whose page is at this address; with an e-mail or without. */
export async function addContact(page: Page, client: string, name: string, email: string): Promise<void> {
  await visit(page, `${client}/contacts/new`);
  await page.getByLabel("Name", { exact: true }).fill(name);
  if (email) await page.getByLabel(/^E-mail/).fill(email);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.locator("#contacts").getByRole("link", { name })).toBeVisible();
}

/** The decision maker's own link, from the text for a messenger on the open approval's page. */
export async function linkFor(page: Page, name: string): Promise<string> {
  const panel = page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name }) });
  await panel.getByRole("button", { name: "Text for a messenger" }).click();
  const text = panel.getByLabel("Text with their own link");
  await expect(text).toBeVisible();
  return /https?:\/\/\S+/.exec(await text.inputValue())?.[0] ?? "no link";
}

/** Somebody of the client, who opens a link on a phone. */
export async function onPhone(browser: Browser, address: string, more = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: "en-GB",
    ...more,
  });
  const page = await context.newPage();
  await visit(page, address);
  return page;
}
