import { logFault, logInfo } from "../log";
import { openMonths, tellOfRatings } from "../ratings/windows";
import { tellOfDesk } from "./desk_words";
import { sendDigests } from "./digests";
import { handleOutbox } from "./outbox";
import { sendNext } from "./outgoing";
import { openTransport, type Transport } from "./transport";

const ROUND_MS = 5_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
/** A round ends after so many letters, so that words in the outbox never wait for a long queue. */
const LETTERS_A_ROUND = 50;
/** How often reveals and reminders are written about, and how often a month that is over is looked for. */
const RATINGS_MS = 60_000;
const MONTHS_MS = 60 * 60_000;

/** On the global object, so that a reload in development does not start a second one. */
const shared = globalThis as { subrosaMessenger?: boolean };

/**
 * Carries mail beside the requests, from the start of the process to its end. Every process has one; they share the
 * work through row locks. When the mail server or the database is away it comes back later and later.
 */
export function startMessenger(): void {
  if (shared.subrosaMessenger) return;
  shared.subrosaMessenger = true;
  const transport = openTransport(process.env);
  let isStopping = false;
  const next = { ratingsAt: 0, monthsAt: 0 };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      isStopping = true;
    });

  const later = (pauseMs: number) => {
    // The timer alone must not keep a process alive.
    setTimeout(() => void round(pauseMs), pauseMs).unref();
  };
  const round = async (pauseMs: number) => {
    if (isStopping) return;
    await askForRatings(next).catch((error: unknown) => logFault("ratings", error));
    const wentWell = await carry(transport, () => isStopping);
    later(wentWell ? ROUND_MS : Math.min(pauseMs * 2, LONGEST_PAUSE_MS));
  };
  later(ROUND_MS);
}

/** True when the mail server and the database could be reached. */
async function carry(transport: Transport, isStopping: () => boolean): Promise<boolean> {
  try {
    await handleOutbox();
    await tellOfDesk();
    await sendDigests();
    for (let letters = 0; letters < LETTERS_A_ROUND && !isStopping(); letters++) {
      const outcome = await sendNext(transport);
      if (outcome === undefined) break;
      if (outcome === "refused") logInfo("a letter was refused by the mail server");
      if (outcome === "down") {
        logInfo("the mail server cannot be reached; letters wait");
        return false;
      }
    }
    return true;
  } catch (error) {
    logFault("mail", error);
    return false;
  }
}

/** A reveal is the database's own; only its letter comes from here. */
async function askForRatings(next: { ratingsAt: number; monthsAt: number }): Promise<void> {
  const now = Date.now();
  if (now >= next.monthsAt) {
    next.monthsAt = now + MONTHS_MS;
    await openMonths();
  }
  if (now < next.ratingsAt) return;
  next.ratingsAt = now + RATINGS_MS;
  await tellOfRatings();
}
