import path from "node:path";
import type { Element } from "@xmldom/xmldom";
import { zipSync } from "fflate";
import { placeOf } from "../place";
import type { Findings } from "./findings";
import { encode } from "./image";
import { readPixels, showPicture } from "./pixels";
import { Refusal } from "./refusal";
import { unpack } from "./unpack";
import { all, bytesOf, children, escapeXml, NS, parseXml } from "./xml";

const RELATION = `${NS.r}/`;
/** The oldest time that a ZIP knows. */
const NO_TIME = new Date(1980, 0, 1);

export type Relation = { readonly type: string; readonly target: string };

/** The parts of an office file that came, read by following relations from the outside in. */
export class Parts {
  readonly #files: ReadonlyMap<string, Uint8Array>;

  constructor(
    bytes: Uint8Array,
    readonly findings: Findings,
  ) {
    this.#files = unpack(bytes, findings.limits);
  }

  /** The path of the main part, when it is of the wanted type: a file with macros is of another. */
  main(contentType: string): string {
    const types = children(this.xml("[Content_Types].xml"));
    const main = [...this.relations("").values()].find(({ type }) => type === "officeDocument")?.target;
    const isWanted = types.some(
      (one) => one.getAttribute("PartName") === `/${main}` && one.getAttribute("ContentType") === contentType,
    );
    if (main === undefined || !isWanted) throw new Refusal("notWhatItSays");
    return main;
  }

  xml(part: string): Element {
    const bytes = this.#files.get(part);
    if (!bytes) throw new Refusal("broken");
    return parseXml(bytes);
  }

  bytes(part: string): Uint8Array | undefined {
    return this.#files.get(part);
  }

  /** Id → what a part relates to within the file; what lies outside of it is left out. */
  relations(part: string): ReadonlyMap<string, Relation> {
    const folder = path.posix.dirname(part);
    const own = path.posix.join(folder, "_rels", `${path.posix.basename(part)}.rels`);
    const found = new Map<string, Relation>();
    if (!this.#files.has(own)) return found;
    for (const one of all(this.xml(own), NS.rel, "Relationship")) {
      const [id, type = "", target] = ["Id", "Type", "Target"].map(
        (name) => one.getAttribute(name) ?? undefined,
      );
      if (one.getAttribute("TargetMode") === "External") {
        this.findings.warn("linksDropped");
      } else if (id && target && type.startsWith(RELATION)) {
        const full = target.startsWith("/") ? target.slice(1) : path.posix.join(folder, target);
        found.set(id, { type: type.slice(RELATION.length), target: full });
      }
    }
    return found;
  }
}

/** The parts of an office file that goes, under names of our own. */
export class NewParts {
  readonly #files: Record<string, Uint8Array> = {};
  readonly #types: Record<string, string> = {};
  readonly #relations = new Map<string, string[]>();
  readonly #pictures = new Map<string, string | undefined>();

  constructor(
    readonly findings: Findings,
    readonly place: string,
  ) {}

  add(part: string, contentType: string, bytes: Uint8Array): void {
    this.#files[part] = bytes;
    this.#types[part] = contentType;
  }

  /** @returns the relation's id */
  relate(from: string, type: string, to: string): string {
    const list = this.#relations.get(from) ?? [];
    this.#relations.set(from, list);
    const id = `rId${list.length + 1}`;
    const target = from ? path.posix.relative(path.posix.dirname(from), to) : to;
    list.push(`<Relationship Id="${id}" Type="${RELATION}${type}" Target="${escapeXml(target)}"/>`);
    return id;
  }

  /**
   * Cleans a picture of the old file, once, and relates it to a part of the new one.
   * @returns undefined for a format that cannot be read, as then it cannot be cleaned
   */
  async picture(old: Parts, source: string, from: string, folder: string): Promise<string | undefined> {
    if (!this.#pictures.has(source))
      this.#pictures.set(source, await this.#cleanPicture(old, source, folder));
    const part = this.#pictures.get(source);
    return part && this.relate(from, "image", part);
  }

  async #cleanPicture(old: Parts, source: string, folder: string): Promise<string | undefined> {
    const bytes = old.bytes(source);
    const pixels = bytes && (await this.#pixelsOf(bytes));
    if (!pixels) {
      this.findings.warn("pictureDropped");
      return undefined;
    }
    const number = this.#pictures.size + 1;
    this.findings.tell({ stage: "pictures", done: number - 1, total: 0 });
    const shown = await showPicture(pixels, this.findings, placeOf("picture", number, this.place));
    const extension = /\.jpe?g$/i.test(source) ? "jpeg" : "png";
    const part = `${folder}/media/image${number}.${extension}`;
    this.add(part, `image/${extension}`, await encode(shown, extension));
    return part;
  }

  async #pixelsOf(bytes: Uint8Array) {
    try {
      return (await readPixels(bytes, this.findings.limits)).pixels;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return undefined;
    }
  }

  zip(): Uint8Array {
    for (const [from, relations] of this.#relations) {
      const own = path.posix.join(path.posix.dirname(from), "_rels", `${path.posix.basename(from)}.rels`);
      this.#files[own] = bytesOf(`<Relationships xmlns="${NS.rel}">${relations.join("")}</Relationships>`);
    }
    const types = Object.entries(this.#types).map(
      ([part, type]) => `<Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`,
    );
    const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>`;
    const index = bytesOf(`<Types xmlns="${NS.types}">${defaults}${types.join("")}</Types>`);
    return zipSync({ "[Content_Types].xml": index, ...this.#files }, { mtime: NO_TIME });
  }
}
