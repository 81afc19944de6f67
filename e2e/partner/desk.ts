import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { signIn } from "../entry/people";

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
/** One sign-in a person and a worker: signing in anew for every test would be throttled. */
const signedIn = new Map<string, Promise<State>>();

/** Somebody of a partner team at work, in English whatever their own language is. */
export async function atPartnerDesk(
  browser: Browser,
  email: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const kept = signedIn.get(email) ?? stateOf(browser, email);
  signedIn.set(email, kept);
  const desk = { locale: "en-GB", viewport: { width: 1440, height: 900 }, storageState: await kept };
  return (await browser.newContext({ ...desk, ...options })).newPage();
}

async function stateOf(browser: Browser, email: string): Promise<State> {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await signIn(page, email);
  await context.addCookies([{ name: "subrosa.locale", value: "en", url: new URL("/", page.url()).href }]);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** The board, alive: what is pressed before the page listens is lost. */
export async function openBoard(page: Page): Promise<void> {
  await page.goto("/partner/tasks");
  await page.waitForFunction(() => {
    const board = document.querySelector(".board");
    const hears = Object.keys(board ?? {}).some((key) => key.startsWith("__reactProps"));
    // The cards' buttons come last, and a drag is called off by whatever changes under it.
    return hears && (board?.querySelector(".card-do") || !board?.querySelector(".card[draggable=true]"));
  });
}

export const COLUMNS = ["Offered", "Accepted", "In progress", "Delivered", "Done"] as const;
export type Column = (typeof COLUMNS)[number];
export type CardOf = { id: string; number: number; title: string; column: Column; isBlocked: boolean };

/** The cards of a column as the board's own JSON tells them, blocked ones left out. */
export async function cardsIn(page: Page, column: Column): Promise<CardOf[]> {
  return (await cards(page)).filter((card) => card.column === column && !card.isBlocked);
}

/** Where a task stands now. */
export async function cardNow(page: Page, id: string): Promise<CardOf | undefined> {
  return (await cards(page)).find((card) => card.id === id);
}

/** The first task that waits for an answer, or else one that waits to be started: an earlier run may have used the offers. */
export async function taskToBegin(page: Page): Promise<CardOf | undefined> {
  return (await cardsIn(page, "Offered"))[0] ?? (await cardsIn(page, "Accepted"))[0];
}

export const cardOn = (page: Page, id: string) => page.locator(`[data-card="${id}"]`);
export const columnOn = (page: Page, column: Column) =>
  page.locator(`[data-column="${COLUMNS.indexOf(column)}"]`);

async function cards(page: Page): Promise<CardOf[]> {
  const answer = await page.request.get("/api/v1/partner/board");
  const tuples = (await answer.json()) as [string, number, string, number, 0 | 1][];
  return tuples.map(([id, number, title, column, blocked]) => ({
    id,
    number,
    title,
    column: COLUMNS[column] ?? "Done",
    isBlocked: blocked === 1,
  }));
}
