import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { readWords } from "@/domain/files/pictures";
import { rebuild } from "../child/rebuild";
import { Refusal } from "../child/refusal";
import { LIMITS, type Limits } from "../limits";
import type { Box, Cleaned, CleanRefusal } from "../types";

type Options = { readonly boxes?: readonly Box[]; readonly limits?: Partial<Limits> };
export type CleanedBytes = Cleaned & { readonly copy: Buffer };

/** Cleans bytes as the child does, but here, where a test can see an error. */
export async function clean(bytes: Uint8Array, name: string, options: Options = {}): Promise<CleanedBytes> {
  const folder = await temporaryFolder();
  const original = path.join(folder, "original");
  await writeFile(original, bytes);
  const limits = { ...LIMITS, ...options.limits };
  const order = { path: original, name, folder, limits, boxes: options.boxes ?? [] };
  const cleaned = await rebuild(order, () => undefined);
  return { ...cleaned, copy: await readFile(cleaned.path) };
}

/** Why bytes are refused; "cleaned" when they are not. Anything but a refusal fails the test. */
export async function refusalOf(
  bytes: Uint8Array,
  name: string,
  limits: Partial<Limits> = {},
): Promise<CleanRefusal | "cleaned"> {
  try {
    await clean(bytes, name, { limits });
    return "cleaned";
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "subrosa-clean-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** All that the scan gets to read of a file. */
export const saidBy = ({ texts, pictures }: Cleaned): string =>
  [...texts.map(({ text }) => text), ...pictures.map(({ words }) => readWords(words).trim())].join("\n");
