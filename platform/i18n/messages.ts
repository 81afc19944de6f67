import enFields from "./en/fields.json";
import enNotices from "./en/notices.json";
import enRefusals from "./en/refusals.json";
import enUi from "./en/ui.json";
import enWords from "./en/words.json";
import type { Locale } from "./locales";
import ruFields from "./ru/fields.json";
import ruNotices from "./ru/notices.json";
import ruRefusals from "./ru/refusals.json";
import ruUi from "./ru/ui.json";
import ruWords from "./ru/words.json";

const en = { fields: enFields, notices: enNotices, refusals: enRefusals, ui: enUi, words: enWords };

/** English is the shape; a key that Russian lacks fails the type check. */
export type Messages = typeof en;

const ru: Messages = { fields: ruFields, notices: ruNotices, refusals: ruRefusals, ui: ruUi, words: ruWords };

export const messagesOf = (locale: Locale): Messages => (locale === "ru" ? ru : en);
