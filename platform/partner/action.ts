import { type PartnerTx, type PartnerViewer, readAsPartner, writeAsPartner } from "@/db/partner/access";
import { type PartnerAbility, partnerMay } from "@/domain/roles";
import { actionsOf, writersOf } from "../forms/desk_action";
import { requirePartner } from "./gate";

const desk = {
  gate: requirePartner,
  may: (viewer: PartnerViewer, ability: PartnerAbility) => partnerMay(viewer.role, ability),
  read: readAsPartner,
  write: writeAsPartner,
  log: "exchange.audit_log",
} as const;

/** The one way to write on the partner's side. */
export const partnerAction = actionsOf<PartnerViewer, PartnerTx, PartnerAbility>(desk);

/** The same for an address of the API, whose gate is `answerPartner`. */
export const partnerWriter = writersOf<PartnerViewer, PartnerTx, PartnerAbility>(desk);
