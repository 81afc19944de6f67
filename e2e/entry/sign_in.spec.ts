import { expect, test } from "@playwright/test";
import { visit } from "../visit";
import { colleague, DEMO_PASSWORD, fillSignIn, newAddress, PASSWORD, personIn, signIn } from "./people";

test.use({ locale: "en-GB" });

test("a wrong password and an unknown account are answered alike, and only the address comes back", async ({
  page,
  browser,
}) => {
  const { email } = await colleague(browser);
  for (const address of [email, newAddress("nobody")]) {
    await fillSignIn(page, address, "not the password");
    await expect(page.getByText("E-mail or password is not right.")).toBeVisible();
    await expect(page.getByLabel("E-mail", { exact: true })).toHaveValue(address);
    expect(await page.content()).not.toContain("not the password");
  }
});

test("too many attempts have to wait, whether or not the account exists", async ({ page }) => {
  const address = newAddress("guesser");
  await visit(page, "/login");
  for (let attempt = 0; attempt < 11; attempt++) {
    await page.getByLabel("E-mail", { exact: true }).fill(address);
    await page.getByLabel("Password", { exact: true }).fill(`guess ${attempt}`);
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await answered;
  }
  await expect(page.getByText("Too many attempts.")).toBeVisible();
});

test("an empty form is answered beside its fields", async ({ page }) => {
  await visit(page, "/login");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByLabel("E-mail", { exact: true })).toHaveAccessibleDescription(/Fill this in/);
});

test("one press signs in to the demo, and who is signed in has no use for the door", async ({ page }) => {
  await visit(page, "/login");
  await page.getByRole("button", { name: /lead@otter\.example/ }).click();
  await page.waitForURL("/partner/today");
  await visit(page, "/login");
  await expect(page).toHaveURL("/partner/today");
  await visit(page, "/");
  await expect(page).toHaveURL("/partner/today");
});

test("after signing out a kept cookie opens nothing", async ({ browser }) => {
  const { page, context } = await personIn(browser, "lead@harbor.example");
  const kept = await context.cookies();
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("/login");
  const thief = await browser.newContext();
  await thief.addCookies(kept);
  const stolen = await thief.newPage();
  await visit(stolen, "/agency/team");
  await expect(stolen).toHaveURL("/login?next=%2Fagency%2Fteam");
});

test("the other side's pages look as if they did not exist", async ({ browser }) => {
  const { page } = await personIn(browser, "lead@otter.example");
  for (const address of ["/agency/today", "/agency/team", "/agency/settings"]) {
    const response = await visit(page, address);
    expect(response?.status()).toBe(404);
    await expect(page.getByText("There is nothing here")).toBeVisible();
  }
});

test("whoever is not signed in is shown the door, and no page with it", async ({ request }) => {
  for (const address of ["/agency/team", "/partner/team", "/partner/engagements", "/agency/settings"]) {
    const response = await request.get(address, { maxRedirects: 0 });
    expect(response.status()).toBe(307);
    expect(response.headers().location).toBe(`/login?next=${encodeURIComponent(address)}`);
  }
});

test("a person signs in with a password and is greeted in their own language", async ({ page }) => {
  await visit(page, "/login");
  await page.getByLabel("E-mail", { exact: true }).fill("lead@lynx.example");
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("/partner/today");
  await expect(page.getByRole("link", { name: "Настройки" }).first()).toBeVisible();
});

test("whoever was shown the door comes back to the page that was asked for", async ({ page, browser }) => {
  const { email } = await colleague(browser);
  await visit(page, "/agency/team?role=lead");
  await expect(page).toHaveURL("/login?next=%2Fagency%2Fteam%3Frole%3Dlead");
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("E-mail or password is not right.")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("/agency/team?role=lead");
});

test("a session that has ended meanwhile costs a sign-in and not the way", async ({ browser }) => {
  const { email, page } = await colleague(browser);
  const other = await personIn(browser, email, PASSWORD);
  await visit(other.page, "/agency/settings");
  await other.page.getByRole("button", { name: "Sign out the others" }).click();
  await expect(other.page.getByText("Only this browser is signed in.")).toBeVisible();
  await page.getByRole("link", { name: "Clients" }).first().click();
  await page.waitForURL("/login?next=%2Fagency%2Fclients");
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("/agency/clients");
});

test("one press into the demo leads on, too, and no link leads to the other side or out of the portal", async ({
  page,
}) => {
  await visit(page, "/partner/team");
  await page.getByRole("button", { name: /lead@otter\.example/ }).click();
  await page.waitForURL("/partner/team");
  for (const next of ["/agency/team", "//elsewhere.example/", "https://elsewhere.example/partner/team"]) {
    await page.context().clearCookies();
    await visit(page, `/login?next=${encodeURIComponent(next)}`);
    await page.getByRole("button", { name: /lead@otter\.example/ }).click();
    await page.waitForURL("/partner/today");
  }
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("whoever was shown the door comes back, in the language that was chosen there", async ({
    page,
    browser,
  }) => {
    const { email } = await colleague(browser);
    await visit(page, "/agency/team?role=lead");
    await page.getByRole("button", { name: "Русский" }).click();
    await expect(page).toHaveURL("/login?next=%2Fagency%2Fteam%3Frole%3Dlead");
    await expect(page.getByRole("button", { name: "Войти", exact: true })).toBeVisible();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByLabel("E-mail", { exact: true }).fill(email);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL("/agency/team?role=lead");
  });

  test("a lead invites, a newcomer joins and signs in again, and what is wrong is said with the address kept", async ({
    page,
    browser,
  }) => {
    const { email } = await colleague(browser);
    await fillSignIn(page, email, "not the password");
    await expect(page.getByText("E-mail or password is not right.")).toBeVisible();
    await expect(page.getByLabel("E-mail", { exact: true })).toHaveValue(email);
    await signIn(page, email, PASSWORD);
    await expect(page).toHaveURL("/agency/today");
  });
});
