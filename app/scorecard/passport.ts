import { getTranslations } from "next-intl/server";
import type { Ratings } from "@/db/exchange/scorecards";
import { isoDay } from "@/domain/dates";
import { OVERALL } from "@/domain/ratings/criteria";
import { buildPassport, type Passport } from "@/domain/ratings/passport";
import { agencyFacts, partnerFacts } from "@/domain/ratings/work";
import type { Side } from "@/domain/tasks/move";
import { publicUrl } from "@/platform/env";
import { attachment } from "@/platform/files/send";
import { privateKey, publicKey } from "@/platform/passport/key";
import { drawPassport, type PassportSheet } from "@/platform/passport/pdf";
import { fingerprint, sealJson, sealPdf } from "@/platform/passport/seal";
import { criterionWords, periodWords, scoreWords } from "./_components/words";

type Owner = { readonly side: Side; readonly orgName: string; readonly timeZone: string };

/** The owner's passport as of today. */
export function passportOf(
  { side, orgName, timeZone }: Owner,
  { work, ballots, silence }: Ratings,
): Passport {
  const raters = side === "agency" ? "partner" : "agency";
  const tasks = work.flatMap((engagement) => engagement.tasks);
  const issuedOn = isoDay(new Date()) ?? "";
  return buildPassport({
    organisation: { name: orgName, kind: side },
    ballots: ballots.filter((ballot) => ballot.side === raters),
    silentPeriods: silence
      .filter((each) => each.side === raters)
      .reduce((sum, { periods }) => sum + periods, 0),
    facts:
      side === "agency"
        ? agencyFacts(tasks, timeZone)
        : partnerFacts(tasks, timeZone, new Date(`${issuedOn}T00:00:00Z`)),
    issuedOn,
  });
}

/** The passport as a download, sealed. Undefined for a format that there is none of. */
export async function passportFile(passport: Passport, format: string): Promise<Response | undefined> {
  if (format !== "pdf" && format !== "json") return undefined;
  const told = { organisation: passport.organisation.name, issuedOn: passport.issuedOn };
  const bytes =
    format === "json"
      ? Buffer.from(sealJson(passport, privateKey()))
      : sealPdf(await drawPassport(await sheetOf(passport)), told, privateKey());
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": format === "json" ? "application/json; charset=utf-8" : "application/pdf",
      "content-length": String(bytes.length),
      "content-disposition": attachment(`passport-${passport.issuedOn}.${format}`),
      "cache-control": "private, no-store",
    },
  });
}

/** What the PDF says, in the reader's language. */
async function sheetOf(passport: Passport): Promise<PassportSheet> {
  const raters = passport.ratedBy === "agencies" ? "agency" : "partner";
  const [t, words, periodOf, nameOf] = await Promise.all([
    getTranslations("passport.sheet"),
    scoreWords(),
    periodWords(),
    criterionWords(raters),
  ]);
  const [overall, ...criteria] = passport.scores;
  const between = ({ low, high }: { low: number; high: number }) =>
    `${words.score(low)} – ${words.score(high)}`;
  return {
    title: t("title"),
    organisation: passport.organisation.name,
    meta: t("meta", {
      date: words.day(new Date(`${passport.issuedOn}T12:00:00Z`), "UTC"),
      by: passport.ratedBy,
      count: passport.raters,
    }),
    score: words.score(overall?.mean ?? 0),
    interval: t("interval", {
      low: words.score(overall?.low ?? 0),
      high: words.score(overall?.high ?? 0),
      count: overall?.votes ?? 0,
    }),
    notes: [
      ...(passport.isPublic ? [] : [t("few")]),
      t("market"),
      t("silence", { count: passport.silentPeriods }),
    ],
    tables: [
      {
        heading: t("scores"),
        head: [t("criterion"), t("score"), t("between"), t("ballotCount")],
        widths: [0.46, 0.14, 0.24, 0.16],
        rows: criteria
          .filter(({ votes }) => votes > 0)
          .map((each) => [nameOf(each.criterion), words.score(each.mean), between(each), String(each.votes)]),
      },
      {
        heading: t("facts"),
        head: [t("fact"), t("value"), t("sample")],
        widths: [0.6, 0.24, 0.16],
        rows: Object.entries(passport.facts).flatMap(([name, fact]) =>
          fact
            ? [
                [
                  t(`factNames.${name}` as "factNames.onTimeShare"),
                  read(name, fact.value, words),
                  String(fact.sample),
                ],
              ]
            : [],
        ),
      },
      {
        heading: t("ballots"),
        head: [t("period"), t("rater"), t("overall")],
        widths: [0.5, 0.25, 0.25],
        rows: passport.ballots.map((ballot) => {
          const score = ballot.scores[OVERALL];
          return [
            periodOf(ballot),
            ballot.rater,
            typeof score === "number" ? words.vote(score) : t("notRated"),
          ];
        }),
      },
    ],
    foot: [t("check", { address: `${publicUrl()}/passport` }), t("key", { key: fingerprint(publicKey()) })],
    issuedOn: passport.issuedOn,
  };
}

/** Minutes, shares, and distances that are logarithms: each as it is read. */
function read(name: string, value: number, words: Awaited<ReturnType<typeof scoreWords>>): string {
  if (name.endsWith("Minutes")) return words.time(value);
  if (name.endsWith("Share")) return words.share(value);
  const distance = Math.exp(value) - 1;
  return name === "estimatePadding" && distance > 0 ? `+${words.share(distance)}` : words.share(distance);
}
