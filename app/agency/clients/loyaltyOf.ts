import { lifetime, repeatWork, upsellRate } from "@/domain/clients/loyalty";
import { isoDay } from "@/domain/dates";
import type { ClientLife } from "./[id]/life/queries";

/** What a client's history says of its loyalty, as of today in the agency's time zone. */
export function loyaltyOf(
  createdAt: Date,
  { moves, jobDays, proposals }: Pick<ClientLife, "moves" | "jobDays" | "proposals">,
  timeZone: string,
  now: Date,
) {
  const day = (at: Date) => isoDay(at, timeZone) ?? "";
  return {
    life: lifetime(
      day(createdAt),
      moves.map(({ to, at }) => ({ to, on: day(at) })),
      day(now),
    ),
    work: repeatWork(jobDays.map(({ at }) => day(at))),
    upsells: upsellRate(proposals.map(({ outcome }) => outcome)),
  };
}

export type Loyalty = ReturnType<typeof loyaltyOf>;
