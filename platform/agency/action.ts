import { type AgencyTx, type AgencyViewer, readAsAgency, writeAsAgency } from "@/db/agency/access";
import { type AgencyAbility, agencyMay } from "@/domain/roles";
import { actionsOf } from "../forms/desk_action";
import { requireAgency } from "./gate";

/** The one way to write on the agency's side. */
export const agencyAction = actionsOf<AgencyViewer, AgencyTx, AgencyAbility>({
  gate: requireAgency,
  may: (viewer, ability) => agencyMay(viewer.role, ability),
  read: readAsAgency,
  write: writeAsAgency,
  log: "agency.audit_log",
});
