import { expect, test } from "@playwright/test";
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
  await page.goto("/login");
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
  await page.goto("/login");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByLabel("E-mail", { exact: true })).toHaveAccessibleDescription(/Fill this in/);
});

test("one press signs in to the demo, and who is signed in has no use for the door", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: /lead@otter\.example/ }).click();
  await page.waitForURL("/partner/today");
  await page.goto("/login");
  await expect(page).toHaveURL("/partner/today");
  await page.goto("/");
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
  await stolen.goto("/agency/team");
  await expect(stolen).toHaveURL("/login");
});

test("the other side's pages look as if they did not exist", async ({ browser }) => {
  const { page } = await personIn(browser, "lead@otter.example");
  for (const address of ["/agency/today", "/agency/team", "/agency/settings"]) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByText("There is nothing here")).toBeVisible();
  }
});

test("whoever is not signed in is shown the door, and no page with it", async ({ request }) => {
  for (const address of ["/agency/team", "/partner/team", "/partner/engagements", "/agency/settings"]) {
    const response = await request.get(address, { maxRedirects: 0 });
    expect(response.status()).toBe(307);
    expect(response.headers().location).toBe("/login");
  }
});

test("a person signs in with a password and is greeted in their own language", async ({ page }) => {
  await page.goto("/login");
  await page.getByLabel("E-mail", { exact: true }).fill("lead@lynx.example");
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("/partner/today");
  await expect(page.getByRole("link", { name: "Настройки" }).first()).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

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
