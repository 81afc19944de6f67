import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { atWork } from "../handover/people";
import { visit } from "../visit";

const FORMATS = ["JSON", "PDF"] as const;

test("a lead takes the passport along; anybody checks it, and one byte changed is refused", async ({
  browser,
  baseURL,
}) => {
  const lead = await atWork(browser, "lead@lynx.example");
  const stranger = await (await browser.newContext({ baseURL: baseURL ?? "", locale: "en-GB" })).newPage();
  for (const format of FORMATS) {
    const file = await download(lead, format);
    expect(await verdictOn(stranger, file, format)).toContain("Issued to Lynx");
    const changed = Buffer.from(file);
    const place = Math.floor(file.length / 2);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(await verdictOn(stranger, changed, format)).toMatch(/^(Changed|Not a passport)/);
  }
  await Promise.all([lead.context().close(), stranger.context().close()]);
});

test("a passport of another portal is checked with that portal's key, and a pasted one as it stands", async ({
  browser,
}) => {
  const lead = await atWork(browser, "lead@aurora.example");
  const file = await download(lead, "JSON");
  // What it says is the organisation's own: neither a partner nor a comment.
  for (const word of ["Lynx", "Badger", "Otter", "comment"]) expect(file.toString()).not.toContain(word);
  await visit(lead, "/passport");
  await lead.getByLabel("or the text of a JSON passport").fill(file.toString());
  await lead.getByRole("button", { name: "Check" }).click();
  await expect(lead.getByRole("status").filter({ hasText: "Genuine" })).toBeVisible();

  const own = await (await lead.request.get("/passport/key")).text();
  const other = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }).toString();
  for (const [key, says] of [
    [other, "Sealed by another portal"],
    ["-----BEGIN NONSENSE-----", "Not a public key"],
    [own, "Genuine"],
  ] as const) {
    await visit(lead, "/passport");
    await lead.getByText("Public key of another portal").first().click();
    await lead.getByRole("textbox", { name: "Public key of another portal" }).fill(key);
    await lead.getByLabel("or the text of a JSON passport").fill(file.toString());
    await lead.getByRole("button", { name: "Check" }).click();
    await expect(lead.getByRole("status").filter({ hasText: says })).toBeVisible();
  }
  await lead.context().close();
});

test("without a script the check works as well, and with nothing to check it says so", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    javaScriptEnabled: false,
    locale: "en-GB",
  });
  const page = await context.newPage();
  await page.goto("/passport");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByLabel("or the text of a JSON passport").fill('{"passport":{}}');
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Not a passport" })).toBeVisible();
  await context.close();
});

async function download(page: Page, format: (typeof FORMATS)[number]): Promise<Buffer> {
  const side = page.url().includes("/agency/") ? "agency" : "partner";
  await visit(page, `/${side}/ratings/passport`);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: `Download ${format}` }).click(),
  ]);
  return readFileSync(await file.path());
}

/** What the public page says of a file. */
async function verdictOn(page: Page, file: Buffer, format: string): Promise<string> {
  await visit(page, "/passport");
  await page.getByLabel("File (PDF or JSON)").setInputFiles({
    name: `passport.${format.toLowerCase()}`,
    mimeType: "application/octet-stream",
    buffer: file,
  });
  await page.getByRole("button", { name: "Check" }).click();
  const verdict = page.getByRole("status").filter({ hasText: /\w/ });
  await expect(verdict).toBeVisible();
  return verdict.innerText();
}
