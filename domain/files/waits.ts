import { ok, type Result, refuse } from "../result";

export type BriefFile = {
  readonly state: "cleaning" | "ready" | "refused";
  readonly isPrivate: boolean;
  /** The pictures of the clean copy that nobody has confirmed yet. */
  readonly unconfirmed: number;
  /** Texts found in it that give a client away and that nobody let through. */
  readonly blocking: number;
};

export const WAITS = ["cleaning", "refused", "leak", "pictures"] as const;
/** What a file still waits for before it may go to the partner. */
export type Wait = (typeof WAITS)[number];

/** Undefined: it may go, or it stays on the agency's side and nobody waits for it. */
export function waitsFor(file: BriefFile): Wait | undefined {
  if (file.isPrivate) return undefined;
  if (file.state !== "ready") return file.state;
  if (file.blocking > 0) return "leak";
  return file.unconfirmed > 0 ? "pictures" : undefined;
}

/** May these files go out? One that waits holds all of them, and the text. */
export const mayGo = (files: readonly BriefFile[]): Result<null> =>
  files.every((file) => waitsFor(file) === undefined) ? ok(null) : refuse("filesWait");
