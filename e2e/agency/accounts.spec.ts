import { expect } from "@playwright/test";
import { visit } from "../visit";
import { fresh, makeClient, test } from "./desk";

// Whole stories of two people: on a machine that does much else they take minutes.
test.describe.configure({ timeout: 600_000 });

test("a client is handed over: the old voice answers until the new one has gone through everything and accepts", async ({
  atDesk,
}) => {
  const [anna, pavel] = await Promise.all([
    atDesk("manager@aurora.example"),
    atDesk("director@aurora.example"),
  ]);
  const name = fresh("Hand");
  await visit(anna, "/agency/clients/new");
  await anna.getByLabel("Name", { exact: true }).fill(name);
  const manager = anna.getByLabel(/^Account manager/);
  const anna_ = await manager.locator("option").filter({ hasText: "Анна Соколова" }).getAttribute("value");
  await manager.selectOption(anna_ ?? "");
  await anna.getByRole("button", { name: "Create" }).click();
  await expect(anna.getByRole("heading", { level: 1, name })).toBeVisible();
  const address = anna.url();
  const life = anna.locator("#life");
  await expect(life).toContainText("Анна Соколова");

  await life.getByRole("button", { name: "Hand over" }).click();
  const dialog = anna.getByRole("dialog");
  const to = dialog.getByLabel("To whom");
  const pavel_ = await to.locator("option").filter({ hasText: "Павел Громов" }).getAttribute("value");
  await to.selectOption(pavel_ ?? "");
  await dialog.getByLabel(/^What to know/).fill("Calls before noon.");
  await dialog.getByRole("button", { name: "Begin hand-over" }).click();
  await expect(anna).toHaveURL(/\/agency\/accounts\/hand-overs\//);
  const handOver = anna.url();
  await visit(anna, address);
  await expect(life).toContainText("Until it is accepted, Анна Соколова answers.");

  await visit(pavel, handOver);
  await expect(pavel.getByText("Calls before noon.")).toBeVisible();
  await pavel.getByRole("button", { name: "Accept the client" }).click();
  await expect(pavel.getByRole("alert").first()).toBeVisible();
  await visit(pavel, handOver);
  for (const box of await pavel.getByRole("checkbox").all()) await box.check();
  await pavel.getByRole("button", { name: "Save the list" }).click();
  await expect(pavel.getByText("Saved").first()).toBeVisible();
  await visit(pavel, handOver);
  await pavel.getByRole("button", { name: "Accept the client" }).click();
  await expect(pavel.getByText("Accepted").first()).toBeVisible();
  await visit(anna, address);
  await expect(life).toContainText("Павел Громов");
  await visit(anna, `${address}/timeline?kind=handOver`);
  await expect(anna.getByText("Hand-over accepted")).toBeVisible();
});

test("a client moves through its stages with a record, is lost for a cause, and its loyalty tells of it", async ({
  atDesk,
}) => {
  const page = await atDesk("manager@aurora.example");
  const address = await makeClient(page, fresh("Stage"));
  const move = async (to: string, cause?: string) => {
    await page.getByRole("button", { name: "Change stage" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: to }).check();
    if (cause) await dialog.getByLabel(/^Why it left/).selectOption({ label: cause });
    await dialog.getByRole("button", { name: "Change stage" }).click();
  };
  await move("Current");
  await expect(page.locator("#life")).toContainText("New → Current");
  await visit(page, address);
  await move("Lost");
  await expect(page.getByRole("dialog").getByText("Fill this in")).toBeVisible();
  await page
    .getByRole("dialog")
    .getByLabel(/^Why it left/)
    .selectOption({ label: "Price" });
  await page.getByRole("dialog").getByRole("button", { name: "Change stage" }).click();
  await expect(page.locator("#life")).toContainText("Current → Lost: Price");

  await visit(page, `${address}/loyalty`);
  await expect(page.getByText("Price").first()).toBeVisible();
  await page.getByRole("button", { name: "New proposal" }).click();
  await page.getByLabel("What was proposed").fill("Support for a year");
  await page.getByRole("button", { name: "Note proposal" }).click();
  await expect(page.getByText("Support for a year")).toBeVisible();
  await page.getByRole("button", { name: "Declined" }).click();
  await expect(page.getByLabel("What the client said")).toHaveAccessibleDescription(/Fill this in/);
  await page.getByLabel("What the client said").fill("No budget until May.");
  await page.getByRole("button", { name: "Declined" }).click();
  await expect(page.getByText("No budget until May.")).toBeVisible();

  await visit(page, `${address}/timeline`);
  await expect(page.getByText("Proposal declined")).toBeVisible();
  await expect(page.getByText("Current → Lost")).toBeVisible();
});

/** Windows-1251, as Russian spreadsheets write it. */
const in1251 = (text: string) =>
  Buffer.from(
    Array.from(text, (char) => {
      const code = char.charCodeAt(0);
      return code < 128 ? code : code - 0x350;
    }),
  );

test("a Russian spreadsheet with a quote left open is read, told of, looked at, and imported once", async ({
  atDesk,
}) => {
  const page = await atDesk("manager@aurora.example");
  const [one, two] = [fresh("Peony"), fresh("Poppy")];
  const list = `Клиент;Сайт;ФИО\n"${one};${one.replace(" ", "-").toLowerCase()}.example;Вера Пионова\n${two};;\n`;
  const upload = async () => {
    await visit(page, "/agency/clients/imports");
    await page
      .getByLabel("File")
      .setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: in1251(list) });
    await page.getByRole("button", { name: "Have a look" }).click();
    await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}/);
  };
  await upload();
  await expect(page.getByText("the file was in an old encoding")).toBeVisible();
  await expect(page.getByText("a quote was left open")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: one })).toContainText("Вера Пионова");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  // What was looked at is done: the button is gone.
  await expect(page.getByRole("button", { name: "Import", exact: true })).toHaveCount(0);
  await expect(page.getByText("New clients")).toBeVisible();
  await visit(page, `/agency/clients?q=${encodeURIComponent(one)}`);
  await page.getByRole("link", { name: one, exact: true }).click();
  await expect(page.locator("#contacts")).toContainText("Вера Пионова");

  await upload();
  await expect(page.getByText(/No new client/)).toBeVisible();
});

test("a file that is no list is refused beside its field", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  await visit(page, "/agency/clients/imports");
  await page.getByLabel("File").setInputFiles({
    name: "clients.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("PK\u0003\u0004 no workbook"),
  });
  await page.getByRole("button", { name: "Have a look" }).click();
  await expect(page.getByLabel("File")).toHaveAccessibleDescription(/cannot be taken/);
});

test("heads see figures with their samples, take them as CSV, and export a client; others find nothing there", async ({
  atDesk,
}) => {
  const [vera, anna] = await Promise.all([atDesk("lead@aurora.example"), atDesk("manager@aurora.example")]);
  await visit(vera, "/agency/analytics?period=365");
  await expect(vera.locator("#whoAccounts")).toContainText(/n = \d+/);
  await expect(vera.locator("#whoAccounts")).toContainText("n = 93");
  const csv = await vera.request.get("/agency/analytics/files/whoAccounts?period=365");
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect(await csv.text()).toContain("58.1 %");
  expect((await vera.request.get("/agency/analytics/files/nothing")).status()).toBe(404);

  const address = await makeClient(vera, fresh("Record"));
  const record = await vera.request.get(`${address}/record`);
  expect(record.headers()["content-type"]).toBe("application/zip");
  expect((await record.body()).subarray(0, 2).toString()).toBe("PK");

  for (const path of ["/agency/analytics", "/agency/analytics/files/whoAccounts", `${address}/record`])
    expect((await anna.request.get(path)).status(), path).toBe(404);
  const harbor = await atDesk("lead@harbor.example");
  for (const path of [`${address}/record`, `${address}/timeline`, `${address}/loyalty`])
    expect((await harbor.request.get(path)).status(), path).toBe(404);
});

test("load, duties, hand-overs and structure are one page for all, and changed by heads alone", async ({
  atDesk,
}) => {
  const [vera, anna] = await Promise.all([atDesk("lead@aurora.example"), atDesk("manager@aurora.example")]);
  await visit(anna, "/agency/accounts?view=structure");
  await expect(anna.getByText(/are changed by the lead/)).toBeVisible();
  await expect(anna.getByRole("button", { name: "Add rule" })).toHaveCount(0);
  await visit(vera, "/agency/accounts");
  await expect(vera.getByRole("list", { name: "Load: Clients" })).toContainText("Анна Соколова");
  await visit(vera, "/agency/accounts?view=duties");
  await expect(vera.getByRole("row").filter({ hasText: "Business analytics" })).toContainText(/0 of \d+/);
});
