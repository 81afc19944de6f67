import type { ClientStory } from "../story";
import { ryzhepolye } from "./ryzhepolye";

export const CLIENTS: readonly ClientStory[] = [ryzhepolye];
