import { expect, test } from "@playwright/test";
import { visit } from "../visit";
import { colleague, fillSignIn, letterTo, newAddress, PASSWORD, signIn } from "./people";

test.use({ locale: "en-GB" });

test("asking for a new password is answered alike, with and without an account", async ({
  page,
  browser,
}) => {
  const { email } = await colleague(browser);
  for (const address of [email, newAddress("nobody")]) {
    await visit(page, "/reset");
    await page.getByLabel("E-mail").fill(address);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByText("If there is an account with this address")).toBeVisible();
    await expect(page.getByText(address)).toHaveCount(0);
  }
});

test("the letter's link sets a new password once and ends every session", async ({ page, browser }) => {
  const { email, page: signedIn } = await colleague(browser);
  await visit(page, "/reset");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  const letter = await letterTo(email, /A new password for Subrosa/);
  const link = /\/reset\/[A-Za-z0-9_-]{43}/.exec(letter)?.[0] ?? "";
  expect(link).not.toBe("");

  await visit(page, link);
  await page.getByLabel("New password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByLabel("New password", { exact: true })).toHaveAccessibleDescription(/At least 10/);
  await page.getByLabel("New password", { exact: true }).fill("another rose entirely");
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.waitForURL(/\/login/);
  await expect(page.getByText("The password is set")).toBeVisible();

  await visit(signedIn, "/agency/team");
  await expect(signedIn).toHaveURL("/login?next=%2Fagency%2Fteam");
  await fillSignIn(page, email, PASSWORD);
  await expect(page.getByText("E-mail or password is not right.")).toBeVisible();
  await signIn(page, email, "another rose entirely");
  await visit(signedIn, link);
  await expect(signedIn.getByText("This link opens nothing")).toBeVisible();
});

test("a garbled reset link says what to do", async ({ page }) => {
  await visit(page, "/reset/garbled");
  await expect(page.getByText("This link opens nothing")).toBeVisible();
  await page.getByRole("link", { name: "Ask for a new link" }).click();
  await expect(page).toHaveURL("/reset");
});
