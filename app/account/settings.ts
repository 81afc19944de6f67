import { z } from "zod";
import { THEMES } from "@/components/layout/theme";
import { choice, currency, line, version } from "@/platform/forms/fields";
import { LOCALES } from "@/platform/i18n/locales";

export const profile = z.object({
  name: line(120),
  locale: choice(LOCALES),
  theme: choice(THEMES),
  version: version(),
});

/** What Intl knows by name; kept from the process's own data, so that every zone offered can be shown. */
export const TIME_ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

export const organisation = z.object({
  name: line(120),
  timeZone: choice(TIME_ZONES),
  currency: currency(),
  version: version(),
});

/** How one's own calendar reads: with clients' names, or in words that name nobody. */
export const calendarFeed = z.object({ names: choice(["hidden", "shown"]) });
export const nothing = z.object({});
