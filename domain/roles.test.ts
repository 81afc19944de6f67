import { expect, test } from "vitest";
import {
  AGENCY_ABILITIES,
  AGENCY_ROLES,
  agencyMay,
  agencyRolesWith,
  isPartnerRole,
  PARTNER_ABILITIES,
  PARTNER_ROLES,
  partnerMay,
} from "./roles";

test("who may do what in an agency", () => {
  const table = AGENCY_ABILITIES.map((ability) =>
    [
      ability.padEnd(18),
      ...AGENCY_ROLES.map((role) => (agencyMay(role, ability) ? role : "").padEnd(9)),
    ].join(""),
  );
  expect(`\n${table.map((line) => line.trimEnd()).join("\n")}\n`).toMatchInlineSnapshot(`
    "
    inviteMember      lead
    endMembership     lead
    editOrganisation  lead
    invitePartner     lead
    editEngagement    lead     director
    seePartners       lead     director manager  producer finance
    readClient        lead     director manager  producer finance
    editClient        lead     director manager
    arrangeAccounts   lead     director
    seeAnalytics      lead     director
    exportClient      lead     director
    touchClient       lead     director manager  producer
    writeMeeting      lead     director manager  producer
    readClientMoney   lead     director manager           finance
    writeRequest      lead     director manager  producer
    writeJob          lead     director manager  producer
    editPrice         lead     director manager           finance
    editFee           lead     director manager  producer finance
    publishTask       lead     director manager  producer
    overrideLeak      lead
    reviewDelivery    lead     director manager  producer
    cancelTask        lead     director manager  producer
    message           lead     director manager  producer
    readInternalNotes lead     director manager  producer finance
    writeInternalNote lead     director manager  producer finance
    importBoard       lead     director manager  producer
    comparePartners   lead     director
    exportPassport    lead
    giveOpinion       lead     director manager  producer
    castBallot        lead     director manager
    replyToBallot     lead     director manager
    removeBallot      lead
    closeStage        lead
    askApproval       lead     director manager  producer
    shareWithClient   lead     director manager
    startUnagreed     lead     director
    handleIncident    lead     director manager  producer
    shareIncident     lead     director manager
    writeRegulation   lead     director manager
    publishRegulation lead     director
    "
  `);
});

test("who may do what in a partner's team", () => {
  const table = PARTNER_ABILITIES.map((ability) =>
    [
      ability.padEnd(18),
      ...PARTNER_ROLES.map((role) => (partnerMay(role, ability) ? role : "").padEnd(9)),
    ].join(""),
  );
  expect(`\n${table.map((line) => line.trimEnd()).join("\n")}\n`).toMatchInlineSnapshot(`
    "
    inviteMember      lead
    endMembership     lead
    editOrganisation  lead
    acceptEngagement  lead
    acceptRegulation  lead     manager
    respondToOffer    lead     manager  executor
    proposeEstimate   lead     manager  executor
    assignTask        lead     manager
    seeFee            lead     manager
    workOnTask        lead     manager  executor
    message           lead     manager  executor
    seeOddRatings     lead
    exportPassport    lead
    giveOpinion       lead     manager  executor
    castBallot        lead     manager
    replyToBallot     lead     manager
    removeBallot      lead
    "
  `);
});

test("only a lead overrides a leak", () => {
  expect(agencyRolesWith("overrideLeak")).toEqual(["lead"]);
});

test("a producer sees no client price, and an executor sees no fee", () => {
  expect(agencyMay("producer", "readClientMoney")).toBe(false);
  expect(partnerMay("executor", "seeFee")).toBe(false);
});

test("an agency's role is not a partner's role", () => {
  expect(isPartnerRole("finance")).toBe(false);
  expect(isPartnerRole("executor")).toBe(true);
});
