import enEngagements from "./en/engagements.json";
import enEntry from "./en/entry.json";
import enFields from "./en/fields.json";
import enMail from "./en/mail.json";
import enNotices from "./en/notices.json";
import enRefusals from "./en/refusals.json";
import enSettings from "./en/settings.json";
import enShell from "./en/shell.json";
import enTeam from "./en/team.json";
import enUi from "./en/ui.json";
import enWords from "./en/words.json";
import type { Locale } from "./locales";
import ruEngagements from "./ru/engagements.json";
import ruEntry from "./ru/entry.json";
import ruFields from "./ru/fields.json";
import ruMail from "./ru/mail.json";
import ruNotices from "./ru/notices.json";
import ruRefusals from "./ru/refusals.json";
import ruSettings from "./ru/settings.json";
import ruShell from "./ru/shell.json";
import ruTeam from "./ru/team.json";
import ruUi from "./ru/ui.json";
import ruWords from "./ru/words.json";

const en = {
  fields: enFields,
  notices: enNotices,
  refusals: enRefusals,
  ui: enUi,
  words: enWords,
  engagements: enEngagements,
  entry: enEntry,
  mail: enMail,
  settings: enSettings,
  shell: enShell,
  team: enTeam,
};

/** English is the shape; a key that Russian lacks fails the type check. */
export type Messages = typeof en;

const ru: Messages = {
  fields: ruFields,
  notices: ruNotices,
  refusals: ruRefusals,
  ui: ruUi,
  words: ruWords,
  engagements: ruEngagements,
  entry: ruEntry,
  mail: ruMail,
  settings: ruSettings,
  shell: ruShell,
  team: ruTeam,
};

export const messagesOf = (locale: Locale): Messages => (locale === "ru" ? ru : en);
