import type { Refused } from "../types";

/** Thrown from any depth of a parser and turned into a value at the process's edge. */
export class Refusal extends Error {
  constructor(readonly reason: Refused["reason"]) {
    super(reason);
  }
}
