import { CircleQuestionMark } from "lucide-react";
import { type ReactNode, useId } from "react";

/** An explanation behind a small question mark: opens by press, so that a finger and a keyboard reach it too. */
export function Hint({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className="inline-grid size-6 place-items-center rounded-full align-middle text-ink-3 hover:text-ink"
      >
        <CircleQuestionMark aria-hidden className="size-3.5" />
      </button>
      <span id={id} popover="auto" className="pop px-3 py-2 text-sm">
        {children}
      </span>
    </>
  );
}
