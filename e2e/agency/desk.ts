import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "../entry/people";
import { visit } from "../visit";

type Desks = {
  /** Somebody of an agency at work in a browser of their own, which is closed with the test. */
  readonly atDesk: (email: string) => Promise<Page>;
};

export const test = base.extend<Desks>({
  atDesk: async ({ browser }, use) => {
    const opened: Page[] = [];
    await use(async (email) => {
      const page = await atDesk(browser, email);
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

/** Signs in by the sign-in's own address, which is quicker than its page; in English whatever the person's language is. */
export async function atDesk(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB" });
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  await context.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password: DEMO_PASSWORD, json: "true" },
  });
  const home = await context.request.get("/agency/today", { maxRedirects: 0 });
  expect(home.status(), `${email} is at work`).toBe(200);
  await context.addCookies([{ name: "subrosa.locale", value: "en", url: new URL("/", home.url()).href }]);
  return context.newPage();
}

/** A name that no other test and no earlier run has used. */
export const fresh = (what: string): string => `${what} ${crypto.randomUUID().slice(0, 8)}`;

/** @returns the address of the new client's page */
export async function makeClient(page: Page, name: string): Promise<string> {
  await visit(page, "/agency/clients/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return page.url();
}

/** A job without a request. @returns the address of its page */
export async function makeJob(page: Page, client: string, title: string, price = ""): Promise<string> {
  await visit(page, "/agency/jobs/new");
  await page.getByLabel("Client", { exact: true }).selectOption({ label: client });
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel(/^Spec/).fill("## Goal\n\nMore orders.");
  if (price) await page.getByLabel(/^Price/).fill(price);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return page.url();
}
