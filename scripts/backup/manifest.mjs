import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Failure } from "../start/failure.mjs";
import { filesUnder } from "./folder.mjs";

const FORMAT = 1;
const MANIFEST = "manifest.json";
const SEAL = "manifest.sha256";

/** Lists every file of a finished backup with its size and digest; the list has a digest, too. */
export async function seal(folder, version) {
  const files = {};
  for (const path of filesUnder(folder)) {
    const place = join(folder, path);
    files[path] = { bytes: statSync(place).size, sha256: await digestOf(place) };
  }
  const text = `${JSON.stringify({ format: FORMAT, version, createdAt: new Date().toISOString(), files }, null, 1)}\n`;
  writeFileSync(join(folder, MANIFEST), text, { mode: 0o600 });
  writeFileSync(join(folder, SEAL), `${sha256(text)}\n`, { mode: 0o600 });
}

/**
 * Reads every byte of a backup before anything is done with it.
 * @throws Failure when it is none, is not whole, or is of another format
 */
export async function verify(folder) {
  if (!existsSync(join(folder, MANIFEST))) throw new Failure(`${folder} holds no backup.`);
  const text = readFileSync(join(folder, MANIFEST), "utf8");
  const broken = (path) => new Failure(`The backup is damaged: ${path} is not what was saved.`);
  const seal = existsSync(join(folder, SEAL)) ? readFileSync(join(folder, SEAL), "utf8").trim() : "";
  if (seal !== sha256(text)) throw broken(MANIFEST);
  const manifest = JSON.parse(text);
  if (manifest.format !== FORMAT)
    throw new Failure(
      `The backup has format ${manifest.format}; this version of Subrosa reads format ${FORMAT}.`,
    );
  const found = filesUnder(folder).filter((path) => path !== MANIFEST && path !== SEAL);
  const added = found.find((path) => !Object.hasOwn(manifest.files, path));
  if (added) throw broken(added);
  for (const [path, { bytes, sha256: digest }] of Object.entries(manifest.files)) {
    const place = join(folder, path);
    if (!existsSync(place) || statSync(place).size !== bytes || (await digestOf(place)) !== digest)
      throw broken(path);
  }
  return manifest;
}

async function digestOf(place) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(place), hash);
  return hash.digest("hex");
}

const sha256 = (text) => createHash("sha256").update(text).digest("hex");
