import sax from "sax";

/** What stands where: an element's place is the names from the root on, without their prefixes: "/sst/si/t". */
export type Seen = {
  readonly open?: (place: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (place: string, text: string) => void;
  readonly close?: (place: string) => void;
};

/** No office file goes deeper, and a place stays a short word. */
const MOST_LEVELS = 32;

/**
 * Reads XML once from front to end and keeps nothing: whatever the text is like, the work grows with its length alone, and
 * whoever listens can stop it by throwing. A document type is refused: office files have none, and its entities grow
 * without bound.
 * @throws when it is no XML
 */
export function scanXml(text: string, seen: Seen): void {
  const parser = sax.parser(true);
  const places = [""];
  const here = () => places.at(-1) ?? "";
  parser.onerror = (error) => {
    throw error;
  };
  parser.ondoctype = () => {
    throw new Error("a document type");
  };
  parser.onopentag = ({ name, attributes }) => {
    if (places.length > MOST_LEVELS) throw new Error("too deep");
    places.push(`${here()}/${name.slice(name.indexOf(":") + 1)}`);
    seen.open?.(here(), attributes as Record<string, string>);
  };
  parser.onclosetag = () => {
    seen.close?.(here());
    places.pop();
  };
  parser.ontext = (piece) => seen.text?.(here(), piece);
  parser.oncdata = parser.ontext;
  parser.write(text).close();
}
