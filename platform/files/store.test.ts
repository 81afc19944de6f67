import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepFile, openFile } from "./store";

const BYTES = new TextEncoder().encode("Смета");
const SHA256 = "468d4564492d0436f952e7f190aca230849d433e2a0ed949a41cc4b0e8f47384";
const ID = "5e2b2f5c-0000-4000-8000-000000000001";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "subrosa-store-"));
  vi.stubEnv("SUBROSA_DATA_DIR", folder);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe("in the data folder", () => {
  test("what was kept comes back whole, on its own shelf only", async () => {
    await keepFile("agency", ID, BYTES);
    expect(await readBack("agency")).toEqual(BYTES);
    expect(await openFile("exchange", ID)).toBeUndefined();
  });

  test("a kept file is its owner's alone, and nothing half-written lies beside it", async () => {
    await keepFile("agency", ID, BYTES);
    const shelf = path.join(folder, "files/agency/5e");
    expect(await readdir(shelf)).toEqual([ID]);
    expect((await stat(path.join(shelf, ID))).mode & 0o777).toBe(0o600);
  });

  test("a file's hash is the SHA-256 of its bytes", async () => {
    expect(await keepFile("exchange", ID, BYTES)).toBe(SHA256);
  });
});

describe("in a bucket", () => {
  let bucket: { readonly server: Server; readonly kept: Map<string, Buffer> };

  beforeEach(async () => {
    bucket = await openBucket();
    const { port } = bucket.server.address() as AddressInfo;
    vi.stubEnv("SUBROSA_FILES_S3_BUCKET", "files");
    vi.stubEnv("SUBROSA_FILES_S3_ENDPOINT", `http://127.0.0.1:${port}`);
    vi.stubEnv("SUBROSA_FILES_S3_KEY_ID", "key");
    vi.stubEnv("SUBROSA_FILES_S3_SECRET", "secret");
  });

  afterEach(() => {
    bucket.server.closeAllConnections();
    bucket.server.close();
  });

  test("what was kept comes back whole, and nothing lies in the data folder", async () => {
    expect(await keepFile("agency", ID, BYTES)).toBe(SHA256);
    expect(await readBack("agency")).toEqual(BYTES);
    expect([...bucket.kept.keys()]).toEqual([`/files/agency/5e/${ID}`]);
    expect(await readdir(folder)).toEqual([]);
  });

  test("what was never kept is absent, no error", async () => {
    expect(await openFile("exchange", ID)).toBeUndefined();
  });
});

async function readBack(shelf: "agency" | "exchange"): Promise<Uint8Array | undefined> {
  const file = await openFile(shelf, ID);
  return file && new Uint8Array(await new Response(file.bytes).arrayBuffer());
}

/** As much of S3 as a store needs: put, get, head of one object, signed by somebody. */
async function openBucket() {
  const kept = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const key = new URL(request.url ?? "/", "http://bucket").pathname;
    if (!request.headers.authorization?.startsWith("AWS4-HMAC-SHA256")) return response.writeHead(403).end();
    if (request.method === "PUT") {
      kept.set(key, await bytesOf(request));
      return response.end();
    }
    const bytes = kept.get(key);
    if (!bytes) return response.writeHead(404).end();
    response.setHeader("content-length", bytes.length);
    response.setHeader("last-modified", new Date(0).toUTCString());
    response.end(request.method === "HEAD" ? undefined : bytes);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { server, kept };
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
