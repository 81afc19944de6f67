import type { Raw } from "./entry";

/**
 * What no dossier holds and yet leads to a client: its counters, its working documents, its repositories, its
 * tracker. Only kinds that ordinary writing does not contain ask for a look.
 */
export function findTraces(text: string, urls: readonly Raw[]): Raw[] {
  return [...urls.flatMap((raw) => revealing(text, raw)), ...counters(text), ...tickets(text)];
}

/** Links that open something of the client's. A public repository is as likely somebody else's, its clone address is not. */
const REVEALING = [
  /(?:^|[/.])(?:mc|metrika|metrica)\.yandex\.[a-z]{2,3}\/\S{0,60}\d{5}/i,
  /(?:^|[/.])googletagmanager\.com\/\S{0,60}id=/i,
  /(?:^|[/.])figma\.com\/(?:file|design|proto|board|slides|community\/file)\//i,
  /(?:^|[/.])(?:docs|drive|sheets|slides)\.google\.com\/\S{12}/i,
  /(?:^|[/.])(?:disk\.yandex\.[a-z]{2,3}|yadi\.sk|dropbox\.com|notion\.so|[\w-]+\.notion\.site|miro\.com|trello\.com|airtable\.com|[\w-]+\.slack\.com)\/\S{6}/i,
  /^git@/i,
  /(?:^|[/.@])gitlab\.(?!com\/|org\/)[a-z0-9.-]{2,60}[/:][\w.-]{1,60}\/[\w.-]/i,
  /\/(?:browse|issues?|agiles)\/[A-Z][A-Z\d]{1,9}-\d{1,6}(?!\d)|tracker\.yandex\.ru\/[A-Z]/,
  /^[a-z]{2,6}:\/\/(?:[a-z0-9-]{1,60}[.-])?(?:stag(?:e|ing)|test|preprod|uat)\d?[.-][a-z0-9.-]{2,80}/i,
  /^[a-z]{2,6}:\/\/(?:dev|demo|beta)\d?(?:\.[a-z0-9-]{2,60}){3}/i,
  /^[a-z]{2,6}:\/\/[a-z0-9-]{1,60}-(?:dev|demo|beta)\d?\.[a-z0-9.-]{2,80}/i,
  /^[a-z]{2,6}:\/\/[a-z0-9-]{1,60}\.(?:dev|demo|beta)\d?(?:\.[a-z0-9-]{2,60}){2}/i,
] as const;
const REPOSITORY_PATH = /^:[\w.-]{1,60}\/[\w./-]{1,200}/;

function revealing(text: string, raw: Raw): Raw[] {
  if (raw.fact) return [];
  const path =
    raw.kind === "email" ? (REPOSITORY_PATH.exec(text.slice(raw.end, raw.end + 260))?.[0] ?? "") : "";
  if (raw.kind !== "url" && path === "") return [];
  const place = text.slice(raw.start, raw.end + path.length);
  if (isReserved(place) || !REVEALING.some((pattern) => pattern.test(place))) return [];
  return [{ ...raw, end: raw.end + path.length, kind: "url", tier: "review" }];
}

/** Hosts that can lead nowhere (RFC 2606): the replacement's own address is one. */
const isReserved = (text: string): boolean => /[./]example(?:$|[/:])|\/\/localhost/i.test(text);

const COUNTER =
  /(?<![\p{L}\d-])(?:UA-\d{5,10}-\d{1,3}|GTM-[A-Z0-9]{6,9}|AW-\d{9,11}|G-(?=[A-Z0-9]{0,9}\d)(?=[A-Z0-9]{0,9}[A-Z])[A-Z0-9]{10})(?![\p{L}\d])/gu;
const METRIKA = /ym\(\s{0,2}(\d{5,10})(?=\s{0,2},)/g;

function counters(text: string): Raw[] {
  const found: Raw[] = [];
  if (["UA-", "GTM-", "AW-", "G-"].some((word) => text.includes(word)))
    for (const { index = 0, 0: id } of text.matchAll(COUNTER)) found.push(trace(index, index + id.length));
  if (text.includes("ym("))
    for (const { index = 0, 0: call, 1: id = "" } of text.matchAll(METRIKA))
      found.push(trace(index + call.length - id.length, index + call.length));
  return found;
}

const TICKET = /(?<![\p{L}\d-])[A-Z]{2,10}-\d{1,6}(?![\p{L}\d-])/gu;
const TICKET_LABEL =
  /(?:задач\p{L}{1,3}|тикет\p{L}{0,3}|jira|джир\p{L}|youtrack|ticket|issue|баг\p{L}{0,2})[\s:#№-]{1,3}$/iu;
/** Standards look like tickets. */
const STANDARD = /^(?:ISO|IEC|UTF|GOST|SHA|AES|COVID|RFC|HTTP|USB|PDF|MP|WCAG|GPT|MD|RSA)-/;

function tickets(text: string): Raw[] {
  if (!/[A-Z]-\d/.test(text)) return [];
  return [...text.matchAll(TICKET)].flatMap(({ index = 0, 0: key }) =>
    TICKET_LABEL.test(text.slice(Math.max(0, index - 14), index)) && !STANDARD.test(key)
      ? [trace(index, index + key.length)]
      : [],
  );
}

const trace = (start: number, end: number): Raw => ({
  start,
  end,
  fact: undefined,
  kind: "handle",
  tier: "review",
  rule: "unknown",
});
