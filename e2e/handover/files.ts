import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { filesFolder } from "../portal";
import { makeClient, makeJobOfRequest, makeRequest, openDesk } from "./agency";
import { atWork } from "./people";

export type Upload = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A screenshot of a page that shows these lines, as a browser draws them. */
export async function screenshotOf(page: Page, name: string, lines: readonly string[]): Promise<Upload> {
  const drawing = await page.context().newPage();
  await drawing.setViewportSize({ width: 900, height: 120 + 60 * lines.length });
  const rows = lines.map((line) => `<p>${line}</p>`).join("");
  await drawing.setContent(
    `<body style="margin:40px;background:#fff;color:#111;font:32px/1.4 sans-serif">${rows}</body>`,
  );
  const buffer = await drawing.screenshot();
  await drawing.close();
  return { name, mimeType: "image/png", buffer };
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word document of one paragraph whose properties name its author. */
export function documentBy(author: string, name: string, text: string): Upload {
  const xml = (content: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`);
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const buffer = Buffer.from(
    zipSync({
      "[Content_Types].xml": xml(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
      ),
      "_rels/.rels": xml(
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
      ),
      "docProps/core.xml": xml(
        `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy></cp:coreProperties>`,
      ),
      "word/document.xml": xml(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    }),
  );
  return { name, mimeType: DOCX, buffer };
}

export const textFile = (name: string, text: string): Upload => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

/** Cleaning reads letters in pictures: on a busy machine that takes its time. */
const CLEANED = { timeout: 150_000 };

/** The row of one file on the desk. */
export const fileRow = (page: Page, name: string): Locator =>
  page.locator("#files").getByRole("listitem", { name, exact: true });

/** Attaches files and waits until each has got as far as `state` says, by itself. */
export async function attach(page: Page, files: readonly Upload[], state: string | RegExp): Promise<void> {
  await page.getByLabel("Attach files").setInputFiles([...files]);
  for (const { name } of files) await expect(fileRow(page, name)).toContainText(state, CLEANED);
}

/** Waits until the clean copy is built anew; the pictures come back by themselves. */
export async function rebuilt(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Nothing here names the client" })).toBeVisible(CLEANED);
}

const SYLLABLES = ["mar", "ten", "nok", "pus", "ver", "dam", "gor", "bat"];

/** An invented word as `inventedName`, of letters that a reader of pictures does not mix up. */
export const legibleName = (): string =>
  `Zorv${Array.from({ length: 4 }, () => SYLLABLES[Math.floor(Math.random() * SYLLABLES.length)]).join("")}ona`;

/** A client nobody has heard of, a job of it, and a draft for Lynx with a text that may go. */
export async function atDesk(browser: Browser): Promise<{ manager: Page; client: string; title: string }> {
  const manager = await atWork(browser, "manager@aurora.example");
  const client = legibleName();
  const title = `Button ${crypto.randomUUID().slice(0, 8)}`;
  await makeClient(manager, client);
  await makeRequest(manager, client, "A button, please.");
  await makeJobOfRequest(manager, { title, spec: "A button.", price: "1000" });
  await openDesk(manager, "Lynx");
  return { manager, client, title };
}

/** Whether bytes lie in the portal's store. */
export const isStored = (shelf: "agency" | "exchange", id: string): boolean =>
  existsSync(path.join(filesFolder(), shelf, id.slice(0, 2), id));
