import type { getIncident } from "../queries";

type Page = NonNullable<Awaited<ReturnType<typeof getIncident>>>;

/** What the panels of a situation's page are given. */
export type Incident = Page["incident"];
export type Promises = Page["promises"];
export type Entries = Page["entries"];
export type Partners = Page["partners"];
