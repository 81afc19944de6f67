/** Who does what. `director` is the account director; `manager` is the account manager of either side. */
export const AGENCY_ROLES = ["lead", "director", "manager", "producer", "finance"] as const;
export type AgencyRole = (typeof AGENCY_ROLES)[number];

export const PARTNER_ROLES = ["lead", "manager", "executor"] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

/** May someone of this role do this on the agency's side? */
export const agencyMay = (role: AgencyRole, ability: AgencyAbility): boolean =>
  AGENCY_RULES[ability].includes(role);

/** May someone of this role do this on the partner's side? */
export const partnerMay = (role: PartnerRole, ability: PartnerAbility): boolean =>
  PARTNER_RULES[ability].includes(role);

/** Whom a refusal can name as able to help: "every refusal says who can change it". */
export const agencyRolesWith = (ability: AgencyAbility): readonly AgencyRole[] => AGENCY_RULES[ability];

export const isAgencyRole = (text: string): text is AgencyRole =>
  (AGENCY_ROLES as readonly string[]).includes(text);
export const isPartnerRole = (text: string): text is PartnerRole =>
  (PARTNER_ROLES as readonly string[]).includes(text);

const AGENCY_ALL = AGENCY_ROLES;
const AGENCY_HEADS = ["lead", "director"] as const;
/** Those who work with clients and partners day by day: everyone but finance. */
const AGENCY_HANDS = ["lead", "director", "manager", "producer"] as const;

const AGENCY_TABLE = {
  inviteMember: ["lead"],
  endMembership: ["lead"],
  editOrganisation: ["lead"],
  invitePartner: ["lead"],
  editEngagement: AGENCY_HEADS,
  seePartners: AGENCY_ALL,
  readClient: AGENCY_ALL,
  editClient: ["lead", "director", "manager"],
  /** Who accounts for whom: the structure, its rules, grades and duties. */
  arrangeAccounts: AGENCY_HEADS,
  /** Load, lifetime, margins of time: the whole agency at a glance. */
  seeAnalytics: AGENCY_HEADS,
  /** All that the agency has on a client, in one archive. */
  exportClient: AGENCY_HEADS,
  /** Note that one has spoken with a client. */
  touchClient: AGENCY_HANDS,
  /** Arrange and hold meetings, write minutes, note what is to do. */
  writeMeeting: AGENCY_HANDS,
  readClientMoney: ["lead", "director", "manager", "finance"],
  writeRequest: AGENCY_HANDS,
  writeJob: AGENCY_HANDS,
  /** The client's price: agreed by those who speak with the client, kept by finance. */
  editPrice: ["lead", "director", "manager", "finance"],
  /** The partner's fee on a task. */
  editFee: ["lead", "director", "manager", "producer", "finance"],
  publishTask: AGENCY_HANDS,
  /** Publishing in spite of a finding, with a reason that stays on record. */
  overrideLeak: ["lead"],
  reviewDelivery: AGENCY_HANDS,
  cancelTask: AGENCY_HANDS,
  message: AGENCY_HANDS,
  readInternalNotes: AGENCY_ALL,
  writeInternalNote: AGENCY_ALL,
  importBoard: AGENCY_HANDS,
  /** Partners side by side, with what looks odd: for those who choose and answer for them. */
  comparePartners: AGENCY_HEADS,
  exportPassport: ["lead"],
  /** Say what one would put on the ballot; whoever works on the engagement may be asked. */
  giveOpinion: AGENCY_HANDS,
  castBallot: ["lead", "director", "manager"],
  /** The one public reply to a ballot about the own organisation. */
  replyToBallot: ["lead", "director", "manager"],
  /** Ask for a ballot's removal, or mark one's own as removed: on four grounds alone, on record. */
  removeBallot: ["lead"],
  closeStage: ["lead"],
  /** Ask a client's people to agree, remind them, note what they said. */
  askApproval: AGENCY_HANDS,
  /** Give out the links by which a client comes in, and take them back. */
  shareWithClient: ["lead", "director", "manager"],
  /** Start a job before its scope and cost are agreed, with a reason that stays on record. */
  startUnagreed: AGENCY_HEADS,
  /** Open a critical situation, take it over, promise, close it. */
  handleIncident: AGENCY_HANDS,
  /** Say that a partner shares a critical situation: a number of it reaches the partner's card. */
  shareIncident: ["lead", "director", "manager"],
  /** Write a regulation of interaction for a client, and record that the client accepted it. */
  writeRegulation: ["lead", "director", "manager"],
  /** Publish one to a partner, whose team then starts nothing before it accepts. */
  publishRegulation: AGENCY_HEADS,
} as const satisfies Record<string, readonly AgencyRole[]>;

const PARTNER_ALL = PARTNER_ROLES;
const PARTNER_HEADS = ["lead", "manager"] as const;

const PARTNER_TABLE = {
  inviteMember: ["lead"],
  endMembership: ["lead"],
  editOrganisation: ["lead"],
  acceptEngagement: ["lead"],
  acceptRegulation: PARTNER_HEADS,
  respondToOffer: PARTNER_ALL,
  proposeEstimate: PARTNER_ALL,
  assignTask: PARTNER_HEADS,
  seeFee: PARTNER_HEADS,
  /** Start, deliver, block and unblock, log time. */
  workOnTask: PARTNER_ALL,
  message: PARTNER_ALL,
  /** What stands out in ratings: for whoever answers for the team. */
  seeOddRatings: ["lead"],
  exportPassport: ["lead"],
  giveOpinion: PARTNER_ALL,
  castBallot: PARTNER_HEADS,
  replyToBallot: PARTNER_HEADS,
  removeBallot: ["lead"],
} as const satisfies Record<string, readonly PartnerRole[]>;

export type AgencyAbility = keyof typeof AGENCY_TABLE;
export type PartnerAbility = keyof typeof PARTNER_TABLE;

const AGENCY_RULES: Readonly<Record<AgencyAbility, readonly AgencyRole[]>> = AGENCY_TABLE;
const PARTNER_RULES: Readonly<Record<PartnerAbility, readonly PartnerRole[]>> = PARTNER_TABLE;

export const AGENCY_ABILITIES = Object.keys(AGENCY_TABLE) as AgencyAbility[];
export const PARTNER_ABILITIES = Object.keys(PARTNER_TABLE) as PartnerAbility[];
