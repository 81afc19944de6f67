/** Longer addresses are no links that a person follows. */
const LONGEST = 1_000;

export type Side = "agency" | "partner";

/**
 * The address that a sign-in may lead back to: a page of the portal that the person's side has, or an invitation.
 * Anything else is no way back, so that a link from outside sends nobody elsewhere.
 * @param given from a link or a form: anything at all
 */
export function wayBack(given: unknown, side: Side): string | undefined {
  const place = placeOf(given);
  return place && (place.side === side || place.isInvitation) ? place.address : undefined;
}

/** Whether it leads back for somebody, whoever that is: before sign-in nobody knows the side. */
export const isWayBack = (given: unknown): given is string => placeOf(given) !== undefined;

/** The sign-in page, which leads back to what was asked for; the day's page is where it leads anyway. */
export function doorOf(asked: string | null): string {
  const place = placeOf(withoutFrameworksOwn(asked ?? ""));
  if (!place || /^\/(?:agency|partner)\/today$/.test(place.address)) return "/login";
  return `/login?next=${encodeURIComponent(place.address)}`;
}

function placeOf(given: unknown) {
  if (typeof given !== "string" || given.length > LONGEST || !given.startsWith("/")) return undefined;
  if (!URL.canParse(given, HERE)) return undefined;
  // As a browser reads it: dots resolved, a backslash a slash, tabs and line ends gone.
  const { origin, pathname, search } = new URL(given, HERE);
  const address = pathname + search;
  if (origin !== HERE || address !== given) return undefined;
  const isInvitation = /^\/invite\/[A-Za-z0-9_-]{43}$/.test(address);
  const side = /^\/(agency|partner)\//.exec(pathname)?.[1] as Side | undefined;
  return side || isInvitation ? { address, side, isInvitation } : undefined;
}

/** No portal has this name: only what stays on it is an address of ours. */
const HERE = "http://subrosa.invalid";

/** A page asked for in the background carries a mark of the framework. */
function withoutFrameworksOwn(asked: string): string {
  const [path = "", query] = asked.split("?", 2);
  const kept = (query ?? "").split("&").filter((pair) => pair !== "" && !/^_rsc(?:=|$)/.test(pair));
  return kept.length > 0 ? `${path}?${kept.join("&")}` : path;
}
