import { accountMembers } from "@/db/schema/agency/account_members";
import { accountRules } from "@/db/schema/agency/account_rules";
import { accountSettings } from "@/db/schema/agency/account_settings";
import { approvalRules } from "@/db/schema/agency/approval_rules";
import { approvalVoices } from "@/db/schema/agency/approval_voices";
import { approvalWords } from "@/db/schema/agency/approval_words";
import { approvals } from "@/db/schema/agency/approvals";
import { backlogAgreements } from "@/db/schema/agency/backlog_agreements";
import { backlogs } from "@/db/schema/agency/backlogs";
import { clientAcceptances } from "@/db/schema/agency/client_acceptances";
import { clientLinks } from "@/db/schema/agency/client_links";
import { clientMoves } from "@/db/schema/agency/client_moves";
import { clientRegulations } from "@/db/schema/agency/client_regulations";
import { clients } from "@/db/schema/agency/clients";
import { codenames } from "@/db/schema/agency/codenames";
import { contacts } from "@/db/schema/agency/contacts";
import { dossiers } from "@/db/schema/agency/dossiers";
import { draftFiles } from "@/db/schema/agency/draft_files";
import { duties } from "@/db/schema/agency/duties";
import { engagementSkills } from "@/db/schema/agency/engagement_skills";
import { handOvers } from "@/db/schema/agency/hand_overs";
import { incidentEntries } from "@/db/schema/agency/incident_entries";
import { incidentPromises } from "@/db/schema/agency/incident_promises";
import { incidents } from "@/db/schema/agency/incidents";
import { jobEstimateLines } from "@/db/schema/agency/job_estimate_lines";
import { jobEstimates } from "@/db/schema/agency/job_estimates";
import { jobMilestones } from "@/db/schema/agency/job_milestones";
import { jobs } from "@/db/schema/agency/jobs";
import { leakDecisions } from "@/db/schema/agency/leak_decisions";
import { meetingContacts } from "@/db/schema/agency/meeting_contacts";
import { meetingMinutes } from "@/db/schema/agency/meeting_minutes";
import { meetingPeople } from "@/db/schema/agency/meeting_people";
import { meetings } from "@/db/schema/agency/meetings";
import { minutesReaders } from "@/db/schema/agency/minutes_readers";
import { requestFiles } from "@/db/schema/agency/request_files";
import { requestMoves } from "@/db/schema/agency/request_moves";
import { requests } from "@/db/schema/agency/requests";
import { shownFiles } from "@/db/schema/agency/shown_files";
import { shownJobs } from "@/db/schema/agency/shown_jobs";
import { shownRegulations } from "@/db/schema/agency/shown_regulations";
import { startExceptions } from "@/db/schema/agency/start_exceptions";
import { taskDrafts } from "@/db/schema/agency/task_drafts";
import { taskLinks } from "@/db/schema/agency/task_links";
import { taskNotes } from "@/db/schema/agency/task_notes";
import { todos } from "@/db/schema/agency/todos";
import { touches } from "@/db/schema/agency/touches";
import { upsells } from "@/db/schema/agency/upsells";
import { ballotOpinions } from "@/db/schema/exchange/ballot_opinions";
import { ballotReplies } from "@/db/schema/exchange/ballot_replies";
import { ballotReports } from "@/db/schema/exchange/ballot_reports";
import { ballots } from "@/db/schema/exchange/ballots";
import { deliveries } from "@/db/schema/exchange/deliveries";
import { engagements } from "@/db/schema/exchange/engagements";
import { estimates } from "@/db/schema/exchange/estimates";
import { files } from "@/db/schema/exchange/files";
import { incidentCounts } from "@/db/schema/exchange/incident_counts";
import { messages } from "@/db/schema/exchange/messages";
import { projects } from "@/db/schema/exchange/projects";
import { ratingPeriods } from "@/db/schema/exchange/rating_periods";
import { regulationAcceptances } from "@/db/schema/exchange/regulation_acceptances";
import { regulations } from "@/db/schema/exchange/regulations";
import { taskMoves } from "@/db/schema/exchange/task_moves";
import { tasks } from "@/db/schema/exchange/tasks";
import { timeEntries } from "@/db/schema/exchange/time_entries";

/** Every table that the demo's stories fill, parents before children: the order of inserting. */
export const TABLES = {
  engagements,
  projects,
  tasks,
  taskMoves,
  messages,
  estimates,
  timeEntries,
  deliveries,
  files,
  regulations,
  regulationAcceptances,
  incidentCounts,
  ratingPeriods,
  ballots,
  ballotOpinions,
  ballotReplies,
  ballotReports,
  engagementSkills,
  clients,
  dossiers,
  contacts,
  touches,
  clientMoves,
  upsells,
  handOvers,
  accountSettings,
  accountMembers,
  accountRules,
  duties,
  codenames,
  requests,
  requestFiles,
  requestMoves,
  jobs,
  clientLinks,
  approvals,
  approvalVoices,
  approvalWords,
  approvalRules,
  startExceptions,
  shownJobs,
  jobEstimates,
  jobEstimateLines,
  jobMilestones,
  backlogs,
  backlogAgreements,
  meetings,
  meetingContacts,
  meetingPeople,
  todos,
  meetingMinutes,
  minutesReaders,
  taskDrafts,
  draftFiles,
  taskLinks,
  taskNotes,
  leakDecisions,
  incidents,
  incidentPromises,
  incidentEntries,
  clientRegulations,
  shownRegulations,
  clientAcceptances,
  shownFiles,
} as const;
export type TableKey = keyof typeof TABLES;

/** Tables of the agency's private side among them. */
export const PRIVATE_TABLES = [
  "engagementSkills",
  "clients",
  "dossiers",
  "contacts",
  "touches",
  "clientMoves",
  "upsells",
  "handOvers",
  "accountSettings",
  "accountMembers",
  "accountRules",
  "duties",
  "codenames",
  "requests",
  "requestFiles",
  "requestMoves",
  "jobs",
  "clientLinks",
  "approvals",
  "approvalVoices",
  "approvalWords",
  "approvalRules",
  "startExceptions",
  "shownJobs",
  "jobEstimates",
  "jobEstimateLines",
  "jobMilestones",
  "backlogs",
  "backlogAgreements",
  "meetings",
  "meetingContacts",
  "meetingPeople",
  "todos",
  "meetingMinutes",
  "minutesReaders",
  "taskDrafts",
  "draftFiles",
  "taskLinks",
  "taskNotes",
  "leakDecisions",
  "incidents",
  "incidentPromises",
  "incidentEntries",
  "clientRegulations",
  "shownRegulations",
  "clientAcceptances",
  "shownFiles",
] as const satisfies readonly TableKey[];

export type Rows = { [K in TableKey]: (typeof TABLES)[K]["$inferInsert"][] };

/** Bytes for the file store, beside the row that names them. */
export type StoredFile = {
  readonly shelf: "agency" | "exchange";
  readonly id: string;
  readonly bytes: Uint8Array;
};

export type DemoData = { readonly rows: Rows; readonly files: StoredFile[] };

export const emptyData = (): DemoData => ({
  rows: Object.fromEntries(Object.keys(TABLES).map((key) => [key, []])) as unknown as Rows,
  files: [],
});
