import enFields from "./en/fields.json";
import enRefusals from "./en/refusals.json";
import type { Locale } from "./locales";
import ruFields from "./ru/fields.json";
import ruRefusals from "./ru/refusals.json";

const en = { fields: enFields, refusals: enRefusals };

/** English is the shape; a key that Russian lacks fails the type check. */
export type Messages = typeof en;

const ru: Messages = { fields: ruFields, refusals: ruRefusals };

export const messagesOf = (locale: Locale): Messages => (locale === "ru" ? ru : en);
