import { print } from "../../report";
import { shoutingScanner, snowballScanner } from "../baselines";
import { dossierOf } from "../dossiers";
import { groupBy } from "../measure";
import { listNames } from "../names/list";
import { ourScanner, type Scanner } from "../scanner";
import { type CleanText, cleanTexts } from "./clean";
import { moreNames } from "./more_names";

/**
 * What is flagged in text that names nobody, per 1 000 words, among 30, 300 and 1 000 clients; each piece is scanned as
 * a task of one of them, another for every piece. Returns the flags of the names that may be seen.
 */
export function benchFalseFlags(extra: readonly CleanText[]): object[] {
  const everyone = [...listNames("dev"), ...listNames("held"), ...moreNames(700)];
  const shown: object[] = [];
  for (const count of [30, 300, 1000]) {
    const known = count <= 300 ? listNames("dev").concat(listNames("held")) : everyone;
    const step = known.length / count;
    const some = Array.from({ length: count }, (_, at) => known[Math.floor(at * step)]).filter(
      (one) => one !== undefined,
    );
    const dossiers = some.map(dossierOf);
    const ours = ourScanner(dossiers);
    const theirs = snowballScanner(dossiers);
    for (const [where, texts] of groupBy([...cleanTexts(), ...extra], (one) => one.where)) {
      const owners = texts.map((_, at) => dossiers[(at * 17) % dossiers.length]?.id);
      const our = tally(texts, owners, ours);
      const their = tally(texts, owners, theirs);
      const unit = `per 1000 of ${our.words} words`;
      for (const tier of ["mask", "review", "low"] as const)
        print({
          name: `false flags, ${where}, ${count} clients: ${tier}`,
          value: our[tier],
          unit,
          ...(tier === "mask" ? { baseline: their.mask } : {}),
        });
      if (count === 300) shown.push(...our.flags.map((flag) => ({ where, ...flag })));
    }
  }
  const shouting = tally(cleanTexts(), [], shoutingScanner("nobody"));
  print({
    name: "false flags: control, a matcher that flags every word",
    value: shouting.mask,
    unit: "per 1000 words",
  });
  if (shouting.mask < 500) throw new Error("The bench does not see false flags");
  return shown;
}

function tally(texts: readonly CleanText[], owners: readonly (string | undefined)[], scanner: Scanner) {
  const count = { mask: 0, review: 0, low: 0 };
  const flags: object[] = [];
  let words = 0;
  for (const [at, { text }] of texts.entries()) {
    words += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    for (const { tier, start, end, clientId } of scanner(text, owners[at], "markdown")) {
      count[tier] += 1;
      if (tier !== "low" && !clientId.startsWith("held"))
        flags.push({
          tier,
          clientId,
          own: clientId === owners[at],
          flagged: text.slice(Math.max(0, start - 25), end + 15),
          word: text.slice(start, end),
        });
    }
  }
  const rate = (number: number) => (1000 * number) / words;
  return { words, flags, mask: rate(count.mask), review: rate(count.review), low: rate(count.low) };
}
