/**
 * The order of a client's jobs: as it was put, and then whatever came since.
 * @param put ids in the order that somebody chose
 * @param open ids of the jobs that are not over, the oldest first
 */
export function orderOf(put: readonly string[], open: readonly string[]): string[] {
  const isOpen = new Set(open);
  const known = put.filter((id) => isOpen.has(id));
  const isKnown = new Set(known);
  return [...known, ...open.filter((id) => !isKnown.has(id))];
}

export type Standing = {
  readonly kind: "asAgreed" | "changed";
  /** Jobs that now come before one that the client wanted first. */
  readonly moved: readonly string[];
  /** Jobs that the client has not been asked about and that are not simply last. */
  readonly slippedIn: readonly string[];
};

/**
 * Is the order still as the client agreed? What is over has left the list, and what came later may wait at its end:
 * neither breaks the word. A job that was moved up, or one that slipped in before an agreed one, does.
 * @param agreed ids as the client agreed to them
 * @param now ids as they stand
 */
export function standingOf(agreed: readonly string[], now: readonly string[]): Standing {
  const isNow = new Set(now);
  const kept = agreed.filter((id) => isNow.has(id));
  const place = new Map(kept.map((id, at) => [id, at]));
  const lastAgreed = now.findLastIndex((id) => place.has(id));
  const slippedIn = now.filter((id, at) => !place.has(id) && at < lastAgreed);
  const order = now.filter((id) => place.has(id));
  const moved = order.filter((id, at) =>
    order.slice(at + 1).some((later) => placeIn(place, later) < placeIn(place, id)),
  );
  return { kind: moved.length + slippedIn.length > 0 ? "changed" : "asAgreed", moved, slippedIn };
}

const placeIn = (place: ReadonlyMap<string, number>, id: string): number => place.get(id) ?? 0;

/** Puts one job at another place; places are counted from 0 and never past the ends. */
export function moveTo(order: readonly string[], id: string, place: number): string[] {
  if (!order.includes(id)) return [...order];
  const rest = order.filter((each) => each !== id);
  const at = Math.max(0, Math.min(place, rest.length));
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}
