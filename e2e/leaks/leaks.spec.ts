import { deflateRawSync, deflateSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { demoCanaries } from "@/db/seed/canaries";
import { connectToPortal, signIn } from "../portal";
import { forbiddenAddresses, foreignIds, tryEveryAction } from "./attempts";
import { crawl } from "./crawl";
import { openFeedOf } from "./feed";
import { gatherLetters, plantLetter, readPartnersLetters } from "./letters";
import { plantLeaks } from "./plants";
import { canariesIn, type Reading } from "./reader";
import { castAlone, openPeriod } from "./sealed";
import { PARTNER_STARTS } from "./starts";

test.describe.configure({ mode: "serial", timeout: 900_000 });

for (const email of ["lead@lynx.example", "dev@lynx.example", "lead@otter.example"]) {
  test(`nothing that ${email} can read names a client, a price or a private word`, async ({
    playwright,
    baseURL,
  }) => {
    const owner = connectToPortal();
    const context = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    await signIn(context, email);
    const period = await openPeriod(owner);
    const sealed = await castAlone(owner, period.id, "agency");
    const ids = await foreignIds(owner, email);
    const feed = await openFeedOf(owner, email);
    const starts = [...PARTNER_STARTS, feed, feed.replace("/partner/", "/agency/")];
    const readings = [
      ...(await crawl(context, [...starts, ...forbiddenAddresses(ids)])),
      ...(await tryEveryAction(context, ids)),
    ];
    await period.remove();
    await owner.end();
    await context.dispose();

    const canaries = [...demoCanaries(), ...sealed];
    const hits = readings.flatMap((reading) =>
      canariesIn(reading, canaries).map(
        (canary) => `${reading.channel} ${reading.status} ${reading.url}: ${canary}`,
      ),
    );
    console.log(`${email}: ${tally(readings)}; ${canaries.length} canaries`);
    expect(canaries.length).toBeGreaterThan(100);
    expect(hits).toEqual([]);
    // The submissions really arrive with their fields: a message on another team's task finds no such task.
    const refusals = readings.filter(
      ({ channel, body }) => channel === "action" && body.includes('"code":"notFound"'),
    );
    expect(refusals.length).toBeGreaterThan(0);
    expect(
      readings.filter(({ status }) => status >= 500).map(({ status, url }) => `${status} ${url}`),
    ).toEqual([]);
    const calendar = readings.find(({ url, channel }) => url === feed && channel === "page");
    expect(calendar?.headers["content-type"]).toContain("text/calendar");
    expect(calendar?.body.toString()).toContain("BEGIN:VEVENT");
    for (const channel of ["page", "rsc", "static", "file", "error", "redirect", "action"])
      expect(readings.filter((reading) => reading.channel === channel).length, channel).toBeGreaterThan(0);
  });
}

test("the crawl would see a leak in any place that a partner reads", async ({ playwright, baseURL }) => {
  const owner = connectToPortal();
  const { words, remove } = await plantLeaks(owner);
  try {
    const context = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    await signIn(context, "lead@lynx.example");
    const feed = await openFeedOf(owner, "lead@lynx.example");
    const readings = await crawl(context, [...PARTNER_STARTS, feed]);
    await context.dispose();
    const found = new Set(readings.flatMap((reading) => canariesIn(reading, words)));
    expect(words.filter((word) => !found.has(word))).toEqual([]);
    const channels = new Set(
      readings.filter((reading) => canariesIn(reading, words).length > 0).map(({ channel }) => channel),
    );
    expect([...channels].sort()).toEqual(expect.arrayContaining(["file", "page", "rsc"]));
    const calendar = readings.find(({ url }) => url === feed);
    expect(calendar && canariesIn(calendar, words).length, "calendar").toBeGreaterThan(0);
    for (const format of ["pdf", "json"]) {
      const passport = readings.find(({ url }) => url === `/partner/ratings/passport/files/${format}`);
      expect(passport && canariesIn(passport, words).length, format).toBeGreaterThan(0);
    }
  } finally {
    await remove();
    await owner.end();
  }
});

test("no letter to a partner names a client, a price or a private word, and one that did would be seen", async () => {
  const owner = connectToPortal();
  const words = { subject: "ООО «Подброшенное в тему письма»", body: "ООО «Подброшенное в текст письма»" };
  const remove = await plantLetter(owner, {
    subject: `Задача: ${words.subject}`,
    body: `Для ${words.body}.`,
  });
  await gatherLetters(owner, "lead@badger.example");
  try {
    const letters = await readPartnersLetters(owner);
    expect(
      letters.filter(({ body }) => body.includes("/partner/settings#letters")).length,
      "gathered letters are among them",
    ).toBeGreaterThan(0);
    const canaries = demoCanaries();
    console.log(`${letters.length} letters to partners; ${canaries.length} canaries`);
    const hits = letters.flatMap((letter) =>
      canariesIn(letter, canaries).map((canary) => `${letter.url}: ${canary}`),
    );
    expect(hits).toEqual([]);
    const planted = letters.flatMap((letter) => canariesIn(letter, Object.values(words)));
    expect(planted).toEqual([words.subject, words.body]);
  } finally {
    await remove();
    await owner.end();
  }
});

test("the crawl reads what is packed inside a file", () => {
  const canary = "ООО «Ромашка»";
  const file = (body: Buffer): Reading => ({
    channel: "file",
    url: "/",
    status: 200,
    headers: { "content-disposition": "attachment" },
    body,
  });
  const text = Buffer.from(canary);
  const wide = Buffer.from(`\ufeff${canary}`, "utf16le").swap16();
  const entry = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), Buffer.alloc(26)]);
  entry.writeUInt16LE(8, 8);
  const zip = Buffer.concat([entry, deflateRawSync(text)]);
  const packed = {
    "a stream of a PDF": Buffer.concat([
      Buffer.from("stream\n"),
      deflateSync(text),
      Buffer.from("\nendstream"),
    ]),
    "a PDF's title": Buffer.from(`<< /Title <${wide.toString("hex")}> >>`),
    "an entry of an archive": zip,
    "an archive in an archive": Buffer.concat([entry, deflateRawSync(zip)]),
    "a compressed chunk of a picture": Buffer.concat([Buffer.from("zTXtTitle\0\0"), deflateSync(text)]),
    "UTF-16 in a stream": deflateSync(Buffer.from(`\0${canary}`, "utf16le")),
  };
  for (const [place, body] of Object.entries(packed))
    expect(canariesIn(file(body), [canary]), place).toEqual([canary]);
  expect(canariesIn(file(deflateSync(Buffer.from("Янтарная Цапля"))), [canary])).toEqual([]);
});

test("the crawl reads through every dress that a leak could wear", () => {
  const canary = "ООО «Ромашка»";
  const wearing = (body: string | Buffer, headers: Record<string, string> = {}): Reading => ({
    channel: "page",
    url: "/",
    status: 200,
    headers,
    body: Buffer.from(body),
  });
  const escaped = JSON.stringify(canary).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const dressed = {
    plain: wearing(`<p>${canary}</p>`),
    "letter case": wearing(canary.toUpperCase()),
    "JSON escapes": wearing(escaped),
    "JSON in JSON": wearing(JSON.stringify(escaped)),
    "HTML entities": wearing([...canary].map((letter) => `&#${letter.codePointAt(0)};`).join("")),
    "percent encoding": wearing(encodeURIComponent(canary)),
    base64: wearing(Buffer.from(canary).toString("base64")),
    "UTF-16": wearing(Buffer.from(`\u0000${canary}`, "utf16le")),
    "a calendar's folded and escaped line": wearing("SUMMARY:ООО «Ро\r\n машка»"),
    header: wearing("", {
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(canary)}`,
    }),
    redirect: wearing("", { location: `/somewhere?name=${encodeURIComponent(canary)}` }),
  };
  for (const [dress, reading] of Object.entries(dressed))
    expect(canariesIn(reading, [canary]), dress).toEqual([canary]);
  expect(canariesIn(wearing("Янтарная Цапля"), [canary])).toEqual([]);
});

const tally = (readings: readonly Reading[]) => {
  const counts = new Map<string, number>();
  for (const { channel } of readings) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  return `${readings.length} answers (${[...counts].map(([channel, count]) => `${count} ${channel}`).join(", ")})`;
};
