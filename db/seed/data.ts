import { daysAgo } from "./calendar";
import { CLIENTS } from "./clients";
import { ENGAGEMENTS, engagementId } from "./engagements";
import { addAccounts } from "./fillAccounts";
import { addApprovalRules, addApprovals } from "./fillApprovals";
import { addClient } from "./fillClient";
import { addContacts } from "./fillContacts";
import { addIncidents } from "./fillIncidents";
import { addInvitedTeam } from "./fillInvitations";
import { addJob, addRequest } from "./fillJob";
import { addMeetings } from "./fillMeetings";
import { addRatings } from "./fillRatings";
import { addRegulations } from "./fillRegulations";
import { addIntake } from "./fillRequests";
import { addTasks, type NumberedTask } from "./fillTask";
import { addWork } from "./fillWork";
import { ORGANISATIONS, orgId } from "./people";
import { type DemoData, emptyData } from "./rows";
import type { TaskStory } from "./story";

/** Every row and file of the demo's stories as plain objects, the same for the same `now`. */
export function demoData(now: Date): DemoData {
  const data = emptyData();
  for (const client of CLIENTS) {
    addClient(data, client, now);
    addContacts(data, client, now);
    for (const request of client.requests ?? []) addRequest(data, client, request, now);
    for (const job of client.jobs) addJob(data, client, job, now);
    addApprovals(data, client, now);
    addWork(data, client, now);
    addMeetings(data, client, now);
  }
  for (const engagement of ENGAGEMENTS) {
    const tasks = CLIENTS.filter((client) => client.agency === engagement.agency)
      .flatMap((client) =>
        client.jobs.flatMap((job) =>
          (job.tasks ?? []).map((task): NumberedTask => ({ client, job, task, number: 0 })),
        ),
      )
      .filter(({ task }) => task.to === engagement.partner)
      .sort((a, b) => daysSinceOffer(b.task) - daysSinceOffer(a.task))
      .map((one, index) => ({ ...one, number: index + 1 }));
    addTasks(data, engagement, tasks, now);
    data.rows.engagements.push({
      id: engagementId(engagement.agency, engagement.partner),
      agencyOrgId: orgId(engagement.agency),
      partnerOrgId: orgId(engagement.partner),
      invitedName: ORGANISATIONS[engagement.partner].name,
      mode: engagement.mode,
      state: "active",
      currency: engagement.currency,
      codenameScheme: engagement.language,
      terms: engagement.terms,
      lastTaskNumber: tasks.length,
      createdAt: daysAgo(now, engagement.days),
      acceptedAt: daysAgo(now, engagement.days - 2),
    });
    data.rows.engagementSkills.push({
      engagementId: engagementId(engagement.agency, engagement.partner),
      orgId: orgId(engagement.agency),
      skills: [...engagement.skills],
    });
  }
  for (const client of CLIENTS) if (client.stage === "key") addIntake(data, client, now);
  addApprovalRules(data);
  addInvitedTeam(data, now);
  addRatings(data, now);
  addRegulations(data, now);
  addIncidents(data, now);
  addAccounts(data, now);
  return data;
}

const daysSinceOffer = ({ days }: TaskStory) => (typeof days === "number" ? days : days[0]);
