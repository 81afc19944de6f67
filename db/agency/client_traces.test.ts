import { beforeAll, expect, it } from "vitest";
import { agencyViewer } from "../testing/viewer";
import { standAtTheWall } from "../testing/wall";
import { readAsAgency } from "./access";
import { checkTraces } from "./client_traces";

const wall = standAtTheWall();
beforeAll(async () => {
  // Names that are no words, as teams have them.
  await wall.db.owner`update identity.organisations set name = 'Lynxoria' where id = ${wall.world.lynx.id}`;
  await wall.db
    .owner`update exchange.tasks set assignee_name = 'Zinaida Korobkova' where partner_org_id = ${wall.world.lynx.id}`;
});

async function found(text: string): Promise<readonly string[]> {
  const viewer = await agencyViewer(wall.world.aurora.lead);
  const clientId = wall.world.privateSides.get(viewer.orgId)?.clientId ?? "";
  const result = await readAsAgency(viewer, (tx) => checkTraces(tx, viewer.orgId, clientId, { body: text }));
  return result.ok ? [] : (result.found?.body ?? []);
}

it.each([
  ["a team's name", "It is done by Lynxoria", "Lynxoria"],
  ["a name in another dress", "Сделает Линксория", "Линксория"],
  ["somebody of the team", "Ask Zinaida Korobkova", "Zinaida Korobkova"],
  ["the client's own codename", "Codename Amber Heron", "Amber Heron"],
])("words with %s do not go to a client, and the place is told", async (_, text, place) => {
  expect(await found(text)).toContain(place);
});

it("plain words go", async () => {
  expect(await found("The shop is ready; please look on a phone, too.")).toEqual([]);
});
