import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { dataDir, type S3Settings, s3Settings } from "../env";

let opened: { readonly place: string; readonly disk: Promise<Disk> } | undefined;

/** The store of this portal: a bucket when the environment names one, else the folder `files` among the data. */
export function openDisk(): Promise<Disk> {
  const bucket = s3Settings();
  const place = bucket ? JSON.stringify(bucket) : path.join(dataDir(), "files");
  if (opened?.place !== place) opened = { place, disk: bucket ? openBucket(bucket) : openFolder(place) };
  return opened.disk;
}

const openFolder = async (location: string): Promise<Disk> => new Disk(new WholeFiles(location));

/** The library writes in place and for everybody's eyes: here a file appears whole, and is its owner's alone. */
class WholeFiles extends FSDriver {
  constructor(readonly location: string) {
    super({ location, visibility: "private" });
  }

  override async put(key: string, contents: string | Uint8Array): Promise<void> {
    const target = path.join(this.location, key);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await writeFile(`${target}.part`, contents, { mode: 0o600 });
    await rename(`${target}.part`, target);
  }

  /** A shelf on which nothing was ever laid is empty. */
  override async listAll(...[prefix, options]: Parameters<FSDriver["listAll"]>) {
    await mkdir(path.join(this.location, prefix), { recursive: true, mode: 0o700 });
    return super.listAll(prefix, options);
  }
}

/** Loaded only when it is used: the client is large. */
async function openBucket({
  bucket,
  region,
  endpoint,
  accessKeyId,
  secretAccessKey,
}: S3Settings): Promise<Disk> {
  const { S3Driver } = await import("flydrive/drivers/s3");
  return new Disk(
    new S3Driver({
      bucket,
      region,
      credentials: { accessKeyId, secretAccessKey },
      // Stores other than Amazon's know a bucket by its path, and often nothing of access lists and new checksums.
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      supportsACL: false,
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      visibility: "private",
    }),
  );
}
