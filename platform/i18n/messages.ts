import enAccounts from "./en/accounts.json";
import enAgencyTasks from "./en/agencyTasks.json";
import enAgencyToday from "./en/agencyToday.json";
import enAnalytics from "./en/analytics.json";
import enClientImports from "./en/clientImports.json";
import enClientLife from "./en/clientLife.json";
import enClients from "./en/clients.json";
import enContacts from "./en/contacts.json";
import enDraftFiles from "./en/draftFiles.json";
import enDrafts from "./en/drafts.json";
import enEngagements from "./en/engagements.json";
import enEntry from "./en/entry.json";
import enFields from "./en/fields.json";
import enImports from "./en/imports.json";
import enJobs from "./en/jobs.json";
import enLeaks from "./en/leaks.json";
import enMail from "./en/mail.json";
import enNotices from "./en/notices.json";
import enPartners from "./en/partners.json";
import enPartnerTasks from "./en/partnerTasks.json";
import enPartnerToday from "./en/partnerToday.json";
import enPassport from "./en/passport.json";
import enRadar from "./en/radar.json";
import enRatings from "./en/ratings.json";
import enRefusals from "./en/refusals.json";
import enRequests from "./en/requests.json";
import enScorecard from "./en/scorecard.json";
import enSettings from "./en/settings.json";
import enShell from "./en/shell.json";
import enTeam from "./en/team.json";
import enUi from "./en/ui.json";
import enWords from "./en/words.json";
import type { Locale } from "./locales";
import ruAccounts from "./ru/accounts.json";
import ruAgencyTasks from "./ru/agencyTasks.json";
import ruAgencyToday from "./ru/agencyToday.json";
import ruAnalytics from "./ru/analytics.json";
import ruClientImports from "./ru/clientImports.json";
import ruClientLife from "./ru/clientLife.json";
import ruClients from "./ru/clients.json";
import ruContacts from "./ru/contacts.json";
import ruDraftFiles from "./ru/draftFiles.json";
import ruDrafts from "./ru/drafts.json";
import ruEngagements from "./ru/engagements.json";
import ruEntry from "./ru/entry.json";
import ruFields from "./ru/fields.json";
import ruImports from "./ru/imports.json";
import ruJobs from "./ru/jobs.json";
import ruLeaks from "./ru/leaks.json";
import ruMail from "./ru/mail.json";
import ruNotices from "./ru/notices.json";
import ruPartners from "./ru/partners.json";
import ruPartnerTasks from "./ru/partnerTasks.json";
import ruPartnerToday from "./ru/partnerToday.json";
import ruPassport from "./ru/passport.json";
import ruRadar from "./ru/radar.json";
import ruRatings from "./ru/ratings.json";
import ruRefusals from "./ru/refusals.json";
import ruRequests from "./ru/requests.json";
import ruScorecard from "./ru/scorecard.json";
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
  agencyToday: enAgencyToday,
  clients: enClients,
  clientLife: enClientLife,
  clientImports: enClientImports,
  analytics: enAnalytics,
  accounts: enAccounts,
  contacts: enContacts,
  radar: enRadar,
  imports: enImports,
  jobs: enJobs,
  passport: enPassport,
  ratings: enRatings,
  requests: enRequests,
  agencyTasks: enAgencyTasks,
  drafts: enDrafts,
  draftFiles: enDraftFiles,
  partners: enPartners,
  partnerTasks: enPartnerTasks,
  partnerToday: enPartnerToday,
  words: enWords,
  engagements: enEngagements,
  entry: enEntry,
  leaks: enLeaks,
  mail: enMail,
  scorecard: enScorecard,
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
  agencyToday: ruAgencyToday,
  clients: ruClients,
  clientLife: ruClientLife,
  clientImports: ruClientImports,
  analytics: ruAnalytics,
  accounts: ruAccounts,
  contacts: ruContacts,
  radar: ruRadar,
  imports: ruImports,
  jobs: ruJobs,
  passport: ruPassport,
  ratings: ruRatings,
  requests: ruRequests,
  agencyTasks: ruAgencyTasks,
  drafts: ruDrafts,
  draftFiles: ruDraftFiles,
  partners: ruPartners,
  partnerTasks: ruPartnerTasks,
  partnerToday: ruPartnerToday,
  words: ruWords,
  engagements: ruEngagements,
  entry: ruEntry,
  leaks: ruLeaks,
  mail: ruMail,
  scorecard: ruScorecard,
  settings: ruSettings,
  shell: ruShell,
  team: ruTeam,
};

export const messagesOf = (locale: Locale): Messages => (locale === "ru" ? ru : en);
