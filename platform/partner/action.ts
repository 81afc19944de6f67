import { type PartnerTx, type PartnerViewer, readAsPartner, writeAsPartner } from "@/db/partner/access";
import { type PartnerAbility, partnerMay } from "@/domain/roles";
import { actionsOf } from "../forms/desk_action";
import { requirePartner } from "./gate";

/** The one way to write on the partner's side. */
export const partnerAction = actionsOf<PartnerViewer, PartnerTx, PartnerAbility>({
  gate: requirePartner,
  may: (viewer, ability) => partnerMay(viewer.role, ability),
  read: readAsPartner,
  write: writeAsPartner,
  log: "exchange.audit_log",
});
