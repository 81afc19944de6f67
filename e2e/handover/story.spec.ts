import { type Browser, expect, test } from "@playwright/test";
import { revisit, visit } from "../visit";
import { acceptDelivery, makeClient, makeJobOfRequest, makeRequest, openDesk, publish } from "./agency";
import { bodyOf, deliver, inDialog, openTask } from "./partner";
import { atWork, inventedName, standing } from "./people";

test("a client's message becomes an anonymised task, which a partner finishes and the agency accepts", async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const { manager, dev, client, title, taskAddress } = await published(browser);
  const task = new URL(taskAddress).pathname.split("/").at(-1);
  const seen: string[] = [];
  const look = async () => seen.push(await dev.content());

  await test.step("the partner reads it, asks, estimates and accepts", async () => {
    await openTask(dev, title);
    await expect(bodyOf(dev)).toContainText("Orders go to");
    await look();
    await dev.getByRole("textbox", { name: "Message" }).fill("Which payment provider is it?");
    await dev.getByRole("button", { name: "Ask a question" }).click();
    await expect(dev.getByText("Which payment provider is it?")).toBeVisible();
    await inDialog(dev, "Propose an estimate", async (dialog) => {
      await dialog.getByLabel("Time").fill("9:30");
      await dialog.getByLabel(/^What it includes/).fill("With tests");
      await dialog.getByRole("button", { name: "Propose" }).click();
    });
    await dev.getByRole("button", { name: "Accept" }).click();
    await expect(standing(dev)).toContainText("Accepted");
    await look();
  });

  await test.step("an answer that names the client stays on the agency's side, and is not lost", async () => {
    await visit(manager, taskAddress);
    await expect(manager.getByText("waits for your answer")).toBeVisible();
    await manager.getByRole("textbox", { name: "Message" }).fill(`Whatever ${client} uses now.`);
    await manager.getByRole("button", { name: "Send" }).click();
    await expect(manager.getByText(`Gives the client away: ${client}`)).toBeVisible();
    await expect(manager.getByRole("textbox", { name: "Message" })).toHaveValue(
      `Whatever ${client} uses now.`,
    );
    await manager.getByRole("textbox", { name: "Message" }).fill("The one they use now.");
    await manager.getByRole("button", { name: "Send" }).click();
    await expect(manager.getByText("The one they use now.")).toBeVisible();
    await expect(manager.getByText("waits for your answer")).toHaveCount(0);
    await manager.getByRole("textbox", { name: "Note" }).fill(`${client} pays on delivery.`);
    await manager.getByRole("button", { name: "Add note" }).click();
    await expect(manager.getByText(`${client} pays on delivery.`)).toBeVisible();
    await manager.locator("#estimates").getByRole("button", { name: "Accept" }).click();
    await expect(manager.locator("#estimates")).toContainText("Accepted");
  });

  await test.step("the partner works: starts, is blocked, goes on, logs time, delivers", async () => {
    await revisit(dev);
    await expect(dev.getByText("The one they use now.")).toBeVisible();
    await dev.getByRole("button", { name: "Start", exact: true }).click();
    await expect(standing(dev)).toContainText("In progress");
    await inDialog(dev, "Mark blocked", async (dialog) => {
      await dialog.getByLabel("What the work is waiting for").fill("Access to the staging site");
      await dialog.getByRole("button", { name: "Mark blocked" }).click();
    });
    await expect(dev.getByText("Access to the staging site").first()).toBeVisible();
    await dev.getByRole("button", { name: "Unblock" }).click();
    await expect(standing(dev)).toContainText("In progress");
    await inDialog(dev, "Log time", async (dialog) => {
      await dialog.getByLabel("How long").fill("1:30");
      await dialog.getByLabel(/^On what/).fill("Set-up");
      await dialog.getByRole("button", { name: "Log", exact: true }).click();
    });
    await expect(dev.getByText("Set-up")).toBeVisible();
    await deliver(dev, { note: "First version", link: "https://preview.example/one" });
    await look();
  });

  await test.step("the agency returns it with a reason, the partner delivers again, the agency accepts", async () => {
    await visit(manager, taskAddress);
    await expect(manager.getByRole("link", { name: /preview\.example\/one/ })).toBeVisible();
    await expect(manager.locator("#time")).toContainText("Set-up");
    await inDialog(manager, "Return", async (dialog) => {
      await dialog.getByLabel("Reason").fill("The empty basket is missing.");
      await dialog.getByRole("button", { name: "Return" }).click();
    });
    await expect(standing(manager)).toContainText("In progress");
    await revisit(dev);
    await expect(dev.getByText("The empty basket is missing.").first()).toBeVisible();
    await deliver(dev, { note: "With the empty basket", file: "report.txt" });
    await look();
    await acceptDelivery(manager, taskAddress, "report.txt");
  });

  await test.step("both see the whole history, and the partner has never met the client", async () => {
    await revisit(dev);
    await expect(standing(dev)).toContainText("Done");
    for (const page of [manager, dev])
      for (const word of ["accepted the task", "returned the delivery", "accepted the delivery"])
        await expect(page.getByText(word).first()).toBeVisible();
    await look();
    for (const path of [
      "/partner/tasks",
      "/partner/tasks?view=list",
      "/partner/today",
      `/partner/tasks/${task}`,
    ])
      seen.push(await (await dev.request.get(path)).text());
    for (const html of seen) expect(html.toLowerCase()).not.toContain(client.toLowerCase());
  });
});

test("a wording that changed meanwhile is compared and never overwritten", async ({ browser }) => {
  const { manager, title, taskAddress } = await published(browser);
  const lead = await atWork(browser, "lead@aurora.example");
  await Promise.all([visit(manager, `${taskAddress}/edit`), visit(lead, `${taskAddress}/edit`)]);
  await manager.getByRole("textbox", { name: "Brief" }).fill("The manager’s brief.");
  await manager.getByRole("button", { name: /^Save for/ }).click();
  await expect(manager).not.toHaveURL(/edit$/);
  await expect(manager.getByText("The manager’s brief.").first()).toBeVisible();
  await lead.getByRole("textbox", { name: "Brief" }).fill("The lead’s brief.");
  await lead.getByRole("button", { name: /^Save for/ }).click();
  await expect(lead.getByText("The manager’s brief.").first()).toBeVisible();
  await expect(lead.getByRole("textbox", { name: "Brief" })).toHaveValue("The lead’s brief.");
  await expect(lead.getByRole("textbox", { name: "Title" })).toHaveValue(title);
});

/** The story up to the publishing: both people, the client's invented name, the task's title and address. */
async function published(browser: Browser) {
  const [manager, dev] = await Promise.all([
    atWork(browser, "manager@aurora.example"),
    atWork(browser, "dev@lynx.example"),
  ]);
  const client = inventedName();
  const title = `Basket for phones ${crypto.randomUUID().slice(0, 8)}`;
  await makeClient(manager, client);
  await makeRequest(manager, client, `Hello! ${client} would like to sell by phone.`);
  await makeJobOfRequest(manager, {
    title: `${title} of ${client}`,
    spec: `${client} sells by phone.\n\nOrders go to the same place as now.`,
    price: "250000",
  });
  await openDesk(manager, "Lynx");
  await expect(manager.getByRole("textbox", { name: "Title" })).not.toHaveValue(new RegExp(client));
  await expect(manager.getByText("Nothing here points to a client")).toBeVisible();
  const taskAddress = await publish(manager, { title, client, partner: "Lynx" });
  return { manager, dev, client, title, taskAddress };
}
