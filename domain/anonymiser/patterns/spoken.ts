import { changedOnly, identity, type Mapped, rewrite } from "../views/mapped";

const DOT_WORD = "dot|точка|тчк|дот";
const AT_WORD = "at|собака|собачка|эт|ат|этот";
const BRACKETED_DOT = new RegExp(
  `\\s{0,2}[\\[({<]\\s{0,2}(?:\\.|${DOT_WORD})\\s{0,2}[\\])}>]\\s{0,2}`,
  "giu",
);
const BRACKETED_AT = new RegExp(`\\s{0,2}[\\[({<]\\s{0,2}(?:@|${AT_WORD})\\s{0,2}[\\])}>]\\s{0,2}`, "giu");
const DOT = new RegExp(`(?<=[\\p{L}\\p{N}])[\\s_-]{1,3}(?:${DOT_WORD})[\\s_-]{1,3}(?=[\\p{L}\\p{N}])`, "giu");
const AT = new RegExp(
  `(?<=[\\p{L}\\p{N}])[\\s_-]{1,3}(?:${AT_WORD})[\\s_-]{1,3}(?=[\\p{L}\\p{N}-]{2,40}\\.[\\p{L}])`,
  "giu",
);
const DASH = /(?<=[\p{L}\p{N}])\s(?:дефис|минус|тире|dash|hyphen)\s(?=[\p{L}\p{N}])/giu;
const SPACED_DOT =
  /(?<=[\p{L}\p{N}])(?: {1,2}\. {0,2}|\. {1,2})(?=(?:ru|com|net|org|рф|рус|su|io|info|biz|pro|by|kz|ua|uz|me|dev|app|online|shop|store|site|ру|ком)(?![\p{L}\p{N}]))/giu;
const SPACED_AT = /(?<=[\p{L}\p{N}]) {0,2}@ {0,2}(?=[\p{L}\p{N}-]{1,60}\.[\p{L}])/gu;
const SCHEME = /h(?:xx|\*\*|tt)ps?(?=\s?:)/giu;
const SPACED_SLASH = /(?<=\.(?:me|com|ru|рф)) {0,1}\/ {0,1}(?=[\w@])/giu;

const HAS_SPOKEN =
  /точка|тчк|дот|dot|\[\.|\(\.|\{\.|<\.|[[({<] {0,2}(?:@|at|собак|эт|ат)| @|@ | \. ?\p{L}|\. (?:ru|com|net|org|рф|su|io)|hxxp| \/ ?\w|собак/iu;

/** "ivan (at) romashka точка ру" as "ivan@romashka.ру"; undefined where nothing is spelled so. */
export function unspoken(from: Mapped | undefined, text: string): Mapped | undefined {
  if (!HAS_SPOKEN.test(text)) return undefined;
  const start = from ?? identity(text);
  let now = start;
  now = rewrite(now, BRACKETED_DOT, () => ".");
  now = rewrite(now, BRACKETED_AT, () => "@");
  now = rewrite(now, DOT, () => ".");
  now = rewrite(now, SPACED_DOT, () => ".");
  if (now !== start || /собак| at /i.test(text)) {
    now = rewrite(now, DASH, () => "-");
    now = rewrite(now, AT, () => "@");
  }
  now = rewrite(now, SPACED_AT, () => "@");
  now = rewrite(now, SPACED_SLASH, () => "/");
  now = rewrite(now, SCHEME, ([scheme]) => (scheme.length > 4 ? "https" : "http"));
  return now === start ? undefined : changedOnly(now);
}
