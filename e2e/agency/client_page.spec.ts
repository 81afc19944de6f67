import { type Browser, expect, type Page } from "@playwright/test";
import { revisit, visit } from "../visit";
import { fresh, makeClient, makeJob, test } from "./desk";

/** Small enough to be read by eye in a failure. */
const REPORT = { name: "Report.txt", mimeType: "text/plain", buffer: Buffer.from("Ten orders more.\n") };

test("a client's page on a phone: in its reader's language, with minutes, regulation and documents to answer and take", async ({
  atDesk,
  browser,
}) => {
  // Two people in two browsers, some twenty pages.
  test.setTimeout(900_000);
  const desk = await atDesk("manager@harbor.example");
  const client = fresh("Readable");
  const address = await makeClient(desk, client);
  const vera = `Vera ${fresh("Linnet")}`;
  await addContact(desk, address, vera);
  const title = fresh("Status");
  const meeting = await holdMeeting(desk, { client, vera, title });
  await keepMinutes(desk, "## Agreed\n\nBlue stays.");
  await sendMinutes(desk);

  await test.step("the regulation stops at a team's name, and is shown without it", async () => {
    await writeRegulation(desk, address, "Otter answers within an hour.");
    await desk.getByRole("button", { name: "Show on the client’s page" }).click();
    await expect(desk.locator("#on-page").getByText(/Points to a partner: Otter/)).toBeVisible();
    await writeRegulation(desk, address, "We answer within an hour.");
    await desk.getByRole("button", { name: "Show on the client’s page" }).click();
    await expect(desk.locator("#on-page").getByText(/Shown by Tom Ashby/)).toBeVisible();
  });

  await test.step("a document of the agency's own is laid out", async () => {
    await makeJob(desk, client, fresh("Shop"));
    await desk.getByRole("button", { name: "Show a document" }).click();
    const dialog = desk.getByRole("dialog");
    const file = dialog.locator("input[type=file]");
    await file.setInputFiles({ ...REPORT, name: "Otter.txt" });
    await dialog.getByRole("button", { name: "Upload and show" }).click();
    await expect(dialog.getByText(/Points to a partner: Otter/)).toBeVisible();
    await file.setInputFiles(REPORT);
    await dialog.getByRole("button", { name: "Upload and show" }).click();
    await expect(desk.locator("#documents").getByText("Report.txt")).toBeVisible();
  });
  const job = desk.url();

  const link = await makeLink(desk, address, vera);
  const phone = await onPhone(browser, link);

  await test.step("it speaks the person's language, until they choose another", async () => {
    await expect(phone.locator("html")).toHaveAttribute("lang", "ru");
    await expect(phone.getByRole("heading", { level: 1 })).toContainText("Здравствуйте");
    await expect(phone.getByText("2 вопроса")).toBeVisible();
    await phone.getByRole("button", { name: "English" }).click();
    await expect(phone.locator("html")).toHaveAttribute("lang", "en");
    await expect(phone.getByText("2 answers wanted from you")).toBeVisible();
  });

  await test.step("minutes are found wrong; the next version asks anew and is acknowledged", async () => {
    const minutes = phone.getByRole("article", { name: title });
    await expect(minutes.getByText("Blue stays.")).toBeVisible();
    await minutes.getByText("Something is not right").click();
    await minutes.getByRole("button", { name: "Send the remark" }).click();
    await expect(minutes.getByLabel("What is not right")).toHaveAccessibleDescription(
      /Fill this in|required/i,
    );
    await minutes.getByLabel("What is not right").fill("The logo stays, too.");
    await minutes.getByRole("button", { name: "Send the remark" }).click();
    await expect(phone.getByText("You objected")).toBeVisible();

    await visit(desk, "/agency/today?view=mine");
    await expect(desk.getByText("The logo stays, too.")).toBeVisible();
    await visit(desk, meeting);
    await expect(desk.locator("#minutes").getByText(/objected/)).toBeVisible();
    await desk.getByText("Next version").click();
    await keepMinutes(desk, "## Agreed\n\nBlue and the logo stay.", "Next version");
    await sendMinutes(desk);

    await revisit(phone);
    await expect(minutes.getByText("Blue and the logo stay.")).toBeVisible();
    await minutes.getByRole("button", { name: "It is right" }).click();
    await expect(phone.getByText("You acknowledged")).toBeVisible();
    await visit(desk, meeting);
    await expect(desk.locator("#minutes").getByText(/acknowledged .* on their own page/)).toBeVisible();
  });

  await test.step("the regulation is accepted, by name and time", async () => {
    await phone.getByText("Read the regulation").click();
    await expect(phone.getByText("We answer within an hour.")).toBeVisible();
    await phone.getByRole("button", { name: "I accept" }).click();
    await expect(phone.getByText(/You accepted version 2/)).toBeVisible();
    await visit(desk, `${address}/regulation`);
    await expect(desk.locator("#on-page").getByText(vera)).toBeVisible();
    await visit(desk, address);
    await expect(desk.locator("#regulation").getByText(new RegExp(vera))).toBeVisible();
  });

  await test.step("a document is taken, as a download and nothing else, and is gone once withdrawn", async () => {
    const file = (await phone.getByRole("link", { name: /Report\.txt/ }).getAttribute("href")) ?? "";
    const answer = await phone.request.get(file);
    expect(await answer.text()).toBe("Ten orders more.\n");
    expect(answer.headers()).toMatchObject({
      "content-disposition": expect.stringMatching(/^attachment; filename="Report\.txt"/),
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": expect.stringContaining("no-store"),
    });
    const altered = file.replace(/.(?=\/files)/, (last) => (last === "A" ? "B" : "A"));
    expect((await phone.request.get(altered)).status()).toBe(404);
    await visit(desk, job);
    await desk.getByRole("button", { name: "Withdraw", exact: true }).click();
    await expect(desk.locator("#documents").getByText(/withdrawn by Tom Ashby/)).toBeVisible();
    expect((await phone.request.get(file)).status()).toBe(404);
    await revisit(phone);
    await expect(phone.getByText("Report.txt")).toHaveCount(0);
  });
  await phone.context().close();
});

async function addContact(page: Page, client: string, name: string): Promise<void> {
  await visit(page, `${client}/contacts/new`);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel(/^E-mail/).fill(`${fresh("vera").replace(" ", ".")}@readable.example`);
  await page.getByLabel(/^Language/).selectOption({ label: "Russian" });
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.locator("#contacts").getByRole("link", { name })).toBeVisible();
}

/** @returns the address of the meeting's page */
async function holdMeeting(
  page: Page,
  { client, vera, title }: { client: string; vera: string; title: string },
): Promise<string> {
  await visit(page, "/agency/meetings/new");
  await page.getByLabel("With whom?").selectOption({ label: client });
  await page.getByRole("button", { name: "Go on" }).click();
  await page.waitForURL(/client=/);
  await visit(page, page.url());
  await page.getByLabel("About what").fill(title);
  await page.getByLabel("Date and time").fill("2026-01-15T10:00");
  await page.getByLabel(vera).check();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("button", { name: "It was held" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Held");
  return page.url();
}

async function keepMinutes(page: Page, text: string, form = "Write the minutes"): Promise<void> {
  await page.getByRole("form", { name: form }).getByLabel("Text").fill(text);
  await page.getByRole("button", { name: "Keep this version" }).click();
  await expect(page.locator("#minutes article").getByText(text.split("\n").at(-1) ?? "")).toBeVisible();
}

async function sendMinutes(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send by mail" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send by mail" }).click();
  await expect(page.getByText("not acknowledged yet")).toBeVisible();
}

async function writeRegulation(page: Page, client: string, text: string): Promise<void> {
  await visit(page, `${client}/regulation/new`);
  await page.getByLabel("Text", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Save the version" }).click();
  await expect(page.getByText(text)).toBeVisible();
  await visit(page, `${client}/regulation`);
}

async function makeLink(page: Page, client: string, name: string): Promise<string> {
  await visit(page, `${client}/links`);
  await page
    .getByRole("form", { name: `New link: ${name}` })
    .getByRole("button")
    .click();
  const link = page.getByLabel("The link");
  await expect(link).toBeVisible();
  return link.inputValue();
}

/** A phone that asks for English, and on which nobody has chosen anything yet. */
async function onPhone(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: "en-GB",
  });
  const page = await context.newPage();
  await visit(page, address);
  return page;
}
