import type { Browser, Page } from "@playwright/test";
import { personIn } from "../entry/people";

/** Somebody at work in a browser of their own, in English whatever their own language is. */
export async function atWork(browser: Browser, email: string): Promise<Page> {
  const { page, context } = await personIn(browser, email);
  await context.addCookies([{ name: "subrosa.locale", value: "en", url: new URL("/", page.url()).href }]);
  return page;
}
