import { expect, type Page, test } from "@playwright/test";
import { castAlone, closeWindow, openPeriod } from "../leaks/sealed";
import { connectToPortal } from "../portal";
import { revisit, visit } from "../visit";
import { atWork } from "./people";

const owner = connectToPortal();
test.afterAll(() => owner.end());

const submit = (page: Page) => page.getByRole("button", { name: "Cast the ballot" });
const question = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

/** Every question by digits alone; each answer goes on to the next, the last to the comment. */
async function rateByKeys(page: Page, digits: string, comment: string): Promise<void> {
  await page.getByRole("radio", { name: "1", exact: true }).first().focus();
  for (const digit of digits) await page.keyboard.press(digit);
  await expect(page.getByLabel(/^Comment/)).toBeFocused();
  await page.keyboard.type(comment);
}

test("both cast, and both see both ballots at once", async ({ browser }) => {
  const period = await openPeriod(owner);
  const [agency, partner] = await Promise.all([
    atWork(browser, "lead@aurora.example"),
    atWork(browser, "lead@lynx.example"),
  ]);
  const [ours, theirs] = [`Ours ${crypto.randomUUID()}`, `Theirs ${crypto.randomUUID()}`];

  await visit(agency, `/agency/ratings/${period.id}`);
  await expect(
    agency.getByText("The other side sees neither the ballot nor whether there is one."),
  ).toBeVisible();
  await rateByKeys(agency, "987-0658", ours);
  await expect(agency.getByText("8 of 8 answered").first()).toBeVisible();
  await submit(agency).click();
  await expect(agency.getByText("Your ballot is sealed")).toBeVisible();
  await expect(agency.getByText(ours)).toBeVisible();

  await visit(partner, "/partner/ratings?standing=toCast");
  await partner.locator(`a[href="/partner/ratings/${period.id}"]`).click();
  await expect(submit(partner)).toBeVisible();
  expect(await partner.content()).not.toContain(ours);
  await rateByKeys(partner, "55555556", theirs);
  await submit(partner).click();
  await expect(partner.getByText(theirs)).toBeVisible();
  await expect(partner.getByText(ours)).toBeVisible();
  await revisit(agency);
  await expect(agency.getByText(theirs)).toBeVisible();
  await expect(agency.getByText(ours)).toBeVisible();
  await expect(agency.getByText("Revealed", { exact: true })).toBeVisible();
  await expect(agency.getByRole("link", { name: "Change" })).toHaveCount(0);

  await test.step("the rated side replies once, and both read it", async () => {
    const reply = `Thanks ${crypto.randomUUID()}`;
    await agency.getByLabel("Your reply").fill(reply);
    await agency.getByRole("button", { name: "Reply" }).click();
    await expect(agency.getByText(reply)).toBeVisible();
    await expect(agency.getByLabel("Your reply")).toHaveCount(0);
    await revisit(partner);
    await expect(partner.getByText(reply)).toBeVisible();
  });

  await test.step("the other side's lead asks for removal, the own lead removes it, and it stays on record", async () => {
    await partner.getByRole("button", { name: "Ask for removal" }).click();
    const ask = partner.getByRole("dialog");
    await ask.getByRole("radio", { name: /^a threat/ }).check();
    await ask.getByLabel("Explanation").fill("Reads like a threat");
    await ask.getByRole("button", { name: "Ask for removal" }).click();
    await expect(partner.getByText("Removal asked for: a threat")).toBeVisible();
    await revisit(agency);
    await expect(agency.getByText("Reads like a threat")).toBeVisible();
    await agency.getByRole("button", { name: "Remove", exact: true }).click();
    const remove = agency.getByRole("dialog");
    await remove.getByRole("radio", { name: /^a threat/ }).check();
    await remove.getByLabel("Explanation").fill("It was meant as a joke");
    await remove.getByRole("button", { name: "Remove" }).click();
    await expect(agency.getByText("Removed: a threat")).toBeVisible();
    await revisit(partner);
    await expect(partner.getByText("Removed: a threat")).toBeVisible();
    await expect(partner.getByText("It was meant as a joke")).toBeVisible();
    await expect(partner.getByText(ours)).toHaveCount(0);
  });
  await period.remove();
});

test("one casts, the window closes, and both see the one ballot", async ({ browser }) => {
  const period = await openPeriod(owner);
  const [comment = ""] = await castAlone(owner, period.id, "partner");
  const [agency, partner] = await Promise.all([
    atWork(browser, "lead@aurora.example"),
    atWork(browser, "lead@lynx.example"),
  ]);
  await visit(agency, `/agency/ratings/${period.id}`);
  await visit(partner, `/partner/ratings/${period.id}`);
  await expect(partner.getByText("Your ballot is sealed")).toBeVisible();
  await expect(submit(agency)).toBeVisible();
  expect(await agency.content()).not.toContain(comment);
  await closeWindow(owner, period.id);
  await Promise.all([revisit(agency), revisit(partner)]);
  for (const page of [agency, partner]) await expect(page.getByText(comment)).toBeVisible();
  await expect(agency.getByText("Your organisation did not cast")).toBeVisible();
  await period.remove();
});

test("what cannot be cast is refused where it stands, and nothing typed is lost", async ({ browser }) => {
  const period = await openPeriod(owner);
  const page = await atWork(browser, "lead@lynx.example");
  await visit(page, `/partner/ratings/${period.id}`);
  await question(page, "Overall").getByRole("radio", { name: "7" }).check();
  await page.getByLabel(/^Comment/).fill("Words that must stay");
  await submit(page).click();
  await expect(question(page, "Fairness in disputes").getByText("Choose a score")).toBeVisible();
  await expect(question(page, "Overall").getByRole("radio", { name: "7" })).toBeChecked();
  await expect(page.getByLabel(/^Comment/)).toHaveValue("Words that must stay");

  await test.step("a draft waits in this browser", async () => {
    await question(page, "Stability of requirements").getByRole("radio", { name: "4" }).check();
    await expect
      .poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })))
      .toContain("stability=4");
    await revisit(page);
    await expect(question(page, "Stability of requirements").getByRole("radio", { name: "4" })).toBeChecked();
    await expect(page.getByLabel(/^Comment/)).toHaveValue("Words that must stay");
  });

  await test.step("the window closes while somebody types", async () => {
    for (const name of await page.getByRole("group").all())
      if (!(await name.locator("input:checked").count()))
        await name.getByRole("radio", { name: "6" }).check();
    await closeWindow(owner, period.id);
    await submit(page).click();
    await expect(page.getByText("The window has closed")).toBeVisible();
    await expect(page.getByLabel(/^Comment/)).toHaveValue("Words that must stay");
  });
  await period.remove();
});

test("two windows of one organisation: the second is shown what the first one cast", async ({ browser }) => {
  const period = await openPeriod(owner);
  const first = await atWork(browser, "lead@lynx.example");
  await visit(first, `/partner/ratings/${period.id}`);
  const second = await first.context().newPage();
  await visit(second, `/partner/ratings/${period.id}`);
  await rateByKeys(first, "88888888", "First");
  await submit(first).click();
  await expect(first.getByText("Your ballot is sealed")).toBeVisible();
  await rateByKeys(second, "33333333", "Second");
  await submit(second).click();
  await expect(second.getByText("Someone changed this while you were working")).toBeVisible();
  await expect(second.getByLabel(/^Comment/)).toHaveValue("Second");
  await submit(second).click();
  await expect(second.getByText("Your ballot is sealed")).toBeVisible();

  await test.step("it can be withdrawn until the reveal", async () => {
    await second.getByRole("button", { name: "Withdraw" }).click();
    await second.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
    await expect(submit(second)).toBeVisible();
  });
  await period.remove();
});

test("colleagues say what they think, and the lead starts from the mean", async ({ browser }) => {
  const period = await openPeriod(owner);
  const dev = await atWork(browser, "dev@lynx.example");
  await visit(dev, `/partner/ratings/${period.id}`);
  await question(dev, "Overall").getByRole("radio", { name: "7" }).check();
  await question(dev, "Answer speed").getByRole("radio", { name: "4" }).check();
  await dev.getByRole("button", { name: "Save the opinion" }).click();
  await expect(dev.getByText("Your opinion is kept")).toBeVisible();
  const lead = await atWork(browser, "lead@lynx.example");
  await visit(lead, `/partner/ratings/${period.id}`);
  await expect(question(lead, "Answer speed").getByRole("radio", { name: "4" })).toBeChecked();
  await expect(question(lead, "Overall").getByRole("radio", { name: "7" })).toBeChecked();
  await period.remove();
});
