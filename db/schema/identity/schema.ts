import { pgSchema } from "drizzle-orm/pg-core";
import { CADENCES, NOTICE_KINDS } from "@/domain/notices";

/** Who signs in. Read and written by `identity_web`; the two desks see only their own organisation's people. */
export const identity = pgSchema("identity");

export const orgKind = identity.enum("org_kind", ["agency", "partner"]);
export const memberRole = identity.enum("member_role", [
  "lead",
  "director",
  "manager",
  "producer",
  "finance",
  "executor",
]);
export const mailCadence = identity.enum("mail_cadence", CADENCES);
export const noticeKind = identity.enum("notice_kind", NOTICE_KINDS);
