import { mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { vi } from "vitest";
import { type Bucket, openBucket } from "./bucket";

/** A store of its own for one test, as a portal's settings name it. */
export type TestStore = {
  /** The data folder; in a bucket's store nothing lies there. */
  readonly folder: string;
  readonly bucket: Bucket | undefined;
  /** Dates a file back. */
  readonly age: (key: string, at: Date) => Promise<void>;
  readonly close: () => Promise<void>;
};

export const DRIVERS = ["folder", "bucket"] as const;

export async function openStore(driver: (typeof DRIVERS)[number]): Promise<TestStore> {
  const folder = await mkdtemp(path.join(tmpdir(), "subrosa-store-"));
  const bucket = driver === "bucket" ? await openBucket() : undefined;
  vi.stubEnv("SUBROSA_DATA_DIR", folder);
  for (const [name, value] of Object.entries(bucket?.env ?? {})) vi.stubEnv(name, value);
  return {
    folder,
    bucket,
    age: async (key, at) => (bucket ? bucket.age(key, at) : utimes(path.join(folder, "files", key), at, at)),
    close: async () => {
      vi.unstubAllEnvs();
      await bucket?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
