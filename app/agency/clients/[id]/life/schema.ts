import { z } from "zod";
import { CLIENT_STAGES, LOSS_CAUSES } from "@/domain/clients/stage";
import { choice, optionalProse, uuid, version } from "@/platform/forms/fields";

/** Empty for every move but a loss; the rule says when it is missing. */
const cause = z.preprocess((given) => (given === "" ? undefined : given), choice(LOSS_CAUSES).optional());

export const stageMove = z.object({
  clientId: uuid(),
  version: version(),
  to: choice(CLIENT_STAGES),
  cause,
  note: optionalProse(2_000),
});
