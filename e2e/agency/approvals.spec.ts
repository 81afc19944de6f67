import { expect } from "@playwright/test";
import { revisit, visit } from "../visit";
import { addContact, linkFor, onPhone } from "./client_side";
import { fresh, makeClient, makeJob, test } from "./desk";

test("the client agrees on a phone, by link alone: set, refusal, another round, withdrawal", async ({
  atDesk,
  browser,
}) => {
  // Three people in three browsers, a dozen pages.
  test.setTimeout(900_000);
  const desk = await atDesk("manager@aurora.example");
  const client = fresh("Approving");
  const address = await makeClient(desk, client);
  const [anna, boris] = [`Anna ${fresh("Wren")}`, `Boris ${fresh("Reed")}`];
  await addContact(desk, address, anna, "anna@approving.example");
  await addContact(desk, address, boris, "");
  const title = fresh("Shop");
  const job = await makeJob(desk, client, title, "90000");
  const approvals = desk.locator("#approvals");
  await expect(approvals.getByText("Scope and cost are not agreed yet")).toBeVisible();

  await test.step("asked of both, with a letter to whoever has an address", async () => {
    await approvals.getByRole("link", { name: "Ask for approval" }).click();
    await expect(desk.getByLabel("Title", { exact: true })).toHaveValue(title);
    await desk.getByLabel(/^What they agree to, in words/).fill("Lynx builds it.");
    await desk.getByRole("button", { name: "Ask for approval" }).click();
    await expect(desk.getByLabel(/^What they agree to, in words/)).toHaveAccessibleDescription(
      /Points to a partner: Lynx/,
    );
    await desk.getByLabel(/^What they agree to, in words/).fill("## A shop\n\nWith a cart.");
    await desk.getByRole("button", { name: "Ask for approval" }).click();
    await expect(desk.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(desk.getByText("since today").first()).toBeVisible();
  });
  const approval = desk.url();

  const annasPage = await linkFor(desk, anna);
  const borisPage = await linkFor(desk, boris);
  const anna_ = await onPhone(browser, annasPage, { javaScriptEnabled: false });
  const boris_ = await onPhone(browser, borisPage);

  await test.step("one approves without a script, the other asks and is answered", async () => {
    await expect(anna_.getByText("90,000")).toBeVisible();
    await expect(anna_.getByText("With a cart.")).toBeVisible();
    await expect(anna_.getByText(boris)).toHaveCount(0);
    await anna_.getByRole("button", { name: "I approve" }).click();
    await expect(anna_.getByText("You approved")).toBeVisible();

    await boris_.getByText("I have a question").click();
    await boris_.getByLabel("Your question").fill("With delivery?");
    await boris_.getByRole("button", { name: "Send the question" }).click();
    await expect(boris_.getByText("With delivery?").first()).toBeVisible();
    await visit(desk, approval);
    await desk
      .getByRole("form", { name: `Write to ${boris}` })
      .getByLabel("Words")
      .fill("Yes, in town.");
    await desk
      .getByRole("form", { name: `Write to ${boris}` })
      .getByRole("button", { name: "Send" })
      .click();
    await expect(desk.getByText("Yes, in town.").first()).toBeVisible();
    await revisit(boris_);
    await expect(boris_.getByText("Yes, in town.")).toBeVisible();
  });

  await test.step("a refusal wants its reason, and what was typed stays", async () => {
    await boris_.getByText("I do not approve").click();
    await boris_.getByRole("button", { name: "Send the refusal" }).click();
    await expect(boris_.getByLabel(/^Why, and what/)).toHaveAccessibleDescription(
      /Fill this in|required|needed/i,
    );
    await boris_.getByLabel(/^Why, and what/).fill("Too dear.");
    await boris_.getByRole("button", { name: "Send the refusal" }).click();
    await expect(boris_.getByText("You did not approve")).toBeVisible();
    await visit(desk, approval);
    await expect(desk.getByText("Too dear.")).toBeVisible();
    await visit(desk, job);
    await expect(approvals.getByText("Scope: refused")).toBeVisible();
  });

  await test.step("another round, one answer by phone; a changed price asks again", async () => {
    await visit(desk, `${new URL(approval).origin}/agency/approvals/new?job=${job.split("/").at(-1)}`);
    await desk.getByRole("button", { name: "Ask for approval" }).click();
    await expect(desk.getByText("Round")).toBeVisible();
    await desk.getByRole("button", { name: "Note their answer" }).first().click();
    const dialog = desk.getByRole("dialog");
    await dialog.getByText("Approved", { exact: true }).click();
    await dialog.getByRole("button", { name: "Put on record" }).click();
    await expect(desk.getByText(/said elsewhere, noted/)).toBeVisible();
    await revisit(boris_);
    await boris_.getByRole("button", { name: "I approve" }).click();
    await expect(boris_.getByText("You approved")).toBeVisible();
    await visit(desk, job);
    await expect(approvals.getByText("Cost: agreed")).toBeVisible();
    await desk.getByRole("button", { name: "Change", exact: true }).first().click();
    await desk
      .getByRole("dialog")
      .getByLabel(/^Price/)
      .fill("95000");
    await desk.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await expect(approvals.getByText("Cost: changed since it was agreed")).toBeVisible();
    await expect(approvals.getByText("Scope: agreed")).toBeVisible();
  });

  await test.step("what was withdrawn meanwhile is refused kindly, with the text kept", async () => {
    await visit(
      desk,
      `${new URL(approval).origin}/agency/approvals/new?job=${job.split("/").at(-1)}&matter=cost`,
    );
    await desk.getByRole("button", { name: "Ask for approval" }).click();
    await expect(desk.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await revisit(boris_);
    await boris_.getByText("I do not approve").click();
    await boris_.getByLabel(/^Why, and what/).fill("A long reason.");
    await desk.getByRole("button", { name: "Withdraw" }).first().click();
    await desk.getByRole("dialog").getByLabel("Why").fill("A slip in the price.");
    await desk.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
    await expect(desk.getByText("A slip in the price.")).toBeVisible();
    await boris_.getByRole("button", { name: "Send the refusal" }).click();
    await expect(boris_.getByText(/has been taken back/)).toBeVisible();
    await expect(boris_.getByLabel(/^Why, and what/)).toHaveValue("A long reason.");
  });

  await test.step("a revoked link opens nothing, an altered one the same nothing", async () => {
    await visit(desk, `${address}/links`);
    const row = desk.getByRole("listitem").filter({ hasText: anna });
    await row.getByRole("button", { name: "Revoke" }).click();
    await expect(row.getByText("no link")).toBeVisible();
    const dead = await anna_.request.get(annasPage);
    const altered = await anna_.request.get(`${annasPage.slice(0, -1)}_`);
    expect([dead.status(), altered.status()]).toEqual([404, 404]);
    expect(await dead.text()).toContain("does not open anything");
    expect(await altered.text()).toContain("does not open anything");
    expect(dead.headers()["cache-control"]).toContain("no-store");
    expect(dead.headers()["x-robots-tag"]).toContain("noindex");
  });
  await anna_.context().close();
  await boris_.context().close();
});
