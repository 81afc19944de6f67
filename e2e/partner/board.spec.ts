import { expect, type Page, test } from "@playwright/test";
import { revisit, visit } from "../visit";
import { atPartnerDesk, cardNow, cardOn, columnOn, drag, firstIn, openBoard, withoutRounds } from "./desk";
import { makeTeam, type Team } from "./team";

let team: Team;
let page: Page;
test.beforeEach(async ({ browser }) => {
  team = await makeTeam({ Offered: 1, Accepted: 1, "In progress": 2, Delivered: 2, Done: 1 });
  page = await atPartnerDesk(browser, team.email);
});
test.afterEach(() => page.context().close());

test("a card is moved with the keyboard alone, and the move is said aloud", async () => {
  const card = await firstIn(page, "Accepted");
  await openBoard(page);
  await cardOn(page, card.id).getByRole("link").focus();
  await page.keyboard.press("m");
  await expect(page.getByRole("menuitem", { name: "Start" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");

  await expect(columnOn(page, "In progress").locator(`[data-card="${card.id}"]`)).toBeVisible();
  await expect(cardOn(page, card.id).getByRole("link")).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: `#${card.number}` })).toHaveText(/In progress/);
  await expect.poll(async () => (await cardNow(page, card.id))?.column).toBe("In progress");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/partner/tasks/${card.id}`);
});

test("the arrow keys go from card to card and from column to column", async () => {
  await openBoard(page);
  const links = columnOn(page, "In progress").locator("[data-card] a");
  await links.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(columnOn(page, "Delivered").locator("[data-card] a").nth(1)).toBeFocused();
});

test("a card is dragged to the next column and nowhere else", async () => {
  const card = await firstIn(page, "Offered");
  await openBoard(page);
  await drag(page, card, "Done");
  await expect(columnOn(page, "Offered").locator(`[data-card="${card.id}"]`)).toBeVisible();
  await drag(page, card, "Accepted");
  await expect(columnOn(page, "Accepted").locator(`[data-card="${card.id}"]`)).toBeVisible();
  await expect.poll(async () => (await cardNow(page, card.id))?.column).toBe("Accepted");
  await revisit(page);
  await expect(cardOn(page, card.id)).toContainText(team.name);
});

test("a card that another tab has changed goes back, with the reason", async ({ browser }) => {
  const card = await firstIn(page, "In progress");
  await withoutRounds(page);
  await openBoard(page);
  // A window of its own: a tab in front would keep this one from looking as it did.
  const other = await atPartnerDesk(browser, team.email);
  await visit(other, `/partner/tasks/${card.id}`);
  await other.getByRole("button", { name: "Mark blocked" }).click();
  await other.getByLabel("What the work is waiting for").fill("Waits for the texts of the second screen.");
  await other.getByRole("dialog").getByRole("button", { name: "Mark blocked" }).click();
  await expect(other.getByText("The work is blocked")).toBeVisible();

  // The first tab still shows the task as it was.
  await cardOn(page, card.id).hover();
  await cardOn(page, card.id)
    .getByRole("button", { name: `What to do with #${card.number}` })
    .click();
  await page.getByRole("menuitem", { name: "Mark blocked" }).click();
  await page.getByLabel("What the work is waiting for").fill("The same again.");
  await page.getByRole("dialog").getByRole("button", { name: "Mark blocked" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("Someone changed this");
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();

  await other.getByRole("button", { name: "Unblock" }).click();
  await expect(other.getByText("The work is blocked")).toBeHidden();
});

test("an optimistic move that is refused rolls back and says why", async ({ browser }) => {
  const card = await firstIn(page, "Accepted");
  await withoutRounds(page);
  await openBoard(page);
  // A window of its own: a tab in front would keep this one's drag from running.
  const other = await atPartnerDesk(browser, team.email);
  await visit(other, `/partner/tasks/${card.id}`);
  await other.getByRole("button", { name: "Mark blocked" }).click();
  await other.getByLabel("What the work is waiting for").fill("Waits for access.");
  await other.getByRole("dialog").getByRole("button", { name: "Mark blocked" }).click();
  await expect(other.getByText("The work is blocked")).toBeVisible();

  await drag(page, card, "In progress");
  await expect(page.getByText("was changed by someone else meanwhile").first()).toBeVisible();
  await expect(columnOn(page, "Accepted").locator(`[data-card="${card.id}"]`)).toContainText("Blocked");

  await other.getByRole("button", { name: "Unblock" }).click();
  await expect(other.getByText("The work is blocked")).toBeHidden();
});
