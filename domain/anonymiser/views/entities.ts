import { type Mapped, rewrite } from "./mapped";

/** "&#1056;", "&#x420;", "&Rcy;", also without the semicolon. */
export const readEntities = (mapped: Mapped): Mapped =>
  mapped.text.includes("&") ? rewrite(mapped, ENTITY, charOf) : mapped;

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,24}));?/gi;

function charOf([, decimal, hex, name]: RegExpMatchArray): string | undefined {
  if (name) return NAMED.get(name) ?? NAMED.get(name.toLowerCase());
  return charFromCode(decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16));
}

/** Undefined for what is no character: control codes, surrogates and numbers beyond Unicode. */
export const charFromCode = (code: number): string | undefined =>
  code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code < 0x20
    ? undefined
    : String.fromCodePoint(code);

const PUNCTUATION =
  "nbsp:\u00a0 amp:& lt:< gt:> quot:\" apos:' shy:\u00ad laquo:« raquo:» ldquo:“ rdquo:” bdquo:„ lsquo:‘ rsquo:’ sbquo:‚ " +
  "lsaquo:‹ rsaquo:› mdash:— ndash:– hyphen:‐ dash:‐ horbar:― minus:− hellip:… middot:· bull:• copy:© reg:® trade:™ " +
  "numero:№ sect:§ commat:@ period:. sol:/ bsol:\\ colon:: semi:; comma:, lowbar:_ num:# percnt:% plus:+ equals:= " +
  "excl:! quest:? lpar:( rpar:) lbrack:[ rbrack:] lbrace:{ rbrace:} ast:* verbar:| Tab:\t NewLine:\n " +
  "ensp:\u2002 emsp:\u2003 thinsp:\u2009 hairsp:\u200a zwj:\u200d zwnj:\u200c lrm:\u200e rlm:\u200f " +
  "ZeroWidthSpace:\u200b NoBreak:\u2060 szlig:ß aelig:æ AElig:Æ oslash:ø Oslash:Ø eth:ð thorn:þ lstrok:ł inodot:ı";
const CYRILLIC =
  "Acy:А Bcy:Б Vcy:В Gcy:Г Dcy:Д IEcy:Е IOcy:Ё ZHcy:Ж Zcy:З Icy:И Jcy:Й Kcy:К Lcy:Л Mcy:М Ncy:Н Ocy:О Pcy:П Rcy:Р Scy:С " +
  "Tcy:Т Ucy:У Fcy:Ф KHcy:Х TScy:Ц CHcy:Ч SHcy:Ш SHCHcy:Щ HARDcy:Ъ Ycy:Ы SOFTcy:Ь Ecy:Э YUcy:Ю YAcy:Я Iukcy:І YIcy:Ї Jukcy:Є";
const ACCENTS =
  "acute:\u0301 grave:\u0300 uml:\u0308 circ:\u0302 tilde:\u0303 ring:\u030a cedil:\u0327 caron:\u030c";

const NAMED = new Map<string, string>([
  ...pairs(PUNCTUATION),
  ...pairs(CYRILLIC).flatMap(([name, letter]): [string, string][] => [
    [name, letter],
    [name.toLowerCase(), letter.toLowerCase()],
  ]),
  ...pairs(ACCENTS).flatMap(([name, accent]) =>
    [..."aeiouyncszrtdlgAEIOUYNCSZRTDLG"].map((letter): [string, string] => [
      letter + name,
      (letter + accent).normalize("NFC"),
    ]),
  ),
]);

function pairs(list: string): [string, string][] {
  return list.split(" ").map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)]);
}
