import { compile, scan } from "../../../domain/anonymiser/scan";
import type { Dossier, Finding } from "../../../domain/anonymiser/types";
import { vocabulary } from "../../../platform/vocabulary/vocabulary";
import type { Format } from "./channels";

/** What the measuring knows of a finding: so that the matcher, its baselines and its controls are measured alike. */
export type Found = Pick<Finding, "start" | "end" | "clientId" | "tier">;
export type Scanner = (text: string, ownClientId: string | undefined, format: Format) => readonly Found[];

/** The product's matcher through its public door. */
export function ourScanner(dossiers: readonly Dossier[]): Scanner {
  const matcher = compile(dossiers, vocabulary());
  return (text, clientId, format) => scan(matcher, text, { clientId, format });
}
