import type { Place } from "./place";

export type Box = {
  /** `index` of the picture it lies on. */
  readonly picture: number;
  /** In the picture's own pixels, from its upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export const STAGES = ["waiting", "reading", "pictures", "pages", "entries", "writing"] as const;
export type Progress = {
  readonly stage: (typeof STAGES)[number];
  readonly done: number;
  /** 0 when it is not known yet. */
  readonly total: number;
};

export type CleanRequest = {
  /** The original on disk; it is only read. */
  readonly path: string;
  /** The original's name, for its extension alone. */
  readonly name: string;
  /** What to black out; the pictures' indexes are those of an earlier run on the same original. */
  readonly boxes?: readonly Box[];
  readonly onProgress?: (progress: Progress) => void;
};

export type TextPart = { readonly place: Place; readonly text: string };

export type Word = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0–100, as the reader of letters says; 100 for text that was text. */
  readonly confidence: number;
  /** The last one of its line. */
  readonly endsLine?: true;
};

export type Picture = {
  readonly index: number;
  readonly place: Place;
  readonly width: number;
  readonly height: number;
  /** A WebP made from the cleaned pixels, at most 2 000 pixels a side. */
  readonly previewPath: string;
  readonly words: readonly Word[];
};

export const WARNINGS = [
  "russianOcrMissing",
  "animationDropped",
  "attachmentsDropped",
  "chartsDropped",
  "commentsDropped",
  "formFieldsDropped",
  "formulasDropped",
  "hiddenCellsDropped",
  "hiddenSheetDropped",
  "hiddenTextDropped",
  "linksDropped",
  "objectsDropped",
  "pictureDropped",
  "trackedChangesAccepted",
] as const;
export type Warning = (typeof WARNINGS)[number];

export type Cleaned = {
  readonly ok: true;
  /** The rebuilt copy; it lies in `folder`. */
  readonly path: string;
  /** Temporary, with the copy and the previews: `discard` it when both are kept elsewhere. */
  readonly folder: string;
  readonly extension: string;
  readonly mime: string;
  readonly bytes: number;
  readonly texts: readonly TextPart[];
  readonly pictures: readonly Picture[];
  readonly warnings: readonly Warning[];
};

export const CLEAN_REFUSALS = [
  "tooBig",
  "notAllowed",
  "notWhatItSays",
  "tooManyPages",
  "tooManyPixels",
  "bomb",
  "encrypted",
  "broken",
  "timeOut",
  "outOfMemory",
] as const;
export type CleanRefusal = (typeof CLEAN_REFUSALS)[number];
export type Refused = { readonly ok: false; readonly reason: CleanRefusal };
