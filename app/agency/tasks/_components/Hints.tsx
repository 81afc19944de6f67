import { Lightbulb } from "lucide-react";
import type { Verdict } from "@/app/agency/_components/judged/findings";

type Props = { hints: NonNullable<Verdict["hints"]>; title: string; help: string };

/** From what a reader could guess the client though nothing names it: a warning that never stops anything. */
export function Hints({ hints, title, help }: Props) {
  if (hints.length === 0) return null;
  return (
    <section className="rounded-md border border-warn/30 bg-warn-soft px-3.5 py-2.5">
      <p className="flex items-center gap-1.5 font-semibold text-warn">
        <Lightbulb aria-hidden className="size-4 shrink-0" />
        {title}
      </p>
      <p className="text-sm text-ink-2">{help}</p>
      <ul className="mt-1.5 grid gap-1">
        {hints.map(({ text, why }) => (
          <li key={`${why} ${text}`} className="break-words">
            <q>{text}</q> <span className="text-sm text-ink-2">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
