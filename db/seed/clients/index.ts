import type { ClientStory } from "../story";
import { domoveriya } from "./domoveriya";
import { gornostald } from "./gornostald";
import { klinoris } from "./klinoris";
import { kubiranta } from "./kubiranta";
import { pechoritto } from "./pechoritto";
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
];
