import { useFormatter } from "next-intl";

/** An instant on the clock of the reader's organisation. */
export function Moment({ at, timeZone }: { at: Date; timeZone: string }) {
  const format = useFormatter();
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {format.dateTime(at, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone })}
    </time>
  );
}
