import type { ClientStory } from "../story";
import { brindlewax } from "./brindlewax";
import { domoveriya } from "./domoveriya";
import { fennaroo } from "./fennaroo";
import { gornostald } from "./gornostald";
import { klinoris } from "./klinoris";
import { kubiranta } from "./kubiranta";
import { oskelby } from "./oskelby";
import { pechoritto } from "./pechoritto";
import { pellowick } from "./pellowick";
import { ryzhepolye } from "./ryzhepolye";
import { severokat } from "./severokat";
import { velokrucha } from "./velokrucha";

export const CLIENTS: readonly ClientStory[] = [
  ryzhepolye,
  klinoris,
  gornostald,
  domoveriya,
  velokrucha,
  pechoritto,
  kubiranta,
  severokat,
  pellowick,
  brindlewax,
  oskelby,
  fennaroo,
];
