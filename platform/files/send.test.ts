import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { attachment, sendFile } from "./send";
import { keepFile } from "./store";
import { DRIVERS, openStore, type TestStore } from "./testing/stores";

test("a Cyrillic name arrives whole, and a plain one stands in for it", () => {
  expect(attachment("Смета (2).pdf")).toBe(
    `attachment; filename="_____ (2).pdf"; filename*=UTF-8''%D0%A1%D0%BC%D0%B5%D1%82%D0%B0%20%282%29.pdf`,
  );
});

test("a name cannot add a header or end its own quotes", () => {
  const header = attachment('a"\r\nset-cookie: x=1; b.txt');
  expect(header).not.toMatch(/[\r\n]/);
  expect(header.match(/"/g)).toHaveLength(2);
});

describe.each(DRIVERS)("A recording in a %s", (driver) => {
  const BYTES = new Uint8Array(200_000).map((_, at) => at % 251);
  const FILE = { id: "5e2b2f5c-0000-4000-8000-000000000001", name: "voice.ogg", mediaType: "audio/ogg" };
  let store: TestStore;
  let sha256: string;
  beforeEach(async () => {
    store = await openStore(driver);
    sha256 = await keepFile("agency", FILE.id, BYTES);
  });
  afterEach(() => store.close());
  const ask = (headers: Record<string, string>) =>
    sendFile("agency", { ...FILE, sha256 }, new Headers(headers));
  const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

  test("is sent whole to whoever asks for all of it, and says that parts may be had", async () => {
    const response = await ask({});
    expect(response.status).toBe(200);
    expect(response.headers.get("accept-ranges")).toBe("bytes");
    expect(await bytesOf(response)).toEqual(BYTES);
  });

  test.each([
    ["bytes=0-", 0, 199_999],
    ["bytes=0-1", 0, 1],
    ["bytes=70000-140000", 70_000, 140_000],
    ["bytes=-5", 199_995, 199_999],
    ["bytes=199999-999999", 199_999, 199_999],
  ])("is sent in the part that is asked for: %s", async (range, start, end) => {
    const response = await ask({ range });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(`bytes ${start}-${end}/200000`);
    expect(response.headers.get("content-length")).toBe(String(end - start + 1));
    expect(response.headers.get("cache-control")).toContain("no-transform");
    expect(await bytesOf(response)).toEqual(BYTES.subarray(start, end + 1));
  });

  test("past its end there is nothing", async () => {
    const response = await ask({ range: "bytes=200000-" });
    expect(response.status).toBe(416);
    expect(response.headers.get("content-range")).toBe("bytes */200000");
    expect(await response.text()).toBe("");
  });

  test("a part is only sent to whoever holds the rest of the same file", async () => {
    expect((await ask({ range: "bytes=5-", "if-range": `"${sha256}"` })).status).toBe(206);
    expect((await ask({ range: "bytes=5-", "if-range": '"another"' })).status).toBe(200);
  });

  test("other files are never cut, whatever is asked for", async () => {
    const response = await sendFile("agency", FILE);
    expect(response.headers.get("accept-ranges")).toBeNull();
    expect((await bytesOf(response)).length).toBe(200_000);
  });
});
