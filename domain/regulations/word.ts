import { isoDay } from "../dates";

export type Accepted = {
  /** What an account manager recorded; "" and null until then. */
  readonly acceptedName: string;
  /** YYYY-MM-DD */
  readonly acceptedOn: string | null;
  /** By the client's people on their own pages, the first one first. */
  readonly acceptances: readonly { readonly name: string; readonly at: string }[];
};

/** The client's first word on a version of its regulation, on whichever way it came; undefined until there is one. */
export function firstWordOn(
  { acceptedName, acceptedOn, acceptances }: Accepted,
  timeZone: string,
): { readonly name: string; readonly on: string } | undefined {
  const [first] = acceptances;
  const own = first && { name: first.name, on: isoDay(new Date(first.at), timeZone) ?? "" };
  const recorded = acceptedOn === null ? undefined : { name: acceptedName, on: acceptedOn };
  if (!own || !recorded) return own ?? recorded;
  return own.on < recorded.on ? own : recorded;
}
