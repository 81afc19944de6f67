import { expect, type Locator, type Page } from "@playwright/test";
import { visit } from "../visit";

/** Finds the task in the list by its title and opens it. */
export async function openTask(page: Page, title: string): Promise<void> {
  await visit(page, `/partner/tasks?view=list&q=${encodeURIComponent(title)}`);
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

export const bodyOf = (page: Page): Locator => page.getByRole("main");

/** Opens a dialog by its button, works in it, and waits until it is closed. */
export async function inDialog(
  page: Page,
  button: string,
  work: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: button, exact: true }).click();
  const dialog = page.locator("dialog[open]");
  await work(dialog);
  await expect(dialog).toBeHidden();
}

/** Delivers with a note and a link or a text file. */
export async function deliver(
  page: Page,
  {
    note,
    link,
    file,
    text = "All done.",
  }: { readonly note: string; readonly link?: string; readonly file?: string; readonly text?: string },
): Promise<void> {
  await inDialog(page, "Deliver", async (dialog) => {
    await dialog.getByLabel(/^What is done/).fill(note);
    if (link) await dialog.getByLabel(/^Link/).fill(link);
    if (file)
      await dialog
        .getByLabel(/^Files/)
        .setInputFiles({ name: file, mimeType: "text/plain", buffer: Buffer.from(text) });
    await dialog.getByRole("button", { name: "Deliver" }).click();
  });
  await expect(page.getByRole("main").locator("header").first()).toContainText("Delivered");
}
