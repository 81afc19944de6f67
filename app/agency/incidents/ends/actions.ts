"use server";

import { changeIncident, noteIncident } from "@/db/agency/incidents";
import { isoDay } from "@/domain/dates";
import { checkIncident, closeIncident, reopenIncident } from "@/domain/incidents/incident";
import { ok, refuse } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { findIncident } from "../queries";
import { incidentClosing, recoveryCheck, reopening } from "../schema";

/** Over: with its cause, and a day on which the client is asked whether it is calm again. */
export const endIncident = agencyAction(
  { name: "incident.close", may: "handleIncident", input: incidentClosing },
  async ({ tx, viewer, input }) => {
    const { incidentId, version, cause, checkOn, body } = input;
    const now = await findIncident(tx, viewer, incidentId);
    if (!now) return refuse("notFound");
    const next = closeIncident(now.state, checkOn, todayOf(viewer));
    if (!next.ok) return next;
    if (!(await changeIncident(tx, viewer, incidentId, version, { state: next.value, cause, checkOn })))
      return refuse("changedMeanwhile");
    await noteIncident(tx, viewer, incidentId, "closed", body);
    return ok({ notice: "saved" });
  },
);

/** The client was asked. What it said stands on the record. */
export const recordCheck = agencyAction(
  { name: "incident.check", may: "handleIncident", input: recoveryCheck },
  async ({ tx, viewer, input }) => {
    const { incidentId, version, outcome, nextOn, body } = input;
    const now = await findIncident(tx, viewer, incidentId);
    if (!now) return refuse("notFound");
    const next = checkIncident(now.state, outcome, nextOn, todayOf(viewer));
    if (!next.ok) return next;
    const { state } = next.value;
    const saved = await changeIncident(tx, viewer, incidentId, version, {
      state,
      checkOn: next.value.checkOn ?? now.checkOn,
      closedAt: state === "closed" ? new Date() : null,
    });
    if (!saved) return refuse("changedMeanwhile");
    await noteIncident(tx, viewer, incidentId, outcome, body);
    return ok({ notice: "saved" });
  },
);

/** It was not over after all. */
export const reopen = agencyAction(
  { name: "incident.reopen", may: "handleIncident", input: reopening },
  async ({ tx, viewer, input }) => {
    const now = await findIncident(tx, viewer, input.incidentId);
    if (!now) return refuse("notFound");
    const next = reopenIncident(now.state);
    if (!next.ok) return next;
    if (!(await changeIncident(tx, viewer, now.id, input.version, { state: next.value, closedAt: null })))
      return refuse("changedMeanwhile");
    await noteIncident(tx, viewer, now.id, "reopened", input.body);
    return ok({ notice: "saved" });
  },
);

const todayOf = (viewer: { readonly timeZone: string }): string => isoDay(new Date(), viewer.timeZone) ?? "";
