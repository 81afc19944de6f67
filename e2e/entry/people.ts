import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { mailFolder } from "../portal";
import { visit } from "../visit";

export const DEMO_PASSWORD = "subrosa-demo";
export const PASSWORD = "a rose by any other name";

/** An address that no other test and no earlier run has used. */
export const newAddress = (who: string): string =>
  `${who}-${crypto.randomUUID().slice(0, 12)}@guests.example`;

export async function signIn(page: Page, email: string, password: string = DEMO_PASSWORD): Promise<void> {
  await fillSignIn(page, email, password);
  await page.waitForURL(/\/(agency|partner)\/today/);
}

/** Sends the sign-in form, whatever comes of it. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await visit(page, "/login");
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** A browser of its own, in English, signed in. */
export async function personIn(
  browser: Browser,
  email: string,
  password?: string,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await signIn(page, email, password);
  return { page, context };
}

/** A lead who is signed in invites an address. */
export async function invite(lead: Page, side: "agency" | "partner", email: string, role: string) {
  await visit(lead, `/${side}/team`);
  const form = lead.getByRole("form", { name: "Invite a colleague" });
  await form.getByLabel("E-mail").fill(email);
  await form.getByLabel("Role").selectOption({ label: role });
  await form.getByRole("button", { name: "Send the invitation" }).click();
  const link = await form.getByLabel(/^The link for/).inputValue();
  return new URL(link).pathname;
}

/** Somebody new accepts an invitation and is at work. */
export async function acceptAsNewcomer(page: Page, link: string, name: string): Promise<void> {
  await visit(page, link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Join" }).click();
  await page.waitForURL(/\/(agency|partner)\/today/);
}

/** A colleague made for one test: invited by the lead of Harbor, arrived in a browser of their own. */
export async function colleague(browser: Browser, role = "Account manager") {
  const email = newAddress("colleague");
  const name = `Guest ${email.slice(10, 22)}`;
  const lead = await personIn(browser, "lead@harbor.example");
  const link = await invite(lead.page, "agency", email, role);
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await acceptAsNewcomer(page, link, name);
  return { email, name, link, page, context, lead: lead.page };
}

/** The newest letter to an address, from the folder where a portal without a mail server keeps them. */
export async function letterTo(email: string, subject: RegExp): Promise<string> {
  const folder = mailFolder();
  let found: string | undefined;
  await expect(async () => {
    const files = (await readdir(folder)).filter((file) => file.endsWith(".eml")).sort();
    for (const file of files.reverse()) {
      const letter = decoded(await readFile(path.join(folder, file), "utf8"));
      if (letter.includes(`To: ${email}`) && subject.test(letter)) {
        found = letter;
        return;
      }
    }
    throw new Error("no letter yet");
  }).toPass({ timeout: 120_000 });
  return found ?? "";
}

/** Quoted-printable lines are cut at 76 characters, and a link is longer. */
const decoded = (letter: string): string => letter.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=");
