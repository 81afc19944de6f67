/** What stands where: an element's place is the names from the root on, without their prefixes: "/sst/si/t". */
export type Seen = {
  readonly open?: (place: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (place: string, text: string) => void;
  readonly close?: (place: string) => void;
};

/** No office file goes deeper, and a place stays a short word. */
const MOST_LEVELS = 32;
const TAG = /<([^\s/>=<"'!?]+)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads XML once from front to end and keeps nothing: whatever the text is like, the work grows with its length alone, and
 * whoever listens can stop it by throwing. A document type is refused: office files have none, and its entities grow
 * without bound.
 * @throws when it is no XML
 */
export function scanXml(text: string, seen: Seen): void {
  const places = [""];
  const names: string[] = [];
  const here = () => places.at(-1) ?? "";
  const endOf = (mark: string, from: number) => {
    const at = text.indexOf(mark, from);
    if (at < 0) throw new Error("cut off");
    return at;
  };
  for (let at = 0; at < text.length; ) {
    const tag = text.indexOf("<", at);
    if (tag !== at) seen.text?.(here(), decoded(text.slice(at, tag < 0 ? undefined : tag)));
    if (tag < 0) break;
    if (text.startsWith("<!--", tag)) at = endOf("-->", tag + 4) + 3;
    else if (text.startsWith("<?", tag)) at = endOf("?>", tag + 2) + 2;
    else if (text.startsWith("<![CDATA[", tag)) {
      at = endOf("]]>", tag + 9) + 3;
      seen.text?.(here(), text.slice(tag + 9, at - 3));
    } else if (text.startsWith("</", tag)) {
      at = endOf(">", tag) + 1;
      if (names.pop() !== text.slice(tag + 2, at - 1).trimEnd()) throw new Error("crossed");
      seen.close?.(here());
      places.pop();
    } else {
      TAG.lastIndex = tag;
      const [whole, name = "", attributes = "", end] = TAG.exec(text) ?? [];
      if (whole === undefined || names.length >= MOST_LEVELS) throw new Error("no tag");
      at = tag + whole.length;
      const place = `${here()}/${name.slice(name.indexOf(":") + 1)}`;
      seen.open?.(place, (wanted) => attributeIn(attributes, wanted));
      if (end) seen.close?.(place);
      else {
        places.push(place);
        names.push(name);
      }
    }
  }
  if (names.length > 0) throw new Error("cut off");
}

function attributeIn(attributes: string, wanted: string): string | undefined {
  for (const [, name, double, single] of attributes.matchAll(ATTRIBUTE))
    if (name === wanted) return decoded(double ?? single ?? "");
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10));
  });
