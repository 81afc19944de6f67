import enAccounts from "./en/accounts.json";
import enAgencyTasks from "./en/agencyTasks.json";
import enAgencyToday from "./en/agencyToday.json";
import enAnalytics from "./en/analytics.json";
import enApprovals from "./en/approvals.json";
import enBacklog from "./en/backlog.json";
import enCalendar from "./en/calendar.json";
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
import enIncidents from "./en/incidents.json";
import enJobs from "./en/jobs.json";
import enLeaks from "./en/leaks.json";
import enMail from "./en/mail.json";
import enMailing from "./en/mailing.json";
import enMeetings from "./en/meetings.json";
import enNotices from "./en/notices.json";
import enPartners from "./en/partners.json";
import enPartnerTasks from "./en/partnerTasks.json";
import enPartnerToday from "./en/partnerToday.json";
import enPassport from "./en/passport.json";
import enRadar from "./en/radar.json";
import enRatings from "./en/ratings.json";
import enRefusals from "./en/refusals.json";
import enRegulation from "./en/regulation.json";
import enRequests from "./en/requests.json";
import enScorecard from "./en/scorecard.json";
import enSettings from "./en/settings.json";
import enShare from "./en/share.json";
import enShell from "./en/shell.json";
import enSpecs from "./en/specs.json";
import enTeam from "./en/team.json";
import enTodos from "./en/todos.json";
import enUi from "./en/ui.json";
import enWords from "./en/words.json";
import type { Locale } from "./locales";
import ruAccounts from "./ru/accounts.json";
import ruAgencyTasks from "./ru/agencyTasks.json";
import ruAgencyToday from "./ru/agencyToday.json";
import ruAnalytics from "./ru/analytics.json";
import ruApprovals from "./ru/approvals.json";
import ruBacklog from "./ru/backlog.json";
import ruCalendar from "./ru/calendar.json";
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
import ruIncidents from "./ru/incidents.json";
import ruJobs from "./ru/jobs.json";
import ruLeaks from "./ru/leaks.json";
import ruMail from "./ru/mail.json";
import ruMailing from "./ru/mailing.json";
import ruMeetings from "./ru/meetings.json";
import ruNotices from "./ru/notices.json";
import ruPartners from "./ru/partners.json";
import ruPartnerTasks from "./ru/partnerTasks.json";
import ruPartnerToday from "./ru/partnerToday.json";
import ruPassport from "./ru/passport.json";
import ruRadar from "./ru/radar.json";
import ruRatings from "./ru/ratings.json";
import ruRefusals from "./ru/refusals.json";
import ruRegulation from "./ru/regulation.json";
import ruRequests from "./ru/requests.json";
import ruScorecard from "./ru/scorecard.json";
import ruSettings from "./ru/settings.json";
import ruShare from "./ru/share.json";
import ruShell from "./ru/shell.json";
import ruSpecs from "./ru/specs.json";
import ruTeam from "./ru/team.json";
import ruTodos from "./ru/todos.json";
import ruUi from "./ru/ui.json";
import ruWords from "./ru/words.json";

const en = {
  regulation: enRegulation,
  mailing: enMailing,
  incidents: enIncidents,
  fields: enFields,
  notices: enNotices,
  refusals: enRefusals,
  ui: enUi,
  agencyToday: enAgencyToday,
  approvals: enApprovals,
  backlog: enBacklog,
  calendar: enCalendar,
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
  meetings: enMeetings,
  scorecard: enScorecard,
  settings: enSettings,
  share: enShare,
  shell: enShell,
  specs: enSpecs,
  team: enTeam,
  todos: enTodos,
};

/** English is the shape; a key that Russian lacks fails the type check. */
export type Messages = typeof en;

const ru: Messages = {
  regulation: ruRegulation,
  mailing: ruMailing,
  incidents: ruIncidents,
  fields: ruFields,
  notices: ruNotices,
  refusals: ruRefusals,
  ui: ruUi,
  agencyToday: ruAgencyToday,
  approvals: ruApprovals,
  backlog: ruBacklog,
  calendar: ruCalendar,
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
  meetings: ruMeetings,
  scorecard: ruScorecard,
  settings: ruSettings,
  share: ruShare,
  shell: ruShell,
  specs: ruSpecs,
  team: ruTeam,
  todos: ruTodos,
};

export const messagesOf = (locale: Locale): Messages => (locale === "ru" ? ru : en);
