import { type Mapped, rewrite } from "./mapped";

/** UTF-8 that was taken for Windows-1251 or for Latin-1, as broken imports leave it: «РЎРЅРµРі» and "Ð¡Ð½ÐµÐ³" are «Снег». */
export const readMojibake = (mapped: Mapped): Mapped =>
  MAY_BE.test(mapped.text)
    ? rewrite(rewrite(mapped, IN_CYRILLIC, charIn(CYRILLIC)), IN_LATIN, charIn(LATIN))
    : mapped;

/** Four letters at least, of which each is a lead byte and another one. */
const MAY_BE =
  /(?:[РС][^А-Яа-яA-Za-z\s]){2}|(?:[РС][\u0080-\u00bf\u0401-\u04ff\u2010-\u2122]){4}|(?:[ÐÑ][^\s]){3}/;
const IN_CYRILLIC =
  /(?:[РС][\u00a0-\u00bf\u0401-\u040f\u0410-\u042f\u0451-\u045f\u0490\u0491\u2010-\u2122\u0098])/g;
const IN_LATIN = /[ÐÑ][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]/g;

const CYRILLIC = bytesOf("windows-1251");
const LATIN = bytesOf("windows-1252");

/** Character → the byte that stands for it. */
function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function charIn(bytes: ReadonlyMap<string, number>) {
  return ([pair]: RegExpMatchArray): string | undefined => {
    const [lead, next] = Array.from(pair, (char) => bytes.get(char) ?? char.charCodeAt(0));
    if (lead === undefined || next === undefined || next > 0xbf || next < 0x80) return undefined;
    try {
      return utf8.decode(Uint8Array.of(lead, next));
    } catch {
      return undefined;
    }
  };
}
