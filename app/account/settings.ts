import { z } from "zod";
import { THEMES } from "@/components/layout/theme";
import { CADENCES, DAILY_HOURS, PARTNER_NOTICE_KINDS } from "@/domain/notices";
import { choice, currency, line, version, wholeNumber } from "@/platform/forms/fields";
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
/** Of the daily letter; an empty zone is the organisation's. */
const clock = {
  version: version(),
  dailyHour: wholeNumber(DAILY_HOURS.least, DAILY_HOURS.most),
  timeZone: z.union([z.literal(""), choice(TIME_ZONES)]),
};
const cadence = choice(CADENCES);
const shared = Object.fromEntries(PARTNER_NOTICE_KINDS.map((kind) => [kind, cadence])) as Record<
  (typeof PARTNER_NOTICE_KINDS)[number],
  typeof cadence
>;

export const partnerMail = z.object({ ...clock, ...shared });
export const agencyMail = z.object({ ...clock, ...shared, incident: cadence });
