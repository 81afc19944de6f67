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
