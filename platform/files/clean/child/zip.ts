import { zipSync } from "fflate";
import { extensionOf, KINDS } from "../../kinds";
import { placeOf } from "../place";
import type { Findings } from "./findings";
import type { Rebuilt } from "./rebuild";
import { Refusal } from "./refusal";
import { unpack } from "./unpack";

type RebuildEntry = (bytes: Uint8Array, name: string, findings: Findings, place: string) => Promise<Rebuilt>;

/** What systems put into archives by themselves. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;
/** The oldest time that a ZIP knows: when the files were made is nobody's business. */
const NO_TIME = new Date(1980, 0, 1);

/** Each entry is cleaned like a file of its own; one that is refused refuses all. Names are numbers. */
export async function cleanZip(
  bytes: Uint8Array,
  findings: Findings,
  rebuildEntry: RebuildEntry,
): Promise<Rebuilt> {
  const entries = [...unpack(bytes, findings.limits)].filter(([name]) => !LITTER.test(name));
  if (entries.length === 0) throw new Refusal("broken");
  if (!entries.every(([name]) => extensionOf(name))) throw new Refusal("notAllowed");
  const kept: Record<string, Uint8Array> = {};
  for (const [index, [name, content]] of entries.entries()) {
    findings.tell({ stage: "entries", done: index, total: entries.length });
    const rebuilt = await rebuildEntry(content, name, findings, placeOf("entry", index + 1));
    kept[`${String(index + 1).padStart(3, "0")}.${rebuilt.extension}`] = rebuilt.bytes;
  }
  return { bytes: zipSync(kept, { mtime: NO_TIME }), extension: "zip", mime: KINDS.zip };
}
