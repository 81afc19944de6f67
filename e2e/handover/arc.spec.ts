import { expect, type Page } from "@playwright/test";
import { addContact, linkFor, onPhone } from "../agency/client_side";
import { fresh, makeClient, test } from "../agency/desk";
import { revisit, visit } from "../visit";
import { makeJobOfRequest, makeRequest, openDesk, publish } from "./agency";
import { deliver, openTask } from "./partner";
import { atWork, inventedName, standing } from "./people";

const REQUEST = "Hello! We want one page for the spring collection.\nCan it be there before May?";
const SPEC =
  "## Goal\n\nMore orders of the spring collection.\n\n## Acceptance criteria\n\nReads well on a phone, and the order form works.";

test("from two pasted lines to work that the client accepts, then from a complaint to a client who is calm", async ({
  atDesk,
  browser,
}) => {
  // Five people in five browsers, the whole life of a piece of work.
  test.setTimeout(1_200_000);
  const desk = await atDesk("manager@aurora.example");
  const client = inventedName();
  const title = fresh("Spring page");
  const clientAddress = await makeClient(desk, client);
  const [anna, boris] = [`Anna ${fresh("Wren")}`, `Boris ${fresh("Reed")}`];
  await addContact(desk, clientAddress, anna, "anna@spring.example");
  await addContact(desk, clientAddress, boris, "boris@spring.example");
  let job = "";
  let taskAddress = "";

  await test.step("the request becomes a spec with an estimate by lines", async () => {
    await makeRequest(desk, client, REQUEST);
    await makeJobOfRequest(desk, { title, spec: SPEC, price: "" });
    job = desk.url();
    await visit(desk, `${job}/estimates`);
    const line = desk.getByRole("group", { name: "Line 1", exact: true });
    await line.getByLabel(/^What/).fill("Page with an order form");
    await line.getByLabel(/^Time/).fill("24");
    await line.getByLabel(/^Rate/).fill("3000");
    await desk.getByRole("button", { name: "Save as a new version" }).click();
    await expect(desk.getByRole("table", { name: "version 1", exact: true })).toContainText(/72,000/);
  });

  const phones: Page[] = [];
  await test.step("both decision makers agree to scope and cost, each on a phone", async () => {
    await askFor(desk, job, "start");
    const approval = desk.url();
    for (const person of [anna, boris]) phones.push(await onPhone(browser, await linkFor(desk, person)));
    for (const phone of phones) {
      await expect(phone.getByText("72,000")).toBeVisible();
      await phone.getByRole("button", { name: "I approve" }).click();
      await expect(phone.getByText("You approved")).toBeVisible();
    }
    await visit(desk, approval);
    await expect(desk.getByRole("main").locator("header").first()).toContainText("Approved");
    await visit(desk, job);
    await expect(desk.locator("#approvals").getByText("Cost: agreed")).toBeVisible();
    const agree = desk.getByRole("button", { name: "Mark agreed" });
    if (await agree.isVisible()) await agree.click();
    await expect(desk.getByRole("heading", { level: 1 })).toContainText("Agreed");
  });

  const dev = await atWork(browser, "dev@lynx.example");
  const task = `${title} for a phone`;
  await test.step("a team is given an anonymised task, does it and delivers; the agency accepts", async () => {
    await openDesk(desk, "Lynx");
    taskAddress = await publish(desk, { title: task, client, partner: "Lynx" });
    await visit(desk, job);
    await expect(desk.getByRole("heading", { level: 1 })).toContainText("In work");
    await openTask(dev, task);
    await dev.getByRole("button", { name: "Accept" }).click();
    await expect(standing(dev)).toContainText("Accepted");
    await dev.getByRole("button", { name: "Start", exact: true }).click();
    await expect(standing(dev)).toContainText("In progress");
    await deliver(dev, { note: "The page with its form", link: "https://preview.example/spring" });
    await visit(desk, taskAddress);
    await desk.getByRole("button", { name: "Accept delivery" }).click();
    await expect(desk.getByRole("heading", { level: 1 })).toContainText("Done");
  });

  await test.step("the client accepts what was made", async () => {
    await askFor(desk, job, "delivery");
    for (const phone of phones) {
      await revisit(phone);
      await expect(phone.getByText("Finished work")).toBeVisible();
      await phone.getByRole("button", { name: "I approve" }).click();
      await expect(phone.getByRole("button", { name: "I approve" })).toHaveCount(0);
    }
    await visit(desk, job);
    await expect(
      desk.locator("#approvals").getByRole("listitem").filter({ hasText: "Delivery" }),
    ).toContainText("Approved");
  });

  const complaint = fresh("The form lost three orders");
  await test.step("a complaint becomes a critical situation with a promise that is kept", async () => {
    await makeRequest(desk, client, complaint);
    await desk.getByRole("link", { name: "Open a critical situation" }).click();
    await expect(desk.getByLabel(/^The client's words/)).toHaveValue(new RegExp(complaint));
    await desk.getByLabel("What happened", { exact: true }).fill(complaint);
    await desk.getByRole("radio", { name: /^Serious/ }).check();
    await desk.getByRole("button", { name: "Open the situation" }).click();
    await expect(desk.getByRole("heading", { level: 1, name: complaint })).toBeVisible();
    const promises = desk.locator("#promises");
    await promises.getByLabel("What we promise", { exact: true }).fill("The form is mended today");
    await promises.getByLabel("By which day", { exact: true }).fill(day(0));
    await promises.getByRole("button", { name: "Record the promise" }).click();
    await promises.getByRole("button", { name: "Kept" }).click();
    await expect(promises.getByText("1 of 1 kept")).toBeVisible();
  });

  await test.step("it is dealt with, the client is asked, and is calm", async () => {
    await desk.getByRole("button", { name: "Dealt with" }).first().click();
    const dialog = desk.getByRole("dialog");
    await dialog.getByRole("radio", { name: /^Production/ }).check();
    await dialog.getByLabel(/^When to ask the client/).fill(day(7));
    await dialog.getByRole("button", { name: "Dealt with" }).click();
    await expect(desk.getByText("Client to be asked").first()).toBeVisible();
    await desk.getByRole("button", { name: "The client was asked" }).click();
    await desk.getByRole("dialog").getByRole("radio", { name: /^Calm/ }).check();
    await desk.getByRole("dialog").getByRole("button", { name: "Record the answer" }).click();
    await expect(desk.getByText("Client is calm").first()).toBeVisible();
  });

  await test.step("neither side has learnt of the other", async () => {
    for (const phone of phones) {
      await revisit(phone);
      expect(await phone.content()).not.toMatch(/lynx|preview\.example/i);
      await phone.context().close();
    }
    for (const path of [
      `/partner/tasks/${taskAddress.split("/").at(-1)}`,
      "/partner/tasks",
      "/partner/today",
    ]) {
      const seen = (await (await dev.request.get(path)).text()).toLowerCase();
      for (const word of [client, anna, boris, "spring.example", complaint])
        expect(seen, path).not.toContain(word.toLowerCase());
    }
  });
});

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Asks all decision makers for their word on a matter of the job; ends on the approval's page. */
async function askFor(page: Page, job: string, matter: string): Promise<void> {
  await visit(page, `/agency/approvals/new?job=${job.split("/").at(-1)}&matter=${matter}`);
  await page.getByRole("button", { name: "Ask for approval" }).click();
  await expect(page.getByText("since today").first()).toBeVisible();
}
