import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { hex, isSigned, type Owner } from "./signature";

/** Whose key may ask; any other signature is refused. */
const OWNER: Owner = { keyId: "key-of-tests", secret: "secret-of-tests", region: "us-east-1" };
/** Small, so that a list of a few files has pages. */
const PAGE = 3;

export type Bucket = {
  /** What a portal's environment says to keep its files here. */
  readonly env: Readonly<Record<string, string>>;
  readonly keys: () => string[];
  /** Dates a file back. */
  readonly age: (key: string, at: Date) => void;
  readonly close: () => Promise<void>;
};

type Kept = { readonly bytes: Buffer; changedAt: Date };
type Objects = Map<string, Kept>;

/**
 * As much of S3 as a store asks for: one bucket by its path, objects put, got, headed, deleted and listed in pages, each
 * request with a signature that is computed anew and compared. No package of the registry that serves S3 is both
 * maintained and at home on Node 20.
 */
export async function openBucket(name = "files"): Promise<Bucket> {
  const objects: Objects = new Map();
  const server = createServer((request, response) => void answer(request, response, name, objects));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    env: {
      SUBROSA_FILES_S3_BUCKET: name,
      SUBROSA_FILES_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      SUBROSA_FILES_S3_KEY_ID: OWNER.keyId,
      SUBROSA_FILES_S3_SECRET: OWNER.secret,
    },
    keys: () => [...objects.keys()],
    age: (key, at) => {
      const object = objects.get(key);
      if (object) object.changedAt = at;
    },
    close: () => close(server),
  };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  bucket: string,
  objects: Objects,
): Promise<void> {
  const bytes = await bytesOf(request);
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://bucket");
  const [, asked, ...rest] = decodeURIComponent(pathname).split("/");
  const key = rest.join("/");
  if (!isSigned(request, bytes, OWNER)) return fail(response, 403, "SignatureDoesNotMatch");
  if (asked !== bucket) return fail(response, 404, "NoSuchBucket");
  if (request.method === "GET" && key === "") return list(response, searchParams, objects);
  if (request.method === "PUT") {
    objects.set(key, { bytes, changedAt: new Date() });
    response.setHeader("etag", `"${hex(bytes)}"`);
    response.end();
  } else if (request.method === "DELETE") {
    objects.delete(key);
    response.writeHead(204).end();
  } else {
    const object = objects.get(key);
    if (object) give(request, response, object);
    else fail(response, 404, "NoSuchKey", request.method === "HEAD");
  }
}

function give({ method }: IncomingMessage, response: ServerResponse, { bytes, changedAt }: Kept): void {
  response.setHeader("content-length", bytes.length);
  response.setHeader("last-modified", changedAt.toUTCString());
  response.end(method === "HEAD" ? undefined : bytes);
}

/** ListObjectsV2, in pages. */
function list(response: ServerResponse, asked: URLSearchParams, objects: Objects): void {
  const after = asked.get("continuation-token") ?? "";
  const all = [...objects].filter(([key]) => key.startsWith(asked.get("prefix") ?? "") && key > after).sort();
  const page = all.slice(0, PAGE);
  const next = all.length > PAGE ? page.at(-1)?.[0] : undefined;
  const contents = page.map(
    ([key, { bytes, changedAt }]) =>
      `<Contents><Key>${key}</Key><LastModified>${changedAt.toISOString()}</LastModified><ETag>"${hex(bytes)}"</ETag><Size>${bytes.length}</Size></Contents>`,
  );
  const more = next ? `<NextContinuationToken>${next}</NextContinuationToken>` : "";
  response.setHeader("content-type", "application/xml");
  response.end(
    `<?xml version="1.0"?><ListBucketResult><IsTruncated>${Boolean(next)}</IsTruncated>${more}${contents.join("")}</ListBucketResult>`,
  );
}

function fail(response: ServerResponse, status: number, code: string, isBare = false): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(isBare ? undefined : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
