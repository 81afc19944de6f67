import { type APIRequestContext, expect, test } from "@playwright/test";
import { connectToPortal, signIn } from "../portal";
import { read } from "./crawl";
import { canariesIn, type Reading } from "./reader";
import { castAlone, closeWindow, openPeriod } from "./sealed";
import { differences, rowIds, settled } from "./settled";

test.describe.configure({ mode: "serial", timeout: 600_000 });

/** What could tell one side of the other's sealed ballot. */
const ADDRESSES = (side: string, periodId: string) => [
  `/${side}/today`,
  `/${side}/ratings`,
  `/${side}/ratings?standing=toCast`,
  `/${side}/ratings?standing=sealed`,
  `/${side}/ratings?standing=revealed`,
  `/${side}/ratings/${periodId}`,
  `/${side}/ratings/${periodId}/edit`,
];

for (const { side, reader, email } of [
  { side: "agency", reader: "partner", email: "lead@lynx.example" },
  { side: "partner", reader: "agency", email: "lead@aurora.example" },
] as const)
  test(`the ${reader}'s pages are the same whether or not the ${side} has cast, until the reveal`, async ({
    playwright,
    baseURL,
  }) => {
    const owner = connectToPortal();
    const period = await openPeriod(owner);
    const context = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    try {
      await signIn(context, email, `/${reader}/today`);
      const rows = await rowIds(owner);
      const look = async () => {
        const readings = await readAll(context, ADDRESSES(reader, period.id));
        return {
          readings,
          world: new Map(readings.map((each) => [`${each.channel} ${each.url}`, settled(each, rows)])),
        };
      };
      const nobody = await look();
      expect(nobody.readings.map(({ status }) => status)).toEqual(nobody.readings.map(() => 200));

      const words = await castAlone(owner, period.id, side);
      const sealed = await look();
      expect(differences(nobody.world, sealed.world)).toEqual([]);
      expect(sealed.readings.flatMap((reading) => canariesIn(reading, words))).toEqual([]);

      // The same eyes, once the seal is gone: they would have seen it.
      await closeWindow(owner, period.id);
      const open = await look();
      expect(differences(sealed.world, open.world).length).toBeGreaterThan(0);
      const [comment = "", name = "", ...opinions] = words;
      const found = new Set(open.readings.flatMap((reading) => canariesIn(reading, words)));
      expect([comment, name].filter((word) => !found.has(word))).toEqual([]);
      expect(opinions.filter((word) => found.has(word))).toEqual([]);
    } finally {
      await period.remove();
      await context.dispose();
      await owner.end();
    }
  });

/** A page and its payload; Next sends whoever asks for the latter on to an address that says so. */
async function readAll(context: APIRequestContext, addresses: readonly string[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const url of addresses)
    for (const [channel, headers] of [
      ["page", {}],
      ["rsc", { RSC: "1" }],
    ] as const)
      readings.push(
        await read({
          channel,
          url,
          send: () => context.get(url, { headers, maxRedirects: 2, timeout: 120_000 }),
        }),
      );
  return readings;
}
