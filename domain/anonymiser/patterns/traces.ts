import type { FindingKind, Tier } from "../types";
import type { Raw } from "./entry";

/**
 * What no dossier holds and yet leads to a client: its counters, its working documents, its repositories, its
 * tracker. Each pattern waits for words of its own, so that ordinary text costs one look per pattern.
 */
type Trace = {
  readonly waits: readonly string[];
  readonly pattern: RegExp;
  readonly kind: FindingKind;
  readonly tier: Tier;
};

const PATH = "[^\\s<>\"'«»()\\[\\]{}|\\\\^`]";
const url = (host: string, path: string) =>
  new RegExp(`(?:https?:\\/\\/)?(?:[a-z0-9-]{1,63}\\.){0,3}${host}\\/${path}${PATH}{0,300}`, "gi");

const TRACES: readonly Trace[] = [
  { waits: ["ym("], pattern: /ym\(\s{0,2}(\d{5,10})(?=\s{0,2},)/g, kind: "handle", tier: "review" },
  {
    waits: ["mc.yandex", "metrika.yandex", "metrica.yandex"],
    pattern: url("(?:mc|metrika|metrica)\\.yandex\\.[a-z]{2,3}", "(?=\\S{0,60}\\d{5})"),
    kind: "url",
    tier: "review",
  },
  {
    waits: ["метрик", "Метрик", "счетчик", "счётчик", "Счётчик", "counter", "metrika", "Metrika"],
    pattern:
      /(?:метрик\p{L}{0,3}|сч[её]тчик\p{L}{0,3}|metrika|counter)[\s:№#=(-]{1,4}(?:id\s?)?(\d{7,9})(?!\d)/giu,
    kind: "handle",
    tier: "review",
  },
  {
    waits: ["UA-", "G-", "GTM-", "AW-"],
    pattern:
      /(?<![\p{L}\d-])(?:UA-\d{5,10}-\d{1,3}|GTM-[A-Z0-9]{6,9}|AW-\d{9,11}|G-(?=[A-Z0-9]{0,9}\d)(?=[A-Z0-9]{0,9}[A-Z])[A-Z0-9]{10})(?![\p{L}\d])/gu,
    kind: "handle",
    tier: "review",
  },
  {
    waits: ["figma.com/"],
    pattern: url("figma\\.com", "(?:file|design|proto|board|community\\/file)\\/"),
    kind: "url",
    tier: "review",
  },
  {
    waits: ["docs.google.com/", "drive.google.com/"],
    pattern: url("(?:docs|drive)\\.google\\.com", "(?=\\S{12})"),
    kind: "url",
    tier: "review",
  },
  {
    waits: [
      "disk.yandex",
      "yadi.sk/",
      "dropbox.com/",
      "notion.so/",
      "notion.site/",
      "miro.com/",
      "trello.com/",
      "airtable.com/",
    ],
    pattern: url(
      "(?:disk\\.yandex\\.[a-z]{2,3}|yadi\\.sk|dropbox\\.com|notion\\.so|notion\\.site|miro\\.com|trello\\.com|airtable\\.com)",
      "(?=\\S{6})",
    ),
    kind: "url",
    tier: "review",
  },
  {
    waits: ["github.com", "gitlab.", "bitbucket.org"],
    pattern:
      /(?:https?:\/\/|git@|ssh:\/\/git@)?(?:github\.com|gitlab\.(?:[a-z0-9-]{1,40}\.){0,2}[a-z]{2,10}|bitbucket\.org)[/:][\w.-]{1,60}\/[\w./-]{1,200}/gi,
    kind: "url",
    tier: "review",
  },
  {
    waits: ["atlassian.net", "/browse/", "youtrack", "/issue/", "/issues/", "tracker.yandex"],
    pattern:
      /https?:\/\/[^\s<>"'/]{3,100}\/(?:\S{0,100}\/)?(?:browse|issues?|agiles)\/[A-Z][A-Z\d]{1,9}-\d{1,6}\b|(?:https?:\/\/)?tracker\.yandex\.ru\/[A-Z][A-Z\d]{1,20}-\d{1,6}/g,
    kind: "url",
    tier: "review",
  },
  {
    waits: [
      "задач",
      "тикет",
      "Тикет",
      "Задач",
      "jira",
      "Jira",
      "ticket",
      "Ticket",
      "YouTrack",
      "issue",
      "Issue",
      "баг ",
    ],
    pattern:
      /(?:задач\p{L}{1,3}|тикет\p{L}{0,3}|jira|джир\p{L}|youtrack|ticket|issue|баг)[\s:#№-]{1,3}([A-Z]{2,10}-\d{1,6})(?![\p{L}\d-])/giu,
    kind: "handle",
    tier: "review",
  },
  {
    waits: ["stag", "test.", "dev.", "demo.", "preprod", "stage"],
    pattern:
      /(?:https?:\/\/)(?:(?:stag(?:e|ing)|test|dev|demo|preprod|uat|beta)\d?[.-][a-z0-9.-]{2,80}|[a-z0-9-]{2,60}[.-](?:stag(?:e|ing)|test|dev|demo|preprod|uat)\d?\.[a-z0-9.-]{2,80})(?::\d{2,5})?(?:\/[^\s<>"']{0,200})?/gi,
    kind: "url",
    tier: "review",
  },
];

export function findTraces(text: string): Raw[] {
  const found: Raw[] = [];
  for (const { waits, pattern, kind, tier } of TRACES) {
    if (!waits.some((word) => text.includes(word))) continue;
    for (const match of text.matchAll(pattern)) {
      const named = match[1] ?? match[0];
      const start = (match.index ?? 0) + match[0].lastIndexOf(named);
      const end = start + named.replace(/[.,;:!?]+$/, "").length;
      if (!isReserved(match[0])) found.push({ start, end, fact: undefined, kind, tier, rule: "unknown" });
    }
  }
  return found;
}

/** Hosts that can lead nowhere (RFC 2606): the replacement's own address is one. */
const isReserved = (text: string): boolean => /[./]example(?:$|[/:])|\/\/localhost/i.test(text);
