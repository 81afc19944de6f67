import type { WebLogin } from "../migrate";
import type { Organisation } from "./people";
import type { World } from "./world";

/** From where a login looks: a token, and whose rows would be "own" if that token were good. */
export type Viewpoint = {
  readonly name: string;
  readonly token: string | undefined;
  readonly orgId: string;
  readonly side: "agency" | "partner";
  readonly userId: string;
  readonly colleagueId: string;
};

export function viewpointsOf(login: WebLogin, world: World): Viewpoint[] {
  if (login === "client_web") return linkViewpoints(world);
  const [home, rival, other] =
    login === "partner_web"
      ? [world.lynx, world.otter, world.aurora]
      : [world.aurora, world.harbor, world.lynx];
  const lead = { orgId: home.id, side: home.kind, userId: home.lead.id, colleagueId: home.member.id };
  return [
    person("lead", home, "lead"),
    person("member", home, "member"),
    person("a rival's lead", rival, "lead"),
    person("the other side's lead", other, "lead"),
    { name: "nobody", token: undefined, ...lead },
    { name: "expired", token: home.expiredToken, ...lead },
    { name: "ended", token: home.endedToken, ...lead },
    { ...person("dismissed", home, "dismissed"), colleagueId: home.lead.id },
  ];
}

/** Holders of links are nobody of the agency, so no row is their own; whose client they are is what "own" means here. */
function linkViewpoints(world: World): Viewpoint[] {
  const { aurora, harbor } = world;
  const at = (org: Organisation, name: string, token: string | undefined): Viewpoint => ({
    name,
    token,
    orgId: org.id,
    side: org.kind,
    userId: org.lead.id,
    colleagueId: org.member.id,
  });
  const [own, rival] = [aurora, harbor].map((org) => world.privateSides.get(org.id)?.client.tokens);
  return [
    at(aurora, "a decision maker", own?.page),
    at(aurora, "another decision maker", own?.other),
    at(harbor, "a rival's decision maker", rival?.page),
    at(aurora, "the form", own?.intake),
    at(aurora, "revoked", own?.revoked),
    at(aurora, "expired", own?.expired),
    at(aurora, "of somebody who left", own?.left),
    at(aurora, "an agency's lead", aurora.lead.token),
    at(aurora, "nobody", undefined),
  ];
}

function person(name: string, org: Organisation, who: "lead" | "member" | "dismissed"): Viewpoint {
  const { id: userId, token } = org[who];
  return {
    name,
    token,
    orgId: org.id,
    side: org.kind,
    userId,
    colleagueId: who === "lead" ? org.member.id : org.lead.id,
  };
}
