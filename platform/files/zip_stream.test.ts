import { strFromU8, strToU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { zipStream } from "./zip_stream";

const streamOf = (...pieces: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(strToU8(piece));
      controller.close();
    },
  });

test("an archive holds every file whole, packed or not, and leaves out what is gone", async () => {
  const zip = zipStream([
    { name: "a.json", isPacked: false, open: async () => strToU8("{}".repeat(1_000)) },
    { name: "files/b.png", isPacked: true, open: async () => streamOf("one", "two") },
    { name: "files/gone", isPacked: true, open: async () => undefined },
    { name: "empty.csv", isPacked: false, open: async () => new Uint8Array(0) },
  ]);
  const files = unzipSync(new Uint8Array(await new Response(zip).arrayBuffer()));
  expect(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual({
    "a.json": "{}".repeat(1_000),
    "files/b.png": "onetwo",
    "empty.csv": "",
  });
});
