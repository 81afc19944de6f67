import { demoData } from "./data";
import { type DemoData, PRIVATE_TABLES } from "./rows";

/**
 * Every string of the demo that no partner may ever read, in the forms in which it could come out: names and
 * whatever else identifies a client, the markers of private texts, and prices as numbers and as people write them.
 */
export const demoCanaries = (): string[] => canariesOf(demoData(new Date(0)));

export function canariesOf({ rows }: DemoData): string[] {
  const values = rows.dossiers.flatMap((dossier) => [
    ...(dossier.names ?? []),
    ...(dossier.aliases ?? []),
    ...(dossier.products ?? []),
    ...(dossier.domains ?? []),
    ...(dossier.emails ?? []),
    ...(dossier.phones ?? []),
    ...(dossier.people ?? []),
    ...(dossier.taxIds ?? []).flatMap((ids) => ids.match(/\d{9,}/g) ?? []),
    ...(dossier.addresses ?? []),
    ...(dossier.handles ?? []),
    ...(dossier.contracts ?? []),
  ]);
  // How an agency came to its ballot stands on the shared side and is for its own eyes all the same.
  const opinions = rows.ballotOpinions.filter(({ side }) => side === "agency");
  const privateTexts = JSON.stringify([...PRIVATE_TABLES.map((table) => rows[table]), opinions]);
  const markers = privateTexts.match(/KNR-[0-9A-F]{6}/g) ?? [];
  const prices = [...rows.jobs, ...rows.jobEstimates, ...rows.jobEstimateLines].flatMap(({ priceMinor }) =>
    priceMinor ? priceForms(priceMinor) : [],
  );
  return [...new Set([...values.filter(isUnmistakable), ...markers, ...prices])];
}

/** Shorter ones ("Куб") are words of the language or turn up by chance in minified code. */
const isUnmistakable = (value: string): boolean => value.length >= 6;

/** Bare digits would be met in times and digests, so a price counts as one value of JSON or HTML, or as formatted. */
function priceForms(minor: number): string[] {
  const digits = String(minor);
  const whole = String(Math.trunc(minor / 100));
  const cents = digits.slice(-2);
  const grouped = (gap: string) => whole.replace(/\B(?=(\d{3})+$)/g, gap);
  return [
    `:${digits},`,
    `:${digits}}`,
    `"${digits}"`,
    `>${digits}<`,
    `${whole}.${cents}`,
    `${whole},${cents}`,
    `${grouped(",")}.${cents}`,
    ...[" ", "\u00a0", "\u202f", "."].map((gap) => `${grouped(gap)},${cents}`),
  ];
}
