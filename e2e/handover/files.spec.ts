import { type Browser, expect, type Page, test } from "@playwright/test";
import { canariesIn } from "../leaks/reader";
import { visit } from "../visit";
import { atDesk, attach, documentBy, fileRow, rebuilt, screenshotOf, textFile } from "./files";
import { deliver, inDialog, openTask } from "./partner";
import { atWork, standing } from "./people";

test("a screenshot that shows the client is blacked out, confirmed, published, and names nobody any more", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const { manager, client, title } = await atDesk(browser);
  const picture = await screenshotOf(manager, `${client} checkout.png`, ["Checkout", client, "Pay by card"]);
  const paper = documentBy(client, `${client}.docx`, "The button is green.");

  await test.step("both are cleaned; the picture waits for a person, and so does publishing", async () => {
    await attach(manager, [paper], "Ready to go");
    await attach(manager, [picture], /Gives a client away|Look at the pictures/);
    await expect(fileRow(manager, picture.name)).toContainText("goes as brief-2.png");
    await manager.getByRole("button", { name: "Publish to Lynx" }).click();
    await expect(manager.getByText(/Nothing was (?:published|sent)/)).toBeVisible();
  });

  await test.step("what was read in the picture is blacked out, and the copy is built anew", async () => {
    await fileRow(manager, picture.name).getByRole("link", { name: "Look at 1 picture" }).click();
    await manager
      .getByRole("button", { name: `Black out “${client}”`, exact: false })
      .first()
      .click();
    await manager.getByRole("button", { name: "Black out and rebuild" }).click();
    await rebuilt(manager);
    await expect(manager.getByText("Nothing was found")).toBeVisible();
  });

  await test.step("a confirmed picture that changes has to be confirmed again", async () => {
    const confirm = manager.getByRole("button", { name: "Nothing here names the client" });
    await confirm.click();
    await expect(manager.getByText(/^Confirmed by/)).toBeVisible();
    for (const [field, value] of [
      ["Left", "10"],
      ["Top", "10"],
      ["Width", "40"],
      ["Height", "20"],
    ] as const)
      await manager.getByLabel(field, { exact: true }).fill(value);
    await manager.getByRole("button", { name: "Add box" }).click();
    await expect(confirm).toHaveCount(0);
    await manager.getByRole("button", { name: "Black out and rebuild" }).click();
    await rebuilt(manager);
    await confirm.click();
    await expect(manager.getByText(/^Confirmed by/)).toBeVisible();
    await manager.getByRole("link", { name: "Back to the desk" }).click();
    await expect(fileRow(manager, picture.name)).toContainText("Ready to go");
  });

  await test.step("the partner downloads what was confirmed, and finds no name in any byte", async () => {
    await manager.getByRole("button", { name: "Publish to Lynx" }).click();
    await expect(standing(manager)).toContainText("Offered");
    const dev = await atWork(browser, "dev@lynx.example");
    await openTask(dev, title);
    for (const name of ["brief-1.docx", "brief-2.png"]) {
      const link = dev.getByRole("link", { name, exact: true });
      const file = await dev.request.get((await link.getAttribute("href")) ?? "");
      const [headers, body] = [file.headers(), await file.body()];
      expect(headers["content-disposition"]).toContain("attachment");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["cache-control"]).toBe("private, no-store");
      const reading = { channel: "file", url: file.url(), status: file.status(), headers, body };
      expect(canariesIn(reading, [client]), name).toEqual([]);
      expect(body.length).toBeGreaterThan(100);
    }
    // The same reader finds the name in the original.
    const original = { channel: "file", url: "/", status: 200, headers: { "content-disposition": "" } };
    expect(canariesIn({ ...original, body: paper.buffer }, [client])).toEqual([client]);
    const stranger = await atWork(browser, "lead@otter.example");
    const href = await dev.getByRole("link", { name: "brief-2.png" }).getAttribute("href");
    expect((await stranger.request.get(href ?? "")).status()).toBe(404);
  });
});

test("what names the client or cannot be cleaned is refused with the reason, and has its ways out", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const { manager, client } = await atDesk(browser);
  const program = { name: "setup.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ\0\0") };
  const liar = { name: "photo.png", mimeType: "image/png", buffer: Buffer.from("this is no picture") };
  const naming = textFile("notes.txt", `First line.\nAsk ${client} about the rest.`);

  await attach(manager, [program], "Files of this kind cannot be rebuilt clean.");
  await attach(manager, [liar], "It is not what its name says.");
  await attach(manager, [naming], "Gives a client away");
  await expect(fileRow(manager, naming.name)).toContainText("the text");
  await expect(manager.getByText("3 files hold back the publishing")).toBeVisible();

  await fileRow(manager, program.name).getByRole("button", { name: "Keep private" }).click();
  await expect(fileRow(manager, program.name)).toContainText("Stays with you");
  await fileRow(manager, liar.name).getByRole("button", { name: "Remove" }).click();
  await expect(fileRow(manager, liar.name)).toHaveCount(0);
  await fileRow(manager, naming.name).getByText("It may stand…").click();
  await expect(
    fileRow(manager, naming.name).getByRole("button", { name: "The client allows it" }),
  ).toBeVisible();
  await expect(fileRow(manager, naming.name).getByRole("button", { name: "Let it through" })).toHaveCount(0);
  await manager.getByRole("button", { name: "Publish to Lynx" }).click();
  await expect(manager.getByText("This would give the client away.")).toBeVisible();

  const lead = await atWork(browser, "lead@aurora.example");
  await visit(lead, manager.url());
  await fileRow(lead, naming.name).getByText("It may stand…").click();
  await fileRow(lead, naming.name).getByLabel("Why is it safe?").fill("They asked to be named.");
  await fileRow(lead, naming.name).getByRole("button", { name: "Let it through" }).click();
  await expect(fileRow(lead, naming.name)).toContainText("Ready to go");
  await lead.getByRole("button", { name: "Publish to Lynx" }).click();
  await expect(standing(lead)).toContainText("Offered");
  await expect(lead.getByRole("link", { name: "brief-1.txt" })).toBeVisible();
  await expect(lead.getByRole("link", { name: /brief-2/ })).toHaveCount(0);
});

test("nothing of a draft's files can be had by guessing, by a partner or by an odd address", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { manager } = await atDesk(browser);
  await attach(manager, [textFile("plain.txt", "A plain text.")], "Ready to go");
  const original = await fileRow(manager, "plain.txt")
    .getByRole("link", { name: "Original" })
    .getAttribute("href");
  expect(await (await manager.request.get(original ?? "")).text()).toBe("A plain text.");
  const [dev, rival] = await Promise.all([
    atWork(browser, "lead@lynx.example"),
    atWork(browser, "lead@harbor.example"),
  ]);
  for (const person of [dev, rival])
    expect((await person.request.get(original ?? "", { maxRedirects: 0 })).status()).not.toBe(200);
  const file = (original ?? "").replace(/\/original$/, "");
  for (const odd of ["/none", "/pictures/none", `/pictures/${crypto.randomUUID()}`])
    expect((await manager.request.get(`${file}${odd}`)).status(), odd).toBe(404);
});

test("a delivery goes on to the client as a clean copy, and not while it names the team", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const { manager, title } = await atDesk(browser);
  const dev = await startWork(browser, manager, title);
  await deliver(dev, { note: "First", file: "report by Lynx.txt", text: "Made by Lynx." });

  const prepare = manager.getByRole("button", { name: "Prepare a copy for the client" });
  const link = manager.getByRole("link", { name: "Download the clean copy for the client" });
  await manager.reload();
  await prepare.click();
  await expect(manager.getByText("1 place names the team")).toBeVisible({ timeout: 150_000 });
  await expect(link).toHaveCount(0);
  const raw = await manager.getByRole("link", { name: /report by Lynx/ }).getAttribute("href");
  expect((await manager.request.get(`${raw}/passed`)).status()).toBe(404);
  await inDialog(manager, "Return", async (dialog) => {
    await dialog.getByLabel("Reason").fill("Without your name, please.");
    await dialog.getByRole("button", { name: "Return" }).click();
  });
  await expect(standing(manager)).toContainText("In progress");

  await dev.reload();
  await deliver(dev, { note: "Second", file: "report of Lynx.txt" });
  await manager.reload();
  await prepare.click();
  await expect(link).toBeVisible({ timeout: 150_000 });
  const copy = await manager.request.get((await link.getAttribute("href")) ?? "");
  expect(copy.headers()["content-disposition"]).toContain("attachment");
  expect(copy.headers()["content-disposition"]).not.toMatch(/Lynx/i);
  expect(await copy.text()).toContain("All done.");
});

test("a lead may let a trace of the team go on to the client, with a written reason", async ({ browser }) => {
  test.setTimeout(600_000);
  const { manager, title } = await atDesk(browser);
  const dev = await startWork(browser, manager, title);
  await deliver(dev, { note: "First", file: "report.txt", text: "Made by Lynx." });

  await manager.reload();
  await manager.getByRole("button", { name: "Prepare a copy for the client" }).click();
  await expect(manager.getByText("1 place names the team")).toBeVisible({ timeout: 150_000 });
  await expect(manager.getByText("Let it go all the same…")).toHaveCount(0);

  const lead = await atWork(browser, "lead@aurora.example");
  await visit(lead, manager.url());
  await lead.getByText("Let it go all the same…").click();
  await lead.getByLabel("Why may the client have this?").fill("They asked who made it.");
  await lead.getByRole("button", { name: "Let it through", exact: true }).click();
  const link = lead.getByRole("link", { name: "Download the clean copy for the client" });
  await expect(link).toBeVisible();
  await expect(lead.getByText(/^Let through by .*: They asked who made it\.$/)).toBeVisible();
  const copy = await lead.request.get((await link.getAttribute("href")) ?? "");
  expect(await copy.text()).toContain("Made by Lynx.");
});

/** Publishes what stands on the desk, and has the team accept and start it. */
async function startWork(browser: Browser, manager: Page, title: string): Promise<Page> {
  await manager.getByRole("button", { name: "Publish to Lynx" }).click();
  await expect(standing(manager)).toContainText("Offered");
  const dev = await atWork(browser, "dev@lynx.example");
  await openTask(dev, title);
  await dev.getByRole("button", { name: "Accept" }).click();
  await expect(standing(dev)).toContainText("Accepted");
  await dev.getByRole("button", { name: "Start", exact: true }).click();
  await expect(standing(dev)).toContainText("In progress");
  return dev;
}
