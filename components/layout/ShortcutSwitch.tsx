"use client";
import { useEffect, useRef } from "react";
import { areSingleKeysOn, setSingleKeys } from "./singleKeys";

export function ShortcutSwitch({ label, note }: { label: string; note: string }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.checked = areSingleKeysOn();
  }, []);
  return (
    <div className="mt-5 border-t border-line pt-4">
      <label className="flex min-h-6 items-start gap-2.5">
        <input
          ref={box}
          type="checkbox"
          defaultChecked
          className="tick mt-px"
          onChange={(event) => setSingleKeys(event.target.checked)}
        />
        {label}
      </label>
      <p className="mt-1 ml-7 text-sm text-ink-3">{note}</p>
    </div>
  );
}
