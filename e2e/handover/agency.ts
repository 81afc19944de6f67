import { expect, type Page } from "@playwright/test";
import { listens, visit } from "../visit";

/** A client whose dossier knows its name. */
export async function makeClient(page: Page, name: string): Promise<void> {
  await visit(page, "/agency/clients/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Records what a client said; ends on the request's page. */
export async function makeRequest(page: Page, client: string, body: string): Promise<void> {
  await visit(page, "/agency/requests/new");
  await page.getByLabel("Client", { exact: true }).selectOption({ label: client });
  await page.getByLabel(/^What the client said/).fill(body);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(body)).toBeVisible();
}

/** Makes a job of the request that is open; ends on the job's page. */
export async function makeJobOfRequest(
  page: Page,
  job: { readonly title: string; readonly spec: string; readonly price: string },
): Promise<void> {
  await page.getByRole("link", { name: "Make a job" }).first().click();
  await page.getByLabel("Title", { exact: true }).fill(job.title);
  await page.getByLabel(/^Spec/).fill(job.spec);
  await page.getByLabel(/^Price/).fill(job.price);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: job.title })).toBeVisible();
}

/** Cuts a task for a partner from the job that is open; ends on the publishing desk. */
export async function openDesk(page: Page, partner: string): Promise<void> {
  await page.getByRole("link", { name: "Cut a task" }).first().click();
  await page.getByRole("radio", { name: new RegExp(`^${partner}`) }).check();
  await page.getByRole("button", { name: "Open the publishing desk" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Publishing desk" })).toBeVisible();
  await listens(page);
}

/**
 * Publishes what stands on the desk, after trying with the client's name in it: that is marked and stopped.
 * @returns the address of the task's page
 */
export async function publish(
  page: Page,
  { title, client, partner }: { readonly title: string; readonly client: string; readonly partner: string },
): Promise<string> {
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  const brief = page.getByRole("textbox", { name: "Brief" });
  const clean = await brief.inputValue();
  expect(clean).not.toContain(client);
  await brief.fill(`${clean}\n\nAsk ${client} when in doubt.`);
  await expect(page.getByText("1 place gives a client away")).toBeVisible();
  const send = page.getByRole("button", { name: `Publish to ${partner}` });
  await expect(send).toHaveAttribute("aria-disabled", "true");
  await expect(send).toContainText("1 place left");
  await send.click({ force: true });
  await expect(page.locator("[data-place]")).toBeFocused();

  await page.getByRole("button", { name: "Mask", exact: true }).click();
  await expect(brief).not.toHaveValue(new RegExp(client));
  await expect(page.getByText("Nothing here points to a client")).toBeVisible();
  await page.getByLabel(/^Fee/).fill("48000");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await send.click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toContainText("Offered");
  return page.url();
}

/** Downloads the file of the last delivery and accepts it. */
export async function acceptDelivery(page: Page, taskAddress: string, fileName: string): Promise<void> {
  await visit(page, taskAddress);
  const link = page.getByRole("link", { name: new RegExp(fileName) });
  const file = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(file.headers()["content-disposition"]).toContain("attachment");
  expect(file.headers()["x-content-type-options"]).toBe("nosniff");
  expect(file.headers()["content-security-policy"]).toBe("sandbox; default-src 'none'");
  expect(file.headers()["cache-control"]).toBe("private, no-store");
  expect(await file.text()).toBe("All done.");
  const elsewhere = taskAddress.replace(/[^/]+$/, crypto.randomUUID());
  for (const address of [`${elsewhere}/files/${crypto.randomUUID()}`, `${taskAddress}/files/none`])
    expect((await page.request.get(address)).status()).toBe(404);
  await page.getByRole("button", { name: "Accept delivery" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Done");
}
