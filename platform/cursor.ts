import { isIsoDate } from "@/domain/dates";
import { idIn } from "./address";

/** Where a page of a list ends: the sort key and the id of its last row. */
export type Cursor = { readonly key: string; readonly id: string };

export const cursorOf = ({ key, id }: Cursor): string => `${key}_${id}`;

/** A place in the order of due dates: a day, or "infinity" for what has none. Anything else is the first page. */
export const dueCursorIn = (value: unknown): Cursor | undefined =>
  cursorIn(value, (key) => key === "infinity" || isIsoDate(key));

/** A place in the order of time: an instant in UTC with microseconds, as PostgreSQL keeps it. */
export const timeCursorIn = (value: unknown): Cursor | undefined =>
  cursorIn(value, (key) => isIsoDate(key.slice(0, 10)) && CLOCK.test(key.slice(10)));

const CLOCK = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;

function cursorIn(value: unknown, isKey: (key: string) => boolean): Cursor | undefined {
  if (typeof value !== "string") return undefined;
  const cut = value.lastIndexOf("_");
  const id = idIn(value.slice(cut + 1));
  const key = value.slice(0, cut);
  return id && isKey(key) ? { key, id } : undefined;
}
