import path from "node:path";
import type { Place } from "../place";
import type { Order } from "../run";
import type { Picture, Progress, TextPart, Warning } from "../types";
import { Refusal } from "./refusal";

/** What one run finds, in the order of reading, so that a second run on the same file numbers its pictures alike. */
export class Findings {
  readonly texts: TextPart[] = [];
  readonly pictures: Picture[] = [];
  readonly #warnings = new Set<Warning>();
  #nextPicture = 0;

  constructor(
    readonly order: Order,
    readonly tell: (progress: Progress) => void,
  ) {}

  get limits() {
    return this.order.limits;
  }

  get warnings(): Warning[] {
    return [...this.#warnings];
  }

  warn(code: Warning): void {
    this.#warnings.add(code);
  }

  addText(place: Place, text: string): void {
    if (text.trim()) this.texts.push({ place, text });
  }

  takeIndex(): number {
    if (this.#nextPicture >= this.limits.pictures + this.limits.pages) throw new Refusal("tooManyPages");
    return this.#nextPicture++;
  }

  boxesOn(picture: number) {
    return (this.order.boxes ?? []).filter((box) => box.picture === picture);
  }

  file(name: string): string {
    return path.join(this.order.folder, name);
  }
}
