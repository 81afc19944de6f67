import { expect, test } from "@playwright/test";
import { canariesIn } from "../leaks/reader";
import { connectToPortal } from "../portal";
import { visit } from "../visit";
import { atDesk, attach, documentBy, fileRow, isStored, rebuilt, screenshotOf, textFile } from "./files";
import { openTask } from "./partner";
import { atWork, standing } from "./people";

test("a file that is added to a published task reaches the partner clean, and can be taken back", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const { manager, client, title } = await atDesk(browser);
  await manager.getByRole("button", { name: "Publish to Lynx" }).click();
  await expect(standing(manager)).toContainText("Offered");
  const dev = await atWork(browser, "dev@lynx.example");
  await openTask(dev, title);
  const paper = documentBy(client, `${client}.docx`, "The button is green.");
  const naming = textFile("notes.txt", `Ask ${client} about the rest.`);
  const picture = await screenshotOf(manager, "screen.png", ["Checkout", client]);
  const give = (name: string) => fileRow(manager, name).getByRole("button", { name: "Give to the partner" });

  await test.step("nothing that waits can be given, and the partner sees none of it", async () => {
    await attach(manager, [naming], "Gives a client away");
    await attach(manager, [picture], /Gives a client away|Look at the pictures/);
    for (const { name } of [naming, picture]) await expect(give(name)).toHaveCount(0);
    await dev.reload();
    await expect(dev.getByRole("link", { name: /brief-/ })).toHaveCount(0);
  });

  await test.step("what is ready goes by itself, whatever else waits", async () => {
    await attach(manager, [paper], "Ready to go");
    await give(paper.name).click();
    await expect(fileRow(manager, paper.name)).toContainText("With the partner");
    await expect(fileRow(manager, paper.name)).toContainText("as brief-1.docx");
  });

  await test.step("a picture is blacked out, confirmed and given, as on the desk", async () => {
    await fileRow(manager, picture.name).getByRole("link", { name: "Look at 1 picture" }).click();
    await manager
      .getByRole("button", { name: `Black out “${client}”` })
      .first()
      .click();
    await manager.getByRole("button", { name: "Black out and rebuild" }).click();
    await rebuilt(manager);
    await manager.getByRole("button", { name: "Nothing here names the client" }).click();
    await expect(manager.getByText(/^Confirmed by/)).toBeVisible();
    await manager.getByRole("link", { name: "Back to the task" }).click();
    await give(picture.name).click();
    await expect(fileRow(manager, picture.name)).toContainText("as brief-2.png");
  });

  const link = dev.getByRole("link", { name: "brief-1.docx", exact: true });
  await test.step("the partner finds no name in any byte of it", async () => {
    await dev.reload();
    await expect(dev.getByRole("link", { name: "brief-2.png", exact: true })).toBeVisible();
    const file = await dev.request.get((await link.getAttribute("href")) ?? "");
    const reading = { channel: "file", url: file.url(), status: 200, headers: file.headers() };
    expect(canariesIn({ ...reading, body: await file.body() }, [client])).toEqual([]);
    expect(file.headers()["content-disposition"]).toContain("brief-1.docx");
  });

  await test.step("once withdrawn it is gone over there, to the last byte, and on record here", async () => {
    const address = (await link.getAttribute("href")) ?? "";
    const sharedId = address.split("/").at(-1) ?? "";
    expect(isStored("exchange", sharedId)).toBe(true);
    const row = fileRow(manager, paper.name);
    await row.getByRole("button", { name: "Withdraw" }).click();
    await manager.locator("dialog[open]").getByRole("button", { name: "Withdraw the file" }).click();
    await expect(row).toContainText("Withdrawn");
    await expect(row).toContainText("was there as brief-1.docx");
    expect((await dev.request.get(address)).status()).toBe(404);
    await dev.reload();
    await expect(dev.getByRole("link", { name: "brief-2.png", exact: true })).toBeVisible();
    await expect(link).toHaveCount(0);
    await expect.poll(() => isStored("exchange", sharedId)).toBe(false);
    const original = await row.getByRole("link", { name: "Original" }).getAttribute("href");
    expect((await manager.request.get(original ?? "")).status()).toBe(200);
  });
});

test("the bytes of a file that is removed leave the store, and those of one that is replaced", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const { manager } = await atDesk(browser);
  await attach(manager, [textFile("plain.txt", "A plain text.")], "Ready to go");
  const original = await fileRow(manager, "plain.txt")
    .getByRole("link", { name: "Original" })
    .getAttribute("href");
  const owner = connectToPortal();
  const [keys] = await owner`
    select original_key, clean_key from agency.draft_files where id = ${original?.split("/").at(-2) ?? ""}`;
  await owner.end();
  for (const key of [keys?.original_key, keys?.clean_key]) expect(isStored("agency", key)).toBe(true);
  await fileRow(manager, "plain.txt").getByRole("button", { name: "Remove" }).click();
  await expect(fileRow(manager, "plain.txt")).toHaveCount(0);
  for (const key of [keys?.original_key, keys?.clean_key])
    await expect.poll(() => isStored("agency", key)).toBe(false);
});

test("a file that names a client since a dossier has changed is raised, and leads to where it can be withdrawn", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const { manager, client } = await atDesk(browser);
  const secret = `Quibble${crypto.randomUUID().replace(/[^a-f]/g, "")}`;
  await attach(manager, [textFile("plan.txt", `The plan is called ${secret}.`)], "Ready to go");
  await manager.getByRole("button", { name: "Publish to Lynx" }).click();
  await expect(standing(manager)).toContainText("Offered");

  await visit(manager, `/agency/clients?q=${encodeURIComponent(client)}`);
  await manager.getByRole("link", { name: client, exact: true }).click();
  await manager.locator("#dossier").getByRole("link").first().click();
  await manager.getByLabel("Aliases and abbreviations").fill(secret);
  await manager.getByRole("button", { name: "Save" }).click();
  await expect(manager.locator("#dossier").getByText(secret)).toBeVisible();

  const hit = manager.locator("[data-row]").filter({ hasText: secret });
  await expect(async () => {
    await visit(manager, "/agency/leaks");
    await expect(hit).toContainText("in a file", { timeout: 5_000 });
  }).toPass({ timeout: 120_000 });
  await hit.getByRole("link", { name: "To the file" }).click();
  await fileRow(manager, "plan.txt").getByRole("button", { name: "Withdraw" }).click();
  await manager.locator("dialog[open]").getByRole("button", { name: "Withdraw the file" }).click();
  await expect(fileRow(manager, "plan.txt")).toContainText("Withdrawn");
  await visit(manager, "/agency/leaks?view=answered");
  await expect(hit).toContainText("File withdrawn");
});
