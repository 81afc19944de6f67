import { getFormatter } from "next-intl/server";

/** An instant on the clock of the reader's organisation. */
export async function Moment({ at, timeZone }: { at: Date; timeZone: string }) {
  const format = await getFormatter();
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {format.dateTime(at, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone })}
    </time>
  );
}
