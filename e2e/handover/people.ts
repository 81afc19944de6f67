import type { Browser, Page } from "@playwright/test";
import { personIn } from "../entry/people";

/** Somebody at work in a browser of their own, in English whatever their own language is. */
export async function atWork(browser: Browser, email: string): Promise<Page> {
  const { page, context } = await personIn(browser, email);
  await context.addCookies([{ name: "subrosa.locale", value: "en", url: new URL("/", page.url()).href }]);
  return page;
}

/** An invented word found nowhere else, so that a partner's pages can be searched for it. */
export const inventedName = () => `Zorv${crypto.randomUUID().replace(/[^a-f]/g, "")}ella`;

/** Title and state of the task that is open, on either side. */
export const standing = (page: Page) => page.getByRole("main").locator("header").first();
