import { z } from "zod";
import { CODENAME_SCHEMES } from "@/domain/codenames/codenames";
import { ENGAGEMENT_MODES, ENGAGEMENT_VERBS } from "@/domain/engagements";
import { choice, currency, email, line, optionalProse, tags, uuid, version } from "@/platform/forms/fields";

const engagementId = uuid();
const agreed = {
  name: line(120),
  mode: choice(ENGAGEMENT_MODES),
  currency: currency(),
  codenameScheme: choice(CODENAME_SCHEMES),
  terms: optionalProse(20_000),
  skills: tags(20, 40),
};

export const newEngagement = z.object({ email: email(), ...agreed });
/** Without the currency where it cannot change any more: the form does not send it then. */
export const engagementEdit = z.object({
  engagementId,
  version: version(),
  ...agreed,
  currency: currency().optional(),
});
export const engagementMove = z.object({ engagementId, version: version(), verb: choice(ENGAGEMENT_VERBS) });
export const newLink = z.object({ engagementId, email: email() });
export const stageEnd = z.object({ engagementId });
