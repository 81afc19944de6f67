import { decodeText } from "../../encoding";
import { type Extension, KINDS } from "../../kinds";
import { type Place, placeOf } from "../place";
import type { Findings } from "./findings";
import type { Rebuilt } from "./rebuild";
import { Refusal } from "./refusal";

const MARK = "\uFEFF";

/** UTF-8 whatever it was; a CSV keeps the mark without which Excel takes Russian for something else. */
export async function cleanTextFile(
  bytes: Uint8Array,
  findings: Findings,
  place: Place,
  extension: Extension,
): Promise<Rebuilt> {
  const text = decodeText(bytes);
  if (text === undefined) throw new Refusal("notWhatItSays");
  findings.addText(placeOf("document", undefined, place), text);
  const mark = extension === "csv" ? MARK : "";
  return { bytes: new TextEncoder().encode(mark + text), extension, mime: KINDS[extension] };
}
