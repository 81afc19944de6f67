import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from "@playwright/test";
import { signIn } from "../entry/people";
import { visit } from "../visit";

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

/** The board, alive: the cards' buttons come last, and a drag is called off by whatever changes under it. */
export async function openBoard(page: Page): Promise<void> {
  await visit(page, "/partner/tasks");
  await page.waitForFunction(
    () => document.querySelector(".card-do") || !document.querySelector(".card[draggable=true]"),
  );
}

/**
 * Drags a card over a column and lets it go there. The board answers the beginning of a drag a moment later, so the
 * card is let go only once the column has said whether it takes it.
 */
export async function drag(page: Page, card: CardOf, column: Column): Promise<void> {
  const target = columnOn(page, column);
  await cardOn(page, card.id).hover();
  await page.mouse.down();
  await target.hover({ position: { x: 60, y: 40 } });
  await expect(target).toHaveAttribute("data-drop", /yes|no/);
  await target.hover({ position: { x: 64, y: 44 } });
  await page.mouse.up();
}

/** From the next page on the board looks for news only when it is told to, and not every minute besides. */
export const withoutRounds = (page: Page) =>
  page.addInitScript(() => {
    window.setInterval = (() => 0) as unknown as typeof setInterval;
  });

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

/** The first card of a column that the team surely has. */
export async function firstIn(page: Page, column: Column): Promise<CardOf> {
  const [card] = await cardsIn(page, column);
  if (!card) throw new Error(`nothing stands under ${column}`);
  return card;
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
