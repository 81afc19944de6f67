"use client";
import { type ReactNode, useId } from "react";

/** What a client or project is called on this engagement. With `meaning` (the agency's side only) it opens to what it
 *  stands for. The partner's side must never be given a meaning: what is not sent cannot leak. */
export function CodenamePill({ name, meaning }: { name: string; meaning?: ReactNode }) {
  const id = useId();
  if (meaning === undefined || meaning === null) return <span className="codename">{name}</span>;
  return (
    <>
      <button type="button" className="codename" popoverTarget={id}>
        {name}
      </button>
      <span id={id} popover="auto" className="pop px-3.5 py-2.5">
        {meaning}
      </span>
    </>
  );
}
