import type { Page, Response } from "@playwright/test";

/**
 * Opens a page and waits until it listens: on a slow machine seconds pass between the page that stands there and the
 * script that hears a button, and what is pressed in between is lost. Without a script it is ready when it is there.
 */
export async function visit(page: Page, address: string): Promise<Response | null> {
  const response = await page.goto(address);
  await listens(page);
  return response;
}

export async function revisit(page: Page): Promise<void> {
  await page.reload();
  await listens(page);
}

/**
 * Waits until an opened page listens. React leaves its mark on every element that it has taken over; codename pills stand
 * in a text and need no script.
 */
export const listens = (page: Page) =>
  page.waitForFunction(
    () =>
      !("__next_f" in self) ||
      [...document.querySelectorAll("form, button:not([popovertarget])")].every((element) =>
        Object.keys(element).some((key) => key.startsWith("__reactProps")),
      ),
  );
