import type { Finding } from "../types";
import { around, capital, isInWord, isSentenceStart } from "./place";

/** @param inner what stands for the trace, in its base form */
export function inEnglish(finding: Finding, inner: string, text: string): string {
  const [before, after] = around(text, finding.start, finding.end);
  if (finding.kind !== "name" && finding.kind !== "person" && finding.kind !== "product") return inner;
  if (finding.kind === "name" && isInWord(before, after)) return inner.replaceAll(" ", "-");
  const words = inner + (/['’]s$/.exec(finding.text)?.[0] ?? "");
  return finding.kind !== "name" && isSentenceStart(before) ? capital(words) : words;
}
